import { expect, test } from 'vitest';
import type { Reply, Request } from '../../../lib/messages/protocol';
import { keepBadge } from '../../../lib/notes/keep-badge';
import { saveWords } from '../../../lib/notes/words';
import type { Note } from '../../../lib/papers/records';
import { aPaper } from '../../builders';
import { aBadge, fakeBackground } from '../page/builders';

const line = '- **3× speedup**: “It is 3x faster.”';
const stamps = { key: 'arxiv:2401.00001', revision: 1, createdAt: 1, updatedAt: 1 };
const aNote = (id: string, kind: Note['kind'], markdown: string): Note => ({ id, kind, markdown, ...stamps });
const begun = { id: 'new', url: 'https://example.org/list' };

async function keep(notes: readonly Note[]) {
  const writes: Request<'writeNote'>[] = [];
  const { request } = fakeBackground({
    notesOf: () => ({ ok: true, value: [...notes] }),
    writeNote(write): Reply<'writeNote'> {
      writes.push(write);
      return { ok: true, value: { note: { ...stamps, ...write.note }, merged: false } };
    },
  });
  expect(await keepBadge({ request }, aPaper(), aBadge(), begun)).toBeUndefined();
  return writes.map(({ note, base }) => ({ ...note, base }));
}

test('a badge goes into the latest note, after what stands there', async () => {
  const notes = [aNote('a', 'note', 'first'), aNote('b', 'note', 'second\n'), aNote('h', 'highlight', 'third')];
  expect(await keep(notes)).toEqual([{ id: 'b', kind: 'note', markdown: `second\n${line}`, base: 'second\n' }]);
});

test('a badge begins a note where there is none, and is kept once', async () => {
  expect(await keep([])).toEqual([{ ...begun, kind: 'note', markdown: line, base: '' }]);
  expect(await keep([aNote('a', 'note', line)])).toEqual([]);
});

test('what went wrong is said', async () => {
  const { request } = fakeBackground({});
  expect(await keepBadge({ request }, aPaper(), aBadge(), begun)).toBe('no answer to notesOf');
});

test.each([
  [{ is: 'saved' } as const, true, ''],
  [{ is: 'saved' } as const, false, 'Saved'],
  [{ is: 'unsaved' } as const, true, '…'],
  [{ is: 'saving' } as const, false, 'Saving…'],
  [
    { is: 'failed', why: 'The disk is full.' } as const,
    true,
    'Not saved: The disk is full. Your text is kept here and tried again.',
  ],
])('how saving stands: %o', (status, untouched, words) => {
  expect(saveWords(status, untouched)).toBe(words);
});
