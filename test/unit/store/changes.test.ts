import { expect, test } from 'vitest';
import { answer } from '../../../lib/messages/server';
import { changeMany } from '../../../lib/store/changes/bulk';
import { completePapers, editPaper, editPapers } from '../../../lib/store/changes/edit';
import { lastUndo, undo } from '../../../lib/store/changes/undo';
import { findKeys, findPapers } from '../../../lib/store/find';
import { changeList, createList, removeFromList } from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { damagedRecords, recordsOf } from '../../../lib/store/records';
import { renameTag, savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { lookUp } from '../../../lib/store/states';
import type { Store } from '../../../lib/store/store';
import { aPaper, paperNumber, refOf } from '../../builders';
import { quietEffects } from '../messages/quiet-effects';
import { openTestStore } from './open-test-store';

const window = { offset: 0, limit: 50 };
const numbers = (count: number) => Array.from({ length: count }, (_, number) => paperNumber(number));
const keysOf = (count: number) => numbers(count).map(({ key }) => key);
const tagsOf = async ({ db }: Store, number: number) => (await db.saved.get(paperNumber(number).key))?.tags;
const effects = quietEffects();

test('many papers are saved to a list once, those named twice too, and taken back to how each was', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  await savePaper(store, { paper: paperNumber(1), status: 'read' });
  const papers = [...numbers(3), paperNumber(2, { key: 'doi:10.1/two', aliases: [paperNumber(2).key] })];
  const done = await changeMany(store, { papers }, { do: 'save', listId: list.id });
  expect(done).toEqual({ count: 3, words: '3 papers saved to Thesis' });
  expect((await findPapers(store, { ...window, chosen: { list: [list.id] } })).total).toBe(3);
  expect(await lastUndo(store)).toMatchObject({ words: '3 papers saved to Thesis', many: true });

  await undo(store);
  expect((await findPapers(store, window)).rows.map(({ paper }) => paper.key)).toEqual([paperNumber(1).key]);
  expect((await findPapers(store, { ...window, chosen: { list: [list.id] } })).total).toBe(0);
  expect((await findPapers(store, { ...window, place: 'removed' })).total).toBe(0);
});

test('saving what is saved says so, and changes nothing', async () => {
  const store = openTestStore();
  await changeMany(store, { papers: numbers(2) }, { do: 'save' });
  const before = await store.db.saved.toArray();
  expect(await changeMany(store, { papers: numbers(2) }, { do: 'save' })).toEqual({
    count: 0,
    words: 'All were saved already',
  });
  const addedAt = ({ addedAt: at }: { addedAt: number }) => at;
  expect((await store.db.saved.toArray()).map(addedAt)).toEqual(before.map(addedAt));
});

test('what many papers lost comes back to each, and a later change of one stays', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(0), status: 'reading' });
  await savePaper(store, { paper: paperNumber(1), status: 'read' });
  await changeMany(store, { keys: keysOf(2) }, { do: 'status', status: 'archived' });
  const change = await lastUndo(store);
  await updateSaved(store, paperNumber(1), { status: 'to-read', tags: { add: ['later'] } });
  await undo(store, change?.id);
  const states = await lookUp(store.db, numbers(2).map(refOf));
  expect(states.map(({ saved }) => saved?.status)).toEqual(['reading', 'to-read']);
  expect(await tagsOf(store, 1)).toEqual(['later']);
});

test('a search hears of each thing that was done to many papers', async () => {
  const store = openTestStore();
  await changeMany(store, { papers: numbers(2) }, { do: 'save' });
  const found = async (words: string) => (await findPapers(store, { ...window, words })).total;
  expect(await found('status:to-read')).toBe(2);
  await changeMany(store, { keys: keysOf(2) }, { do: 'status', status: 'archived' });
  expect([await found('status:archived'), await found('status:to-read')]).toEqual([2, 0]);
  await changeMany(store, { keys: keysOf(1) }, { do: 'tag', tag: 'mine' });
  expect(await found('tag:mine')).toBe(1);
  await changeMany(store, { keys: keysOf(1) }, { do: 'untag', tag: 'mine' });
  expect(await found('tag:mine')).toBe(0);
});

test('a paper that was saved with many and has been changed since stays when those are taken back', async () => {
  const store = openTestStore();
  await changeMany(store, { papers: numbers(3) }, { do: 'save' });
  const saving = await lastUndo(store);
  await updateSaved(store, paperNumber(1), { rating: 5 });
  await undo(store, saving?.id);
  expect((await findPapers(store, window)).rows.map(({ paper }) => paper.key)).toEqual([paperNumber(1).key]);
});

