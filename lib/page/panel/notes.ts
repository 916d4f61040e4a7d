import type { Purpose } from '../../messages/frame-wire';
import { badgesToInsert } from '../../notes/words';
import { type Row, shownBadges } from '../rows/row';
import { type FramePage, openFrame } from './frame-box';
import type { Highlights } from './highlights/highlights';

/** Opens the paper's notes under its entry, or closes them where they are open. */
export function openNotes(page: FramePage, row: Row, highlights: Highlights): void {
  const { paper } = row.entry;
  const ended = new AbortController();
  const purpose = (): Purpose => ({
    kind: 'notes',
    badges: badgesToInsert(shownBadges(row)),
    missing: highlights.missing(),
  });
  const box = openFrame(page, row.root, row, {
    paper,
    purpose,
    title: `Notes on ${paper.title}`,
    back: '.note',
    hear(message) {
      if (message.tell === 'show') highlights.show(message.id);
    },
    closed: () => ended.abort(),
  });
  // One that was kept has heard nothing since it was closed.
  box?.tell({ tell: 'missing', ids: highlights.missing() });
  if (box) highlights.onChange(() => box.tell({ tell: 'missing', ids: highlights.missing() }), ended.signal);
}
