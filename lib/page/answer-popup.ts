import type { PageSummary } from '../messages/page-replies';
import type { PageRequest } from '../messages/page-requests';
import { answerMessage, type PageHandlers } from '../messages/page-server';
import { noState } from '../papers/names';
import type { PageReading } from '../sites/read';
import { errorLine } from '../text/layout-report';
import type { Answers, AskedPage, KnownSite, ToldPage } from './bridge/answers-slot';
import type { PageHandle } from './bridge/page-handle';
import { annotatedPage } from './bridge/panel-slot';
import { shownBadges } from './rows/row';

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

const acts = { notes: 'note', tags: 'tag', saved: 'menu', correct: 'correct' } as const;

/** Opens a panel as a press of its button would; a reader who is elsewhere in the page meanwhile stays there. */
function openAgain(page: PageHandle | undefined, { key, kind, span }: PageRequest<'openAgain'>): boolean {
  const row = page?.rows().find(({ entry }) => entry.paper.key === key);
  const at = row && span !== undefined ? shownBadges(row).findIndex((badge) => badge.span === span) : 0;
  if (!page || !row?.host.isConnected || at < 0) return false;
  const { activeElement: before } = document;
  page.press({ do: acts[kind], row, at });
  if (before instanceof HTMLElement && before !== document.body && before !== row.host) before.focus();
  return true;
}

const pageHandlers = ({ page, annotate }: AskedPage, knownSite: (url: URL) => KnownSite | undefined): PageHandlers => ({
  describePage: () => summarise(page, knownSite),
  showEntry: ({ key }) => page?.show(key) ?? false,
  missingHighlights: () => [...(page?.missing ?? [])],
  selectedEntry: () => selectedEntry(page),
  openAgain: (frame) => openAgain(annotatedPage(), frame),
  annotatePage({ on }) {
    annotate(on);
    return true;
  },
});

/** The answer to a message that the popup sent to this tab; undefined for messages that are not for the page. */
export const answerPopup: Answers = (page, message, knownSite) => answerMessage(pageHandlers(page, knownSite), message);
