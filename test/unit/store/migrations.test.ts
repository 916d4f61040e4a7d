import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '../../../lib/store/database';
import { findPapers } from '../../../lib/store/find';
import { recordsOf } from '../../../lib/store/records';
import { TermsCache } from '../../../lib/store/terms';
import { paperNumber } from '../../builders';

/** What each released version declared and held. A version keeps its entry for good. */
const released = [
  {
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
    rows: (key: string) => ({
      papers: [{ ...paperNumber(1), names: [key, 'title:paper-1'], createdAt: 1, updatedAt: 1 }],
      saved: [{ key, status: 'read', tags: ['old'], hiddenTags: [], addedAt: 1, createdAt: 1, updatedAt: 1, live: 1 }],
      lists: [{ id: 'l', name: 'Old list', colour: 'green', order: 0, createdAt: 1, updatedAt: 1, live: 1 }],
      listItems: [{ listId: 'l', key, order: 0, addedAt: 1, createdAt: 1, updatedAt: 1, live: 1 }],
      notes: [
        { id: 'n', key, kind: 'note', markdown: 'an old note', revision: 1, createdAt: 1, updatedAt: 1, live: 1 },
      ],
      terms: [{ key, text: ' paper number 1 of the many old an note', at: 1 }],
    }),
  },
] as const;

test.each(released)('a library of version $version opens with all that it held', async ({ version, stores, rows }) => {
  const name = `released-${version}`;
  const { key } = paperNumber(1);
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const [table, records] of Object.entries(rows(key))) await old.table(table).bulkAdd(records);
  old.close();

  const store = { db: new Database(name), now: () => 2, newId: () => 'x', terms: new TermsCache() };
  const [record] = await recordsOf(store, { kind: 'all' });
  expect(record).toMatchObject({
    paper: { key, title: paperNumber(1).title },
    saved: { status: 'read', tags: ['old'] },
    lists: ['Old list'],
    notes: [{ markdown: 'an old note' }],
  });
  expect((await findPapers(store, { words: 'old', offset: 0, limit: 5 })).total).toBe(1);
});

test('the newest version has an entry above', async () => {
  const db = new Database('newest');
  await db.open();
  expect(released.at(-1)?.version).toBe(db.verno);
});
