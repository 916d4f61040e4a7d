import { expect, test } from 'vitest';
import { type Kinds, noRecords } from '../../../lib/backup/format';
import { undo } from '../../../lib/store/changes/undo';
import { restore, tryRestore } from '../../../lib/store/restore/restore';
import { snapshot } from '../../../lib/store/restore/snapshot';
import type { Store } from '../../../lib/store/store';
import { paperNumber } from '../../builders';
import { openTestStore } from '../store/open-test-store';
import { aLibrary, aListRecord, aNoteRecord, anItemRecord, aPaperRecord, aSavedRecord, longAgo } from './a-library';

const elsewhere = { how: 'merge', way: { rule: 'later', own: false } } as const;
const own = { how: 'merge', way: { rule: 'later', own: true } } as const;
const fill = { how: 'merge', way: { rule: 'fill', own: false } } as const;
const words = (papers: string): string => `Restore ${papers}`;

async function holding(kinds: Kinds): Promise<Store> {
  const store = openTestStore();
  await restore(store, kinds, { how: 'replace' }, words);
  return store;
}
const only = (over: Partial<Kinds>): Kinds => ({ ...noRecords(), paper: [aPaperRecord()], ...over });
const later = { createdAt: longAgo.createdAt, updatedAt: longAgo.updatedAt + 1000 };
const apart = { createdAt: longAgo.createdAt + 5, updatedAt: longAgo.updatedAt + 1000 };

test('of two versions of what was said of a paper the later stands; tags of two machines are added up', async () => {
  const store = await holding(only({ saved: [aSavedRecord({ tags: ['here'] })] }));
  await restore(store, only({ saved: [aSavedRecord({ tags: ['gone'], status: 'read', ...later })] }), elsewhere, words);
  expect(await store.db.saved.toArray()).toMatchObject([{ status: 'read', tags: ['gone'] }]);
  await restore(store, only({ saved: [aSavedRecord({ tags: ['there'], ...apart, updatedAt: 1 })] }), elsewhere, words);
  expect(await store.db.saved.toArray()).toMatchObject([{ status: 'read', tags: ['gone', 'there'] }]);
});

test('what was removed after the backup was made stays removed, and is said so', async () => {
  const removed = aSavedRecord({ live: 0, deletedAt: later.updatedAt, ...later });
  const store = await holding(only({ saved: [removed] }));
  const { tallies } = await tryRestore(store, only({ saved: [aSavedRecord()] }), own);
  expect(tallies.saved).toMatchObject({ added: 0, changed: 0, kept: 1 });
  await restore(store, only({ saved: [aSavedRecord()] }), own, words);
  expect(await store.db.saved.toArray()).toEqual([removed]);
});

test('a removal in the backup that is later than the word here is followed', async () => {
  const store = await holding(only({ saved: [aSavedRecord()] }));
  const removed = aSavedRecord({ live: 0, deletedAt: later.updatedAt, ...later });
  await restore(store, only({ saved: [removed] }), own, words);
  expect(await store.db.saved.toArray()).toEqual([removed]);
});

test('an older backup of this library leaves later notes; versions of two libraries are brought together, once', async () => {
  const here = aNoteRecord({ markdown: 'one\ntwo, here', revision: 4, ...later });
  const there = aNoteRecord({ markdown: 'one\ntwo, there', revision: 4 });
  const store = await holding(only({ note: [here] }));
  await restore(store, only({ note: [there] }), own, words);
  expect(await store.db.notes.toArray()).toEqual([here]);
  for (const _ of [1, 2]) await restore(store, only({ note: [there] }), elsewhere, words);
  const [merged] = await store.db.notes.toArray();
  expect(merged?.markdown.match(/two, here/g)).toHaveLength(1);
  expect(merged?.markdown.match(/two, there/g)).toHaveLength(1);
});

test('a list of the same name elsewhere is the list here; its papers come on it', async () => {
  const store = await holding(only({ list: [aListRecord()] }));
  const list = aListRecord({ id: 'other', name: ' thesis: Chapter 3 ' });
  const { listIds } = await restore(
    store,
    only({ list: [list], item: [anItemRecord({ listId: 'other' })] }),
    elsewhere,
    words,
  );
  expect(listIds.get('other')).toBe('list-1');
  expect(await store.db.lists.count()).toBe(1);
  expect(await store.db.listItems.toArray()).toMatchObject([{ listId: 'list-1', live: 1 }]);
});

