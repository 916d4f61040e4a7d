import type { EntryPage } from '../../bridge/page-handle';
import { type Row, shownBadges } from '../../rows/row';
import { type FramePage, openFrame } from '../frame-box';
import { takeOver } from './saved';
import { offerUndo } from './undo';

/** Keeps the reader's word that a badge or a topic is wrong, and offers to take it back. */
export async function reject(
  page: EntryPage,
  row: Row,
  span: string,
  done: string,
  further?: Parameters<typeof offerUndo>[4],
): Promise<void> {
  const id = crypto.randomUUID();
  const reply = await page.request('correct', { paper: row.entry.paper, correction: { id, span, verdict: 'reject' } });
  if (takeOver(page, row, reply)) offerUndo(page, row, done, () => page.request('uncorrect', { id }), further);
}

/** The badge is no metric of this paper: it goes, and stays away when the abstract is read again. */
export function rejectBadge(page: EntryPage, row: Row, at: number): void {
  const badge = shownBadges(row)[at];
  page.closeHint();
  if (badge) void reject(page, row, badge.span, `Not shown any more: ${badge.text}`);
}

/** Lets the reader put right what a badge says. */
export function correctBadge(page: FramePage, row: Row, at: number): void {
  const badge = shownBadges(row)[at];
  const beside = row.root.querySelector<HTMLElement>(`.badge[data-at="${at}"]`);
  if (!badge || !beside) return;
  openFrame(page, row.root, row, {
    paper: row.entry.paper,
    purpose: () => ({ kind: 'correct', span: badge.span, text: badge.text }),
    title: 'Correct the number',
    beside,
    back: `.badge[data-at="${at}"]`,
  });
}