test('removed papers are found for thirty days, by words too, and restored with their lists', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  for (const paper of numbers(3)) await savePaper(store, { paper, listId: list.id });
  await changeMany(store, { keys: keysOf(2) }, { do: 'remove' });
  const gone = await findPapers(store, { ...window, place: 'removed' });
  expect(gone.total).toBe(2);
  expect(gone.rows.every(({ removedAt, state }) => removedAt !== undefined && !state.saved)).toBe(true);
  expect((await findPapers(store, { ...window, place: 'removed', words: 'number 1' })).total).toBe(1);
  expect(await findKeys(store, { place: 'removed' })).toHaveLength(2);
  const later = { ...store, now: () => store.now() + 31 * 24 * 3600 * 1000 };
  expect((await findPapers(later, { ...window, place: 'removed' })).total).toBe(0);

  await changeMany(store, { keys: keysOf(2) }, { do: 'restore' });
  expect((await findPapers(store, { ...window, chosen: { list: [list.id] } })).total).toBe(3);
});

test('changes are taken back in order: merged tags, renamed lists, removal', async () => {
  const store = openTestStore();
  const list = await createList(store, 'Thesis');
  await savePaper(store, { paper: paperNumber(0), tags: ['a', 'b'] });
  await savePaper(store, { paper: paperNumber(1), tags: ['a'] });
  await renameTag(store, 'a', 'b');
  await changeList(store, list.id, { name: 'Book' });
  await unsavePaper(store, paperNumber(0).key);
  expect((await undo(store))?.words).toContain('Remove');
  expect(await tagsOf(store, 0)).toEqual(['b']);
  expect((await undo(store))?.words).toBe('Change the list “Book”');
  expect((await store.db.lists.get(list.id))?.name).toBe('Thesis');
  await undo(store);
  expect((await tagsOf(store, 0))?.toSorted()).toEqual(['a', 'b']);
  expect(await tagsOf(store, 1)).toEqual(['a']);
});

test('a change that somebody has taken back already is passed over', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(0) });
  await updateSaved(store, paperNumber(0), { status: 'read' });
  await updateSaved(store, paperNumber(0), { rating: 3 });
  await updateSaved(store, paperNumber(0), { rating: null });
  const [, , rated] = await store.db.undo.orderBy('id').toArray();
  await store.db.undo.delete(4);
  expect(rated?.words).toContain('Change');
  expect((await undo(store))?.id).toBe(2);
  expect((await store.db.saved.get(paperNumber(0).key))?.status).toBe('to-read');
});

test('work on many papers that is cancelled changes nothing', async () => {
  const store = openTestStore();
  const papers = Array.from({ length: 2100 }, (_, number) => paperNumber(number));
  const work = changeMany(store, { papers }, { do: 'save' });
  while (!store.jobs.running) await new Promise((resolve) => setTimeout(resolve));
  store.jobs.cancel();
  await expect(work).rejects.toThrow(/Cancelled/);
  expect(await store.db.saved.count()).toBe(0);
  expect(await store.db.papers.count()).toBe(0);
  expect(store.jobs.running).toBeUndefined();
});

test('a note alone keeps its paper in the library, an empty one does not', async () => {
  const store = openTestStore();
  await writeNote(store, paperNumber(1), { id: 'n1', kind: 'note', markdown: ' ' }, '');
  expect((await findPapers(store, window)).total).toBe(0);
  await writeNote(store, paperNumber(1), { id: 'n1', kind: 'note', markdown: 'words' }, ' ');
  await savePaper(store, { paper: paperNumber(2) });
  expect((await findPapers(store, window)).total).toBe(2);
  expect((await findPapers(store, { ...window, place: 'annotated' })).total).toBe(1);
  expect((await findPapers(store, { ...window, place: 'annotated', words: 'words' })).total).toBe(1);
  expect((await findPapers(store, { ...window, place: 'annotated', chosen: { status: ['to-read'] } })).total).toBe(0);
  expect(await recordsOf(store, { kind: 'all' })).toHaveLength(2);
});

const thin = aPaper({ title: 'arxiv:2401.00001', authors: [], aliases: [] });

test('a visit fills in what is not known, and changes nothing that is', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: { ...thin, venue: 'Here' } });
  const seen = aPaper({ aliases: [], abstract: 'Of tests.', year: 2024, venue: 'Elsewhere' });
  expect(await completePapers(store, [seen, paperNumber(5)])).toEqual([thin.key]);
  expect(await store.db.papers.get(thin.key)).toMatchObject({
    title: seen.title,
    authors: seen.authors,
    abstract: 'Of tests.',
    year: 2024,
    venue: 'Here',
  });
  expect(await completePapers(store, [{ ...seen, title: 'A longer title than the one before' }])).toEqual([]);
  expect(await store.db.papers.count()).toBe(1);
  expect((await findPapers(store, { ...window, words: 'testing ada' })).total).toBe(1);
});