test('a paper that is known by another name is not stored twice; all that is said of it comes to it', async () => {
  const strong = aPaperRecord({ key: 'doi:10.1/x', aliases: ['arxiv:2402.00001'], abstract: 'It is known.' });
  const store = await holding({ ...noRecords(), paper: [strong] });
  const thin = aPaperRecord({ aliases: ['pmid:7'], abstract: undefined, year: 2024, ...later });
  await restore(store, only({ paper: [thin], saved: [aSavedRecord()], note: [aNoteRecord()] }), elsewhere, words);
  expect(await store.db.papers.toArray()).toMatchObject([
    { key: strong.key, names: [strong.key, 'arxiv:2402.00001', 'pmid:7'], abstract: 'It is known.', year: 2024 },
  ]);
  expect((await store.db.saved.toArray()).map(({ key }) => key)).toEqual([strong.key]);
  expect((await store.db.notes.toArray()).map(({ key }) => key)).toEqual([strong.key]);
});

test('what the reader wrote of a paper stands against what was read later', async () => {
  const store = await holding(only({ paper: [aPaperRecord({ title: 'Mine', edited: ['title'] })] }));
  await restore(store, only({ paper: [aPaperRecord({ title: 'Of a page', ...later })] }), elsewhere, words);
  expect(await store.db.papers.toArray()).toMatchObject([{ title: 'Mine', edited: ['title'] }]);
});

test('a file of another program fills in, takes nothing away, and brings back what was removed', async () => {
  const store = await holding(
    only({
      saved: [aSavedRecord({ status: 'read', live: 0, deletedAt: later.updatedAt, ...later })],
      note: [aNoteRecord()],
    }),
  );
  const told = only({
    saved: [aSavedRecord({ status: 'to-read', tags: ['new'], createdAt: 9, updatedAt: 9 })],
    note: [aNoteRecord({ markdown: 'other', ...apart })],
  });
  await restore(store, told, fill, words);
  expect(await store.db.saved.toArray()).toMatchObject([{ live: 1, tags: ['new', 'to cite'] }]);
  expect(await store.db.notes.toArray()).toEqual([aNoteRecord()]);
  await restore(store, only({ saved: [aSavedRecord({ status: 'archived', rating: 1, tags: [] })] }), fill, words);
  expect(await store.db.saved.toArray()).toMatchObject([{ status: 'to-read', rating: 4, tags: ['new', 'to cite'] }]);
});

test('a note that went out and comes in again with another id is the note that is there', async () => {
  const store = await holding(only({ note: [aNoteRecord()] }));
  const again = only({ note: [aNoteRecord({ id: 'of-a-file' }), aNoteRecord({ id: 'new', markdown: 'other words' })] });
  expect((await tryRestore(store, again, fill)).tallies.note).toMatchObject({ added: 1, same: 1 });
  await restore(store, again, fill, words);
  expect((await store.db.notes.toArray()).map(({ id }) => id).sort()).toEqual(['new', 'note-1']);
});

test('the dry run tells what comes, and changes nothing; restoring can be taken back in one act', async () => {
  const store = await holding(only({ saved: [aSavedRecord()] }));
  const before = await snapshot(store);
  const more = aLibrary({ paper: [aPaperRecord(), aPaperRecord({ ...paperNumber(2) })] });
  const { tallies } = await tryRestore(store, more, elsewhere);
  expect(tallies).toMatchObject({
    paper: { added: 1, same: 1 },
    saved: { added: 0, same: 1 },
    note: { added: 2 },
    list: { added: 1 },
  });
  expect(await snapshot(store)).toEqual(before);
  await restore(store, more, elsewhere, words);
  expect(await undo(store)).toMatchObject({ words: 'Restore 2 papers' });
  const after = (await snapshot(store)).kinds;
  expect([after.note, after.list, after.item].flat().filter(({ live }) => live === 1)).toEqual([]);
  expect(after.saved).toMatchObject(before.kinds.saved.map(({ updatedAt: _, ...saved }) => saved));
});

test('restoring that is cancelled, or fails, leaves nothing half done', async () => {
  const store = await holding(only({ saved: [aSavedRecord()] }));
  const before = await snapshot(store);
  const many = only({ paper: Array.from({ length: 5000 }, (_, number) => aPaperRecord(paperNumber(number))) });
  for (const mode of [elsewhere, { how: 'replace' } as const]) {
    const each = store.jobs.each.bind(store.jobs);
    store.jobs.each = (items, size, work) =>
      each(items, size, async (some) => {
        await work(some);
        store.jobs.cancel();
      });
    await expect(restore(store, many, mode, words)).rejects.toThrow('Cancelled');
    store.jobs.each = each;
    expect(await snapshot(store)).toEqual(before);
  }
});
