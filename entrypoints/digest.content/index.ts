import { defineContentScript } from '#imports';
import { preprintSites } from '../../lib/sites/preprint-sites';
import { annotateTab } from '../shared/annotate-tab';

export default defineContentScript({
  matches: preprintSites.flatMap(({ matches }) => matches),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => annotateTab(ctx, preprintSites),
});
