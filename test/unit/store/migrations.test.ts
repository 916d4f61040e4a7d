import Dexie from 'dexie';
import { expect, test, vi } from 'vitest';
import { answer } from '../../../lib/messages/server';
import { Database } from '../../../lib/store/database';
import { readDueFacts } from '../../../lib/store/facts/due-facts';
import { findPapers } from '../../../lib/store/find';
import { recordsOf } from '../../../lib/store/records';
import { snapshot } from '../../../lib/store/restore/snapshot';
import { openStore, type Store } from '../../../lib/store/store';
import { paperNumber } from '../../builders';
import { quietEffects } from '../messages/quiet-effects';

type Stores = Readonly<Record<string, string>>;
type Rows = (key: string) => Readonly<Record<string, readonly object[]>>;

/** What a released version declared and held. */
interface Released {
  version: number;
  stores: Stores;
  rows: Rows;
}

/** The version after another: what it declared anew or otherwise, and what it held so. */
const after = (before: Released, stores: Stores, rows: Rows = () => ({})): Released => ({
  version: before.version + 1,
  stores: { ...before.stores, ...stores },
  rows: (key) => ({ ...before.rows(key), ...rows(key) }),
});

const first: Released = {
  version: 1,
  stores: {
    papers: 'key, *names',
    saved: 'key, [live+addedAt], [live+status+addedAt], *tags',
    lists: 'id, [live+order]',
    listItems: '[listId+key], [listId+live+order], [key+live]',
    notes: 'id, [key+live]',
    corrections: 'id, [key+live]',
    seen: 'key, *names, last',
    terms: 'key',
  },
  rows: (key) => ({
    papers: [{ ...paperNumber(1), names: [key, 'title:paper-1'], createdAt: 1, updatedAt: 1 }],
    saved: [{ key, status: 'read', tags: ['old'], hiddenTags: [], addedAt: 1, createdAt: 1, updatedAt: 1, live: 1 }],
    lists: [{ id: 'l', name: 'Old list', colour: 'green', order: 0, createdAt: 1, updatedAt: 1, live: 1 }],
    listItems: [{ listId: 'l', key, order: 0, addedAt: 1, createdAt: 1, updatedAt: 1, live: 1 }],
    notes: [{ id: 'n', key, kind: 'note', markdown: 'an old note', revision: 1, createdAt: 1, updatedAt: 1, live: 1 }],
    terms: [{ key, text: ' paper number 1 of the many old an note', at: 1 }],
  }),
};

const second = after(
  first,
  {
    saved: 'key, [live+addedAt], [live+status+addedAt], *tags, deletedAt',
    terms: 'key, at, [noted+at]',
    undo: '++id',
  },
  (key) => ({
    papers: [{ ...paperNumber(1), names: [key, 'title:paper-1'], createdAt: 1, updatedAt: 1, edited: ['year'] }],
    terms: [{ key, text: ' paper number 1 of the many old an note', at: 1, noted: 1 }],
  }),
);
const third = after(second, { facts: 'key, reader' }, (key) => ({
  facts: [{ key, mark: 1, reader: '1', topics: [], metrics: [] }],
}));
const fourth = after(third, { sightings: 'key, *names, at' }, (key) => ({
  sightings: [{ key, names: [key], title: paperNumber(1).title, authors: [], at: 1, places: [] }],
}));
const fifth = after(fourth, { marks: 'id', replica: 'id, key', outgoing: 'id', sync: 'name' });
const sixth = after(fifth, { index: 'id', changed: '++rev' }, (key) => ({ terms: [{ key, at: 1, noted: 1 }] }));
const seventh = after(sixth, { visited: 'host' }, () => ({ visited: [{ host: 'site.example', first: 1 }] }));

const eighth = after(seventh, { merges: '++id, key', apart: 'id' }, () => ({ apart: [{ id: 'arxiv:1\narxiv:2' }] }));
const ninth = after(eighth, { saved: 'key, *tags, deletedAt', due: '++id' }, (key) => ({ due: [{ keys: [key] }] }));

/** The released versions. Each keeps its entry for good. */
const released = [first, second, third, fourth, fifth, sixth, seventh, eighth, ninth];

const reader = { version: '7', read: () => ({ topics: [], metrics: [] }) };
const storeOf = (name: string): Store => ({ ...openStore(reader, name), now: () => 2, newId: () => 'x' });

test.each(released)('a library of version $version opens with all that it held', async ({ version, stores, rows }) => {
  const name = `released-${version}`;
  const { key } = paperNumber(1);
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, records] of Object.entries(rows(key))) await old.table(table).bulkAdd(records);
  old.close();

  const store = storeOf(name);
  const [record] = await recordsOf(store, { kind: 'all' });
  expect(record).toMatchObject({
    paper: { key, title: paperNumber(1).title },
    saved: { status: 'read', tags: ['old'] },
    lists: ['Old list'],
    notes: [{ markdown: 'an old note' }],
  });
  expect((await findPapers(store, { words: 'old', offset: 0, limit: 5 })).total).toBe(1);
  expect(await readDueFacts(store.db, reader, 10)).toEqual([key]);
});

