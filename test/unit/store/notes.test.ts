import { expect, test } from 'vitest';
import { longestNote } from '../../../lib/papers/records';
import { deleteNote, notesOf, restoreNote, writeNote } from '../../../lib/store/notes';
import { keepLine } from '../../../lib/store/page-notes';
import { lookUp } from '../../../lib/store/states';
import { aPaper, refOf } from '../../builders';
import { openTestStore } from './open-test-store';

const draft = (markdown: string) => ({ id: 'n1', kind: 'note' as const, markdown });

test('a note is written, changed and counted', async () => {
  const store = openTestStore();
  await writeNote(store, aPaper(), draft('first'), '');
  const { note, merged } = await writeNote(store, aPaper(), draft('first and more'), 'first');
  expect(merged).toBe(false);
  expect(note).toMatchObject({ markdown: 'first and more', revision: 2, key: aPaper().key });
  const [state] = await lookUp(store.db, [refOf(aPaper())]);
  expect(state?.notes).toBe(1);
});

test('two writers of one note lose nothing', async () => {
  const store = openTestStore();
  await writeNote(store, aPaper(), draft('one\ntwo\nthree'), '');
  await writeNote(store, aPaper(), draft('one\ntwo\nthree\nfrom the first tab'), 'one\ntwo\nthree');
  const { note, merged } = await writeNote(
    store,
    aPaper(),
    draft('from the second tab\none\ntwo\nthree'),
    'one\ntwo\nthree',
  );
  expect(merged).toBe(true);
  expect(note.markdown).toBe('from the second tab\none\ntwo\nthree\nfrom the first tab');
});

test('where both changed the same line both versions stay', async () => {
  const store = openTestStore();
  await writeNote(store, aPaper(), draft('a line'), '');
  await writeNote(store, aPaper(), draft('a line of one'), 'a line');
  const { note } = await writeNote(store, aPaper(), draft('a line of two'), 'a line');
  expect(note.markdown).toContain('a line of one');
  expect(note.markdown).toContain('a line of two');
});

test('a note that two have written never grows longer than it can be read again', async () => {
  const store = openTestStore();
  const half = longestNote * 0.6;
  await writeNote(store, aPaper(), draft('a'.repeat(half)), '');
  const both = writeNote(store, aPaper(), draft('b'.repeat(half)), '');
  await expect(both).rejects.toThrow(/both versions together are too long .* What you typed stays here/);
  await expect(both).rejects.toMatchObject({ field: 'note.markdown' });
  const markdown = `${'a'.repeat(half)}\nand more`;
  expect(await writeNote(store, aPaper(), draft(markdown), 'a'.repeat(half))).toMatchObject({ note: { markdown } });
  expect(await notesOf(store, refOf(aPaper()))).toMatchObject([{ markdown }]);
});

test('a line for which the last note has no room begins one of its own', async () => {
  const store = openTestStore();
  await writeNote(store, aPaper(), draft('a'.repeat(longestNote)), '');
  await keepLine(store, aPaper(), { line: '> 3.2× faster', id: 'n2' });
  await keepLine(store, aPaper(), { line: '> 2 GB', id: 'n3' });
  const notes = await notesOf(store, refOf(aPaper()));
  expect(notes.map(({ id, markdown }) => [id, markdown.length > 30 ? 'long' : markdown])).toEqual([
    ['n1', 'long'],
    ['n2', '> 3.2× faster\n> 2 GB'],
  ]);
});

test('a write that is sent twice is one note', async () => {
  const store = openTestStore();
  await writeNote(store, aPaper(), draft('text'), '');
  await writeNote(store, aPaper(), draft('text'), '');
  expect(await notesOf(store, refOf(aPaper()))).toHaveLength(1);
});

test('a deleted note comes back by restore and by writing on', async () => {
  const store = openTestStore();
  await writeNote(store, aPaper(), draft('text'), '');
  await deleteNote(store, 'n1');
  expect(await notesOf(store, refOf(aPaper()))).toEqual([]);
  await restoreNote(store, 'n1');
  expect(await notesOf(store, refOf(aPaper()))).toHaveLength(1);
  await deleteNote(store, 'n1');
  await writeNote(store, aPaper(), draft('text typed on'), 'text');
  const [note] = await notesOf(store, refOf(aPaper()));
  expect(note?.markdown).toBe('text typed on');
  expect(note?.deletedAt).toBeUndefined();
});
