import type { PageSummary } from '../messages/page-replies';
import { answerMessage, type PageHandlers } from '../messages/page-server';
import { noState } from '../papers/names';
import { errorLine } from '../text/layout-report';
import type { AnnotatedPage } from './annotate';

/** The site that an address belongs to, whichever reader has read its page. */
type KnownSite = NonNullable<PageSummary['site']>;

/** What of an annotated page is told of it. */
type ToldPage = Pick<AnnotatedPage, 'reading' | 'missing' | 'show' | 'stateOf'>;

/** What the popup is told about the page. A paper that the store has not answered for yet counts as not saved. */
function summarise(page: ToldPage, knownSite: (url: URL) => KnownSite | undefined): PageSummary {
  const { pageType, entries, layoutChanged, error } = page.reading;
  const site = knownSite(new URL(location.href));
  return {
    url: location.href,
    title: document.title,
    pageType,
    layoutChanged,
    papers: entries.map(({ paper }) => ({
      paper,
      state: page.stateOf(paper) ?? noState(paper.key),
    })),
    ...(site && { site: { id: site.id, name: site.name } }),
    ...(error && { error: errorLine(error.site, error.thrown) }),
  };
}

/** Key of the entry around the selected words; empty where there is none. */
function selectedEntry({ reading }: ToldPage): string {
  const node = getSelection()?.anchorNode;
  return (node && reading.entries.find(({ element }) => element.contains(node))?.paper.key) ?? '';
}

const pageHandlers = (page: ToldPage, knownSite: (url: URL) => KnownSite | undefined): PageHandlers => ({
  describePage: () => summarise(page, knownSite),
  showEntry: ({ key }) => page.show(key),
  missingHighlights: () => [...page.missing],
  selectedEntry: () => selectedEntry(page),
});

/** The answer to a message that the popup sent to this tab; undefined for messages that are not for the page. */
export const answerPopup = (
  page: ToldPage,
  message: unknown,
  knownSite: (url: URL) => KnownSite | undefined,
): unknown => answerMessage(pageHandlers(page, knownSite), message);
