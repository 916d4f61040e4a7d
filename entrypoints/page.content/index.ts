import { defineContentScript } from '#imports';
import { annotateTab } from '../shared/annotate-tab';

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: (ctx) => annotateTab(ctx, []),
});
