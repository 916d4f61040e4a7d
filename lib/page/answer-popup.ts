import type { PageReplies, PageSummary, Revision } from '../messages/protocol';
import { errorLine } from '../text/layout-report';
import type { AnnotatedPage } from './annotate';

/** The site that an address belongs to, whichever reader has read its page. */
type KnownSite = NonNullable<PageSummary['site']>;

/** What the popup is told about the page. A paper that the store has not answered for yet counts as not saved. */
export function summarise(page: AnnotatedPage, knownSite: (url: URL) => KnownSite | undefined): PageSummary {
  const { pageType, entries, layoutChanged, error } = page.reading;
  const site = knownSite(new URL(location.href));
  return {
    url: location.href,
    title: document.title,
    pageType,
    layoutChanged,
    papers: entries.map(({ paper }) => ({
      paper,
      state: page.stateOf(paper) ?? { key: paper.key, lists: [], notes: 0, highlights: 0, corrections: [] },
    })),
    ...(site && { site: { id: site.id, name: site.name } }),
    ...(error && { error: errorLine(error.site, error.thrown) }),
  };
}

/** Key of the entry around the selected words; empty where there is none. */
function selectedEntry({ reading }: AnnotatedPage): PageReplies['selectedEntry'] {
  const node = getSelection()?.anchorNode;
  return (node && reading.entries.find(({ element }) => element.contains(node))?.paper.key) ?? '';
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;

/** The answer to a message that the popup sent to this tab; undefined for messages that are not for the page. */
export function answerPopup(
  page: AnnotatedPage,
  message: unknown,
  knownSite: (url: URL) => KnownSite | undefined,
): unknown {
  const name = fieldOf(message, 'papergloss');
  if (name === 'describePage') return summarise(page, knownSite);
  if (name === 'selectedEntry') return selectedEntry(page);
  if (name === 'missingHighlights') return page.missing;
  if (name === 'showEntry') return page.show(String(fieldOf(fieldOf(message, 'data'), 'key')));
  return undefined;
}

/** The change that the background has told of; undefined where the value is none. */
export function readRevision(value: unknown): Revision | undefined {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !Array.isArray(value.keys)) return undefined;
  return { count: 0, keys: value.keys.filter((key) => typeof key === 'string') };
}
