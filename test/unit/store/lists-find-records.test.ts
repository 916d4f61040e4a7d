import { expect, test } from 'vitest';
import { undo } from '../../../lib/store/changes/undo';
import { correct } from '../../../lib/store/corrections';
import { findPapers } from '../../../lib/store/find';
import {
  changeList,
  createList,
  deleteList,
  mergeLists,
  orderList,
  removeFromList,
  restoreList,
  summariseLists,
} from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { recordsOf } from '../../../lib/store/records';
import { savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { aPaper, paperNumber } from '../../builders';
import { openTestStore } from './open-test-store';

const window = { offset: 0, limit: 10 };
const titles = ({ rows }: { rows: { paper: { title: string } }[] }) => rows.map(({ paper }) => paper.title);

test('lists count their papers, keep their order, and come back with them', async () => {
  const store = openTestStore();
  const list = await createList(store, ' Reading group ');
  for (const number of [1, 2, 3]) await savePaper(store, { paper: paperNumber(number), listId: list.id });
  await orderList(store, list.id, [paperNumber(3).key, paperNumber(1).key]);
  await removeFromList(store, paperNumber(1).key, list.id);
  expect(await summariseLists(store)).toMatchObject([{ name: 'Reading group', count: 2 }]);
  expect(titles(await findPapers(store, { ...window, chosen: { list: [list.id] } }))).toEqual([
    paperNumber(3).title,
    paperNumber(2).title,
  ]);
  await deleteList(store, list.id);
  expect(await summariseLists(store)).toEqual([]);
  await restoreList(store, list.id);
  await changeList(store, list.id, { name: 'Journal club', colour: 'pink' });
  expect(await summariseLists(store)).toMatchObject([{ name: 'Journal club', colour: 'pink', count: 2 }]);
});

test('a list is merged into another, behind what that holds, and that is taken back in one act', async () => {
  const store = openTestStore();
  const [book, tea] = [await createList(store, 'Book'), await createList(store, 'Tea')];
  for (const number of [1, 2]) await savePaper(store, { paper: paperNumber(number), listId: book.id });
  for (const number of [3, 1]) await savePaper(store, { paper: paperNumber(number), listId: tea.id });
  await mergeLists(store, tea.id, book.id);
  expect(await summariseLists(store)).toMatchObject([{ name: 'Book', count: 3 }]);
  expect(titles(await findPapers(store, { ...window, chosen: { list: [book.id] } }))).toEqual(
    [1, 2, 3].map((number) => paperNumber(number).title),
  );
  expect(await undo(store)).toMatchObject({ words: 'Merge the list “Tea” into “Book”' });
  expect(await summariseLists(store)).toMatchObject([
    { name: 'Book', count: 2 },
    { name: 'Tea', count: 2 },
  ]);
  await expect(mergeLists(store, tea.id, tea.id)).rejects.toThrow('into itself');
});

test('a search finds words of titles, authors, tags and notes, by their beginning and without accents', async () => {
  const store = openTestStore();
  await savePaper(store, {
    paper: paperNumber(1, { title: 'Schrödinger bridges for transport', authors: ['Zoë Quux'] }),
  });
  await savePaper(store, { paper: paperNumber(2, { title: 'Something else entirely here' }), tags: ['Optimal'] });
  await writeNote(
    store,
    paperNumber(3),
    { id: 'n', kind: 'note', markdown: 'Compare with the **transport** paper of last week' },
    '',
  );
  expect(titles(await findPapers(store, { ...window, words: 'schrod' }))).toEqual([
    'Schrödinger bridges for transport',
  ]);
  expect((await findPapers(store, { ...window, words: 'zoe brid' })).total).toBe(1);
  expect((await findPapers(store, { ...window, words: 'optimal' })).total).toBe(1);
  const found = await findPapers(store, { ...window, words: 'transport' });
  expect(found.total).toBe(2);
  expect(found.rows.map(({ snippet }) => snippet).filter(Boolean)).toEqual([
    'Compare with the **transport** paper of last week',
  ]);
  expect((await findPapers(store, { ...window, words: 'absent' })).total).toBe(0);
});

test('the newest come first, a page at a time, by status, tag, rating and title', async () => {
  const store = openTestStore();
  for (const number of [1, 2, 3, 4]) await savePaper(store, { paper: paperNumber(number) });
  await updateSaved(store, paperNumber(1), { status: 'read', rating: 5, tags: { add: ['x'] } });
  await unsavePaper(store, paperNumber(4).key);
  expect(titles(await findPapers(store, { offset: 1, limit: 1 }))).toEqual([paperNumber(2).title]);
  expect((await findPapers(store, window)).total).toBe(3);
  expect(titles(await findPapers(store, { ...window, chosen: { status: ['read'] } }))).toEqual([paperNumber(1).title]);
  expect(titles(await findPapers(store, { ...window, chosen: { tag: ['x'] } }))).toEqual([paperNumber(1).title]);
  expect(titles(await findPapers(store, { ...window, sort: { by: 'rating', down: true } }))[0]).toBe(
    paperNumber(1).title,
  );
  expect(titles(await findPapers(store, { ...window, sort: { by: 'title', down: false } }))).toEqual(
    [1, 2, 3].map((n) => paperNumber(n).title),
  );
});

test('records carry lists, notes and corrections, for one list, some keys or everything', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  await savePaper(store, { paper: paperNumber(1), listId: list.id });
  await savePaper(store, { paper: paperNumber(2) });
  await writeNote(store, aPaper(), { id: 'n', kind: 'note', markdown: 'noted, not saved' }, '');
  await correct(store, paperNumber(1), { id: 'c', span: '3x', verdict: 'reject' });
  await correct(store, paperNumber(1), { id: 'c2', span: '3x', verdict: 'correct', text: '4x' });
  const all = await recordsOf(store, { kind: 'all' });
  expect(all.map(({ paper }) => paper.key)).toEqual([aPaper().key, paperNumber(2).key, paperNumber(1).key]);
  const [record] = await recordsOf(store, { kind: 'list', id: list.id });
  expect(record).toMatchObject({
    lists: ['Thesis'],
    saved: { status: 'to-read' },
    corrections: [{ verdict: 'correct', text: '4x' }],
  });
  expect(record?.corrections).toHaveLength(1);
  const number = { kind: 'speed', label: 'speedup', value: 4, unit: 'x', bound: 'exact' } as const;
  const state = await correct(store, paperNumber(1), { id: 'c3', span: 'own:c3', verdict: 'own', number });
  expect(state.corrections).toContainEqual({ id: 'c3', span: 'own:c3', verdict: 'own', number });
  expect(
    (await recordsOf(store, { kind: 'keys', keys: [aPaper().key, 'arxiv:none'] })).map(({ notes }) => notes.length),
  ).toEqual([1]);
});
