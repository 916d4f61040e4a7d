import { defineContentScript } from '#imports';
import { journalSites } from '../../lib/sites/journal-sites';
import { annotateTab } from '../shared/annotate-tab';

export default defineContentScript({
  matches: journalSites.flatMap(({ matches }) => matches),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => annotateTab(ctx, journalSites),
});
