import { defineContentScript } from '#imports';
import { catalogueSites } from '../../lib/sites/catalogue-sites';
import { annotateTab } from '../shared/annotate-tab';

export default defineContentScript({
  matches: catalogueSites.flatMap(({ matches }) => matches),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => annotateTab(ctx, catalogueSites),
});
