import { defineContentScript } from '#imports';
import type { Site } from '../../lib/sites/site';
import { annotateTab } from '../shared/annotate-tab';

const modules = import.meta.glob<Site>('../../lib/sites/graphs/*.site.ts', { eager: true, import: 'default' });
const sites = Object.values(modules);

export default defineContentScript({
  matches: sites.flatMap(({ matches }) => matches),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: (ctx) => annotateTab(ctx, sites),
});
