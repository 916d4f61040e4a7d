import { CorrectBadge } from '../../../../components/entry/CorrectBadge';
import type { EntryPage } from '../../bridge/page-handle';
import { type Row, shownBadges } from '../../rows/row';
import { openDock } from '../dock';
import { takeOver } from './saved';
import { offerUndo } from './undo';

type Verdict = { verdict: 'reject' } | { verdict: 'correct'; text: string };

/** Keeps the reader's word on a badge or a topic, and offers to take it back. */
export async function correct(
  page: EntryPage,
  row: Row,
  span: string,
  word: Verdict,
  done: string,
  further?: Parameters<typeof offerUndo>[4],
): Promise<void> {
  const id = crypto.randomUUID();
  const reply = await page.request('correct', { paper: row.entry.paper, correction: { id, span, ...word } });
  if (takeOver(page, row, reply)) offerUndo(page, row, done, () => page.request('uncorrect', { id }), further);
}

/** The badge is no metric of this paper: it goes, and stays away when the abstract is read again. */
export function rejectBadge(page: EntryPage, row: Row, at: number): void {
  const badge = shownBadges(row)[at];
  page.closeHint();
  if (badge) void correct(page, row, badge.span, { verdict: 'reject' }, `Not shown any more: ${badge.text}`);
}

/** Lets the reader put right what a badge says. */
export function correctBadge(page: EntryPage, row: Row, at: number): void {
  const badge = shownBadges(row)[at];
  const beside = row.root.querySelector<HTMLElement>(`.badge[data-at="${at}"]`);
  if (!badge || !beside) return;
  openDock(page, row.root, row, {
    kind: 'correct',
    beside,
    back: `.badge[data-at="${at}"]`,
    view: (dock) => (
      <CorrectBadge
        text={badge.text}
        onCorrect={(text) => void correct(page, row, badge.span, { verdict: 'correct', text }, `Now shown as: ${text}`)}
        onClose={() => dock.close()}
      />
    ),
  });
}
