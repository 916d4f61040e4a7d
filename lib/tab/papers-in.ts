import type { PageView } from '../../components/popup/page-view';
import type { Paper } from '../papers/schema';

/** What a tab shows: one paper, a list of papers, or none. */
export interface PapersInTab {
  one?: Paper;
  many: readonly Paper[];
}

/** The papers that can be kept from a tab. A page that lists a single one counts as about it. */
export function papersIn(view: PageView): PapersInTab {
  if (view.kind === 'document') return { one: view.row.paper, many: [] };
  if (view.kind !== 'page') return { many: [] };
  const papers = view.summary.papers.map(({ paper }) => paper);
  const [first] = papers;
  const single = first && (view.summary.pageType === 'paper' || papers.length === 1);
  return single ? { one: first, many: [] } : { many: papers };
}

/** Why a tab that shows so many papers has no paper of its own to save. */
export const whyNone = (many: number): string =>
  many > 0
    ? `This page lists ${many} papers. Save those you want by the button beside each.`
    : 'No paper was found on this page.';