test('what a person wrote is overwritten by no page', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper({ year: 2020 }) });
  await editPaper(store, aPaper().key, { title: 'Mine', year: null, authors: ['Me'] });
  const richer = aPaper({ title: 'A much longer title that a page gives', year: 2021, abstract: 'New.' });
  await completePapers(store, [richer]);
  await savePaper(store, { paper: richer });
  const [record] = await recordsOf(store, { kind: 'all' });
  expect(record).toMatchObject({
    paper: { title: 'Mine', authors: ['Me'], abstract: 'New.' },
    edited: ['title', 'authors', 'year'],
  });
  expect(record?.paper.year).toBeUndefined();
  expect((await findPapers(store, { ...window, words: 'mine' })).total).toBe(1);
});

test('what is filled in for many papers is one change, whole or not at all, and is taken back as one', async () => {
  const store = openTestStore();
  const [one, two] = [paperNumber(1), paperNumber(2)];
  await savePaper(store, { paper: { ...one, year: undefined } });
  await savePaper(store, { paper: { ...two, year: undefined } });
  const years = async () => (await recordsOf(store, { kind: 'all' })).map(({ paper }) => paper.year);
  const edits = [one, two].map(({ key }) => ({ key, change: { year: 1999 } }));
  await expect(editPapers(store, [...edits, { key: 'arxiv:9', change: { year: 1999 } }])).rejects.toThrow(
    /no longer in the library/,
  );
  expect(await years()).toEqual([undefined, undefined]);
  expect(await editPapers(store, edits)).toBe(2);
  expect(await years()).toEqual([1999, 1999]);
  expect((await undo(store))?.words).toBe('Fill in 2 papers');
  expect(await years()).toEqual([undefined, undefined]);
});

test('an edit is taken back', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper() });
  await editPaper(store, aPaper().key, { title: 'Mine' });
  expect((await undo(store))?.words).toBe('Edit “Mine”');
  const [record] = await recordsOf(store, { kind: 'all' });
  expect(record?.paper.title).toBe(aPaper().title);
  expect(record?.edited).toBeUndefined();
});

test.each(['tags', 'hiddenTags'] as const)('%s that two writers change at once are all kept', async (field) => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper() });
  const change = (tags: object) =>
    answer(store, effects, 'update', { paper: aPaper(), patch: { [field]: tags } }, { ownPage: false });
  await change({ add: ['first'] });
  await Promise.all([change({ add: ['a'] }), change({ add: ['b'] }), change({ remove: ['first'] })]);
  expect((await store.db.saved.get(aPaper().key))?.[field].toSorted()).toEqual(['a', 'b']);
  expect(await change(['whole'])).toMatchObject({ ok: false });
});

test('what two writers change of a list at once, its name, its colour and its papers, is all kept', async () => {
  const store = openTestStore();
  const { id } = await createList(store, 'Thesis');
  await savePaper(store, { paper: paperNumber(0), listId: id });
  await Promise.all([
    changeList(store, id, { name: 'Book' }),
    changeList(store, id, { colour: 'pink' }),
    savePaper(store, { paper: paperNumber(1), listId: id }),
    savePaper(store, { paper: paperNumber(2), listId: id }),
    removeFromList(store, paperNumber(0).key, id),
  ]);
  expect(await store.db.lists.get(id)).toMatchObject({ name: 'Book', colour: 'pink' });
  const records = await recordsOf(store, { kind: 'list', id });
  expect(records.map(({ paper }) => paper.key)).toEqual([paperNumber(1).key, paperNumber(2).key]);
});

const damages = [
  ['papers', { authors: null }],
  ['papers', { title: 7 }],
  ['papers', { urls: undefined, categories: undefined }],
  ['saved', { tags: null }],
  ['saved', { status: 'lost', live: 1 }],
  ['notes', { markdown: 5 }],
  ['corrections', { span: null }],
  ['lists', { name: undefined }],
  ['facts', { topics: 4 }],
] as const;

