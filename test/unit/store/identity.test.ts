import { expect, test } from 'vitest';
import { changeMany } from '../../../lib/store/changes/bulk';
import { createList } from '../../../lib/store/lists';
import { notesOf, writeNote } from '../../../lib/store/notes';
import { recordsOf } from '../../../lib/store/records';
import { savePaper } from '../../../lib/store/saved';
import { lookUp, visit } from '../../../lib/store/states';
import type { Store } from '../../../lib/store/store';
import { aPaper, paperNumber, refOf } from '../../builders';
import { openTestStore } from './open-test-store';

const title = 'A long enough title for one paper';
const byTitle = aPaper({ key: 'title:h1', aliases: [], title });
const byDoi = aPaper({ key: 'doi:10.1/xyz', aliases: ['title:h2'], title: 'Another form of that title here' });
const both = aPaper({ key: 'arxiv:2401.00009', aliases: ['doi:10.1/xyz', 'title:h1'], title });

test('two records that turn out to be one paper are united under the stronger key, and nothing is dropped', async () => {
  const store = openTestStore();
  const [first, second] = [await createList(store, 'One'), await createList(store, 'Two')];
  await savePaper(store, { paper: byTitle, listId: first.id, tags: ['a'], status: 'read' });
  await savePaper(store, { paper: byDoi, listId: second.id, tags: ['b'], rating: 3 });
  await writeNote(store, byTitle, { id: 'n1', kind: 'note', markdown: 'one' }, '');
  await writeNote(store, byDoi, { id: 'n2', kind: 'note', markdown: 'two' }, '');
  const state = await savePaper(store, { paper: both });
  expect(state.key).toBe('arxiv:2401.00009');
  expect(state.saved?.tags.toSorted()).toEqual(['a', 'b']);
  expect(state.saved?.rating).toBe(3);
  expect(state.lists.toSorted()).toEqual([first.id, second.id].toSorted());
  expect(state.notes).toBe(2);
  expect((await notesOf(store, refOf(byTitle))).map(({ markdown }) => markdown)).toEqual(['one', 'two']);
  expect(await store.db.papers.count()).toBe(1);
  const [again] = await lookUp(store.db, [refOf(byDoi)]);
  expect(again).toEqual(state);
});

test.each([
  ['like the one', { title: byTitle.title, authors: byTitle.authors }],
  ['like neither', { title: 'A title that none of the two ever had', authors: ['Nobody Known'] }],
  ['without authors', { title: 'A title that none of the two ever had', authors: [] }],
])('a page that names one paper beside the identifier of another, %s, makes them not one', async (_, claim) => {
  const store = openTestStore();
  const one = aPaper({
    ...byTitle,
    key: 'arxiv:2401.00009',
    aliases: ['title:h1'],
    urls: { abs: 'https://one.example/' },
  });
  const other = aPaper({ ...byDoi, authors: ['Ada Other'], urls: { abs: 'https://other.example/' } });
  await savePaper(store, { paper: one });
  await savePaper(store, { paper: other, tags: ['mine'] });
  const before = await recordsOf(store, { kind: 'keys', keys: [other.key] });
  await savePaper(store, { paper: aPaper({ key: one.key, aliases: [other.key, 'title:h1'], ...claim }) });
  await visit(store.db, [refOf(aPaper({ key: other.key, aliases: [one.key], ...claim }))], 1000);
  expect(await recordsOf(store, { kind: 'keys', keys: [other.key] })).toEqual(before);
  expect((await store.db.papers.get(one.key))?.title).toBe(one.title);
});

test('papers that share no name stay two', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: byTitle });
  await savePaper(store, { paper: byDoi });
  expect(await store.db.papers.count()).toBe(2);
});

test('a paper seen under one name is seen under the others, from its second visit on', async () => {
  const store = openTestStore();
  const [before] = await visit(store.db, [refOf(both)], 1000);
  expect(before?.seen).toBeUndefined();
  await visit(store.db, [refOf(both)], 2000);
  const [state] = await lookUp(store.db, [refOf(byTitle)]);
  expect(state?.seen).toEqual({ first: 1000, last: 2000 });
});

test('a short title alone does not make a paper seen', async () => {
  const store = openTestStore();
  await visit(store.db, [refOf(aPaper({ key: 'arxiv:1', aliases: ['title:intro'], title: 'Introduction' }))], 1000);
  const [state] = await lookUp(store.db, [
    refOf(aPaper({ key: 'arxiv:2', aliases: ['title:intro'], title: 'Introduction' })),
  ]);
  expect(state?.seen).toBeUndefined();
});

test('a paper known only by a short title is found again, and kept as one', async () => {
  const store = openTestStore();
  const short = aPaper({ key: 'title:genbank', aliases: [], title: 'GenBank', authors: ['A. One'] });
  await writeNote(store, short, { id: 'n1', kind: 'note', markdown: 'worth a look' }, '');
  await savePaper(store, { paper: short, tags: ['data'] });
  const later = aPaper({ key: 'title:genbank', aliases: [], title: 'GenBank', authors: ['B. Two'], abstract: 'Text.' });
  await savePaper(store, { paper: later });
  expect((await notesOf(store, refOf(short))).map(({ markdown }) => markdown)).toEqual(['worth a look']);
  expect(await lookUp(store.db, [refOf(later)])).toMatchObject([{ notes: 1, saved: { tags: ['data'] } }]);
  expect(await store.db.papers.get('title:genbank')).toMatchObject({ abstract: 'Text.' });
});

test('a short title that is only an alias joins nothing', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper({ key: 'arxiv:1', aliases: ['title:intro'], title: 'Introduction' }) });
  const [state] = await lookUp(store.db, [refOf(aPaper({ key: 'title:intro', aliases: [], title: 'Introduction' }))]);
  expect(state?.saved).toBeUndefined();
});

test('many that are kept at once, new, known and one another, are kept as one after the other', async () => {
  const known = [byTitle, byDoi, paperNumber(1), paperNumber(2, { authors: ['Somebody Else'] })];
  const arriving = [
    paperNumber(1, { abstract: 'What it lacked.', urls: { code: 'https://example.org/code' } }),
    paperNumber(2, { venue: 'Somewhere', authors: ['Nobody Known'] }),
    paperNumber(3),
    paperNumber(3, { key: 'doi:10.1/three', aliases: [paperNumber(3).key] }),
    both,
    paperNumber(4, { aliases: [paperNumber(1).key] }),
    paperNumber(1, { year: 2021 }),
  ];
  const kept = async (keep: (store: Store) => Promise<unknown>) => {
    const store = openTestStore();
    for (const paper of known) await savePaper(store, { paper });
    await keep(store);
    const papers = await store.db.papers.toArray();
    const saved = await store.db.saved.toArray();
    return [papers.map(({ createdAt, updatedAt, ...paper }) => paper), saved.map(({ key, live }) => [key, live])];
  };
  const atOnce = await kept((store) => changeMany(store, { papers: arriving }, { do: 'save' }));
  const each = await kept(async (store) => {
    for (const paper of arriving) await savePaper(store, { paper });
  });
  expect(atOnce).toEqual(each);
  expect(atOnce[0]?.length).toBeLessThan(known.length + arriving.length);
});