test('the newest version has an entry above', async () => {
  const db = new Database('newest');
  await db.open();
  expect(released.at(-1)?.version).toBe(db.verno);
});

async function openedFirst(name: string, rows: Readonly<Record<string, readonly object[]>>): Promise<Store> {
  const old = new Dexie(name);
  old.version(first.version).stores(first.stores);
  for (const [table, records] of Object.entries(rows)) await old.table(table).bulkAdd(records);
  old.close();
  return storeOf(name);
}

test('from version 1, a paper that has only a note is in the library, and one that was only hidden is not among the removed', async () => {
  const noted = paperNumber(1);
  const hidden = paperNumber(2);
  const stored = { createdAt: 1, updatedAt: 1 };
  const store = await openedFirst('from-1', {
    papers: [
      { ...noted, names: [noted.key], ...stored },
      { ...hidden, names: [hidden.key], ...stored },
    ],
    saved: [
      { key: hidden.key, status: 'to-read', tags: [], hiddenTags: ['x'], addedAt: 1, ...stored, live: 0, deletedAt: 1 },
    ],
    notes: [
      { id: 'n', key: noted.key, kind: 'note', markdown: 'words', revision: 1, ...stored, createdAt: 7, live: 1 },
    ],
    terms: [{ key: noted.key, text: ' words', at: 0 }],
  });
  const found = await findPapers(store, { offset: 0, limit: 5 });
  expect(found.rows.map(({ paper }) => paper.key)).toEqual([noted.key]);
  expect((await findPapers(store, { place: 'annotated', offset: 0, limit: 5 })).total).toBe(1);
  expect((await findPapers(store, { place: 'removed', offset: 0, limit: 5 })).total).toBe(0);
  expect((await store.db.saved.get(hidden.key))?.hiddenTags).toEqual(['x']);
});

test('a library that cannot be brought up to this version stays as it was, is said to, and can be saved to a file', async () => {
  const { key } = paperNumber(1);
  const store = await openedFirst('from-1-broken', first.rows(key));
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new TypeError('not this one');
  });
  const save = () => answer(store, quietEffects(), 'save', { paper: paperNumber(2) }, { ownPage: true });
  expect(await save()).toMatchObject({
    ok: false,
    error: { code: 'store-unavailable', message: expect.stringMatching(/brought up.*backup file/) },
  });
  const { kinds, damaged } = await snapshot(store);
  expect([kinds.paper[0]?.title, kinds.note[0]?.markdown, kinds.list[0]?.name, kinds.saved[0]?.tags, damaged]).toEqual([
    paperNumber(1).title,
    'an old note',
    'Old list',
    ['old'],
    [],
  ]);
  expect((await indexedDB.databases()).find(({ name }) => name === 'from-1-broken')?.version).toBe(10);
  put.mockRestore();
  const next = await findPapers(storeOf('from-1-broken'), { offset: 0, limit: 5 });
  expect(next.rows.map(({ paper }) => paper.key)).toEqual([key]);
});

test('a database of a newer version is left alone, and said so', async () => {
  const newer = new Dexie('newer');
  const version = (released.at(-1)?.version ?? 0) + 1;
  newer.version(version).stores({ ...first.stores, later: 'id' });
  await newer.open();
  newer.close();
  const store = storeOf('newer');
  const effects = quietEffects();
  const reply = await answer(store, effects, 'save', { paper: paperNumber(1) }, { ownPage: true });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'store-unavailable', message: expect.stringContaining('newer version') },
  });
  expect((await indexedDB.databases()).find(({ name }) => name === 'newer')?.version).toBe(version * 10);
});

test('two versions over one database: neither keeps the other from opening, and the older one writes no more', async () => {
  const older = new Dexie('two-versions');
  older.version(first.version).stores(first.stores);
  await older.open();
  const { key } = paperNumber(1);
  for (const [table, records] of Object.entries(first.rows(key))) await older.table(table).bulkAdd(records);
  const store = storeOf('two-versions');
  const save = (number: number) =>
    answer(store, quietEffects(), 'save', { paper: paperNumber(number) }, { ownPage: true });
  expect(await save(2)).toMatchObject({ ok: true });
  expect(older.isOpen()).toBe(false);

  const version = (released.at(-1)?.version ?? 0) + 1;
  const newer = new Dexie('two-versions');
  newer.version(version).stores({ ...first.stores, later: 'id' });
  const late = save(3); // under way while the newer one opens
  await newer.open();
  const kept = await newer.table('papers').toCollection().primaryKeys();
  expect(kept).toContain(paperNumber(2).key);
  expect(kept.includes(paperNumber(3).key)).toBe((await late).ok);
  expect(await save(4)).toMatchObject({
    ok: false,
    error: { code: 'store-unavailable', message: expect.stringContaining('newer version') },
  });
  expect(await newer.table('papers').get(paperNumber(4).key)).toBeUndefined();
  newer.close();
});
