import type { PaperRow } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import type { PageView } from './page-view';

/** What the page is called. */
export function heading(view: PageView): string {
  if (view.kind === 'document') return 'PDF';
  if (view.kind !== 'page') return 'This page';
  return view.summary.site?.name ?? hostOf(view.summary.url);
}

/** The host of an address, without `www.`. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url);

const fixedSentences = {
  loading: 'Reading the page…',
  closed: 'The browser does not let extensions into this page. Your library works here all the same.',
  unasked: 'Press the Papergloss button in the toolbar to read this page.',
  unreadable: 'This page could not be read. Reload it, then open Papergloss again.',
} as const;

/** What the page holds, or why that is not known. */
export function sentence(view: PageView, rows: readonly PaperRow[]): string {
  if (view.kind !== 'page' && view.kind !== 'document') return fixedSentences[view.kind];
  if (view.kind === 'page' && view.summary.isOff)
    return `Papergloss leaves ${view.summary.site?.name ?? 'this page'} alone.`;
  if (rows.length === 0) return 'No papers found on this page.';
  const saved = rows.filter(({ state }) => state.saved).length;
  return `${countOf(rows.length, 'paper')}, ${saved} saved`;
}