test.each(damages)(
  'a damaged record of %s with %j leaves everything else shown and exported',
  async (table, damage) => {
    const store = openTestStore();
    const list = await createList(store, 'Thesis');
    const note = { id: 'n', kind: 'note' as const, markdown: 'words' };
    await savePaper(store, { paper: paperNumber(1), listId: list.id });
    await writeNote(store, paperNumber(1), note, '');
    await savePaper(store, { paper: paperNumber(2), listId: list.id });
    const correction = { id: 'c', span: '3x', verdict: 'reject', live: 1, createdAt: 1, updatedAt: 1 };
    await store.db.table('corrections').put({ ...correction, key: paperNumber(1).key });
    const facts = { key: paperNumber(1).key, mark: 1, reader: '1', topics: [], metrics: [] };
    await store.db.facts.put(facts);
    const [record] = await store.db.table(table).toArray();
    await store.db.table(table).put({ ...record, ...damage });
    for (const query of [
      {},
      { words: 'paper' },
      { chosen: { list: [list.id] } },
      { sort: { by: 'title' as const, down: false } },
    ]) {
      const found = await answer(store, effects, 'find', { ...window, ...query }, { ownPage: true });
      if (!found.ok) throw new Error(found.error.message);
      expect(found.value.rows.map(({ paper }) => paper.title)).toContain(paperNumber(2).title);
    }
    const records = await recordsOf(store, { kind: 'all' });
    expect(records.map(({ paper }) => paper.key)).toContain(paperNumber(2).key);
    if (table === 'corrections') expect(records.flatMap(({ corrections }) => corrections)).toEqual([]);
    const named = await damagedRecords(store);
    if (table === 'papers' || table === 'saved') expect(named).toEqual([paperNumber(1).key]);
    if (table === 'notes') expect(named).toEqual([`note n of ${paperNumber(1).key}`]);
    if (table === 'lists') expect(named).toEqual([`list ${list.id}`]);
    const lists = await answer(store, effects, 'lists', {}, { ownPage: true });
    expect(lists.ok).toBe(true);
  },
);

test('an address in the database that runs a script is no link', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper() });
  await store.db.papers.update(aPaper().key, {
    urls: { abs: 'javascript:alert(1)', pdf: 'https://example.org/1.pdf' },
  });
  const [row] = (await findPapers(store, window)).rows;
  expect(row?.paper.urls).toEqual({ pdf: 'https://example.org/1.pdf' });
  expect((await recordsOf(store, { kind: 'all' }))[0]?.paper.urls).toEqual({ pdf: 'https://example.org/1.pdf' });
});

test.each([
  ['createList', { name: '   ' }, 'name'],
  ['changeList', { id: 'l', name: ' ' }, 'name'],
  ['renameTag', { from: 'a', to: '  ' }, 'to'],
  ['save', { paper: aPaper(), tags: [' '] }, 'tags.0'],
  ['editPaper', { key: aPaper().key, change: { title: ' ' } }, 'change.title'],
] as const)('%s refuses a blank name', async (name, data, field) => {
  const reply = await answer(openTestStore(), effects, name, data, { ownPage: true });
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request', field } });
});

test('a note of another paper is refused and left as it is', async () => {
  const store = openTestStore();
  await writeNote(store, paperNumber(1), { id: 'n', kind: 'note', markdown: 'mine' }, '');
  const data = { paper: paperNumber(2), note: { id: 'n', kind: 'note', markdown: 'theirs' }, base: '' };
  const reply = await answer(store, effects, 'writeNote', data, { ownPage: true });
  expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request', field: 'note.id' } });
  expect(await store.db.notes.get('n')).toMatchObject({ key: paperNumber(1).key, markdown: 'mine' });
});

test('an offset beyond everything answers with nothing', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: aPaper() });
  for (const query of [{}, { words: 'paper' }, { status: 'to-read' as const }, { place: 'removed' as const }])
    expect((await findPapers(store, { ...query, offset: 2 ** 40, limit: 5 })).rows).toEqual([]);
});

const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

test.each([
  ['update', (name: string) => ({ patch: { tags: { add: many(name, 90) } } })],
  ['update', (name: string) => ({ patch: { hiddenTags: { add: many(name, 90) } } })],
  ['save', (name: string) => ({ tags: many(name, 90) })],
] as const)('%s lets no paper get more tags than a record can have', async (name, dataOf) => {
  const store = openTestStore();
  const add = (tag: string) => answer(store, effects, name, { paper: aPaper(), ...dataOf(tag) }, { ownPage: true });
  expect([await add('a'), await add('b')]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await add('c')).toMatchObject({ ok: false, error: { code: 'bad-request', field: 'tags' } });
  expect(await add('b')).toMatchObject({ ok: true });
  expect(await damagedRecords(store)).toEqual([]);
});

test('a paper of which pages tell ever more names and categories can still be read, and keeps those that it had', async () => {
  const store = openTestStore();
  const own = aPaper({ aliases: ['doi:10.1/z', 'title:own'], categories: ['cs.ZZ'] });
  await savePaper(store, { paper: own });
  for (const page of ['a', 'b', 'c'])
    await savePaper(store, { paper: { ...own, aliases: many(`doi:10.1/${page}`, 59), categories: many(page, 99) } });
  expect(await damagedRecords(store)).toEqual([]);
  const [record] = await recordsOf(store, { kind: 'all' });
  expect(record?.paper.aliases).toEqual(expect.arrayContaining(own.aliases));
  expect(record?.paper.categories).toContain('cs.ZZ');
});
