import type { PageSummary } from '../messages/page-replies';
import { answerMessage, type PageHandlers } from '../messages/page-server';
import { noState } from '../papers/names';
import type { PageReading } from '../sites/read';
import { errorLine } from '../text/layout-report';
import type { Answers, AskedPage, KnownSite, ToldPage } from './bridge/answers-slot';

/** What is told of a page that is left alone. */
const unread: Omit<PageReading, 'site'> = { pageType: 'unknown', entries: [], layoutChanged: false };

/** What the popup is told about the page. A paper that the store has not answered for yet counts as not saved. */
function summarise(page: ToldPage | undefined, knownSite: (url: URL) => KnownSite | undefined): PageSummary {
  const { pageType, entries, layoutChanged, error } = page?.reading ?? unread;
  const site = knownSite(new URL(location.href));
  return {
    url: location.href,
    title: document.title,
    pageType,
    layoutChanged,
    isOff: !page,
    papers: entries.map(({ paper }) => ({
      paper,
      state: page?.stateOf(paper) ?? noState(paper.key),
    })),
    ...(site && { site: { id: site.id, name: site.name } }),
    ...(error && { error: errorLine(error.site, error.thrown) }),
  };
}

/** Key of the entry around the selected words; empty where there is none. */
function selectedEntry(page: ToldPage | undefined): string {
  const node = getSelection()?.anchorNode;
  return (node && page?.reading.entries.find(({ element }) => element.contains(node))?.paper.key) ?? '';
}

const pageHandlers = ({ page, annotate }: AskedPage, knownSite: (url: URL) => KnownSite | undefined): PageHandlers => ({
  describePage: () => summarise(page, knownSite),
  showEntry: ({ key }) => page?.show(key) ?? false,
  missingHighlights: () => [...(page?.missing ?? [])],
  selectedEntry: () => selectedEntry(page),
  annotatePage({ on }) {
    annotate(on);
    return true;
  },
});

/** The answer to a message that the popup sent to this tab; undefined for messages that are not for the page. */
export const answerPopup: Answers = (page, message, knownSite) => answerMessage(pageHandlers(page, knownSite), message);
