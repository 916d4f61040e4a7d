import type { Reply } from '../../../messages/protocol';
import type { EntryPage } from '../../bridge/page-handle';
import type { Row } from '../../rows/row';
import { type FramePage, openFrame } from '../frame-box';
import { saveButtonOf } from './undo';

/** Takes a new state over, or says at the save button why there is none. */
export function takeOver(page: EntryPage, row: Row, reply: Reply<'update'>): boolean {
  if (reply.ok) page.update(row, reply.value);
  else page.fail(saveButtonOf(row), reply.error.message);
  return reply.ok;
}

/** Opens what can be said about a saved paper, beside its save button. `openTags` goes on to the tags. */
export function openSaved(page: FramePage, row: Row, openTags: () => void): void {
  const { paper } = row.entry;
  openFrame(page, row.root, row, {
    paper,
    purpose: () => ({ kind: 'saved' }),
    title: `Saved: ${paper.title}`,
    beside: saveButtonOf(row),
    back: '.save',
    hear(message) {
      if (message.tell === 'open') openTags();
    },
  });
}
