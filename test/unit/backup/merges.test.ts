import { expect, test } from 'vitest';
import type { Kinds } from '../../../lib/backup/format';
import { readBackup } from '../../../lib/backup/read';
import { backupFile } from '../../../lib/backup/write';
import { mergeStored, mergesOf, takeApart } from '../../../lib/store/duplicates/merge';
import { createList } from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { recordsOf } from '../../../lib/store/records';
import { restore, tryRestore } from '../../../lib/store/restore/restore';
import { snapshot } from '../../../lib/store/restore/snapshot';
import { savePaper } from '../../../lib/store/saved';
import type { Store } from '../../../lib/store/store';
import { aPaper } from '../../builders';
import { openTestStore } from '../store/open-test-store';
import { aHeader } from './a-library';

const preprint = aPaper({ key: 'arxiv:2401.00001', aliases: ['title:a'], title: 'Slow rivers' });
const printed = aPaper({ key: 'doi:10.1/a', aliases: ['title:b'], title: 'Slow rivers, printed', venue: 'Rivers' });
const keys = [preprint.key, printed.key];
const merge = { how: 'merge', way: { rule: 'later', own: true } } as const;
const words = (papers: string): string => `Restore ${papers}`;

/** A library in which two papers were made one, one of them on a list, noted and without a rating. */
async function aMergedLibrary(list = 'Thesis'): Promise<Store> {
  const store = openTestStore();
  const { id } = await createList(store, list);
  await savePaper(store, { paper: preprint, rating: 3 });
  await savePaper(store, { paper: printed, tags: ['water'], listId: id, status: 'read' });
  await writeNote(store, printed, { id: 'n', kind: 'note', markdown: 'On the printed one' }, '');
  await mergeStored(store, keys, { rating: null });
  return store;
}

/** What a backup of a library is read as. */
async function backupOf(store: Store): Promise<Kinds> {
  const { kinds, problems } = await readBackup(await backupFile(aHeader, (await snapshot(store)).kinds));
  expect(problems).toEqual([]);
  return kinds;
}

const apartAgain = async (store: Store): Promise<unknown> => {
  const [last] = await mergesOf(store.db, preprint.key);
  await takeApart(store, last?.id ?? 0);
  const records = await recordsOf(store, { kind: 'all' });
  return Object.fromEntries(
    records.map(({ paper, saved, lists, notes }) => [
      paper.key,
      { title: paper.title, rating: saved?.rating, tags: saved?.tags, lists, notes: notes.map(({ id }) => id) },
    ]),
  );
};

const eachWithItsOwn = {
  [preprint.key]: { title: preprint.title, rating: 3, tags: [], lists: [], notes: [] },
  [printed.key]: { title: printed.title, rating: undefined, tags: ['water'], lists: ['Thesis'], notes: ['n'] },
};

test('papers that became one are taken apart after a backup was restored, in a library of its own and beside another', async () => {
  const kinds = await backupOf(await aMergedLibrary());
  const alone = openTestStore();
  await restore(alone, kinds, { how: 'replace' }, words);
  expect(await apartAgain(alone)).toEqual(eachWithItsOwn);
  const beside = openTestStore();
  await createList(beside, 'thesis');
  await restore(beside, kinds, merge, words);
  expect((await tryRestore(beside, kinds, merge)).tallies.merge).toMatchObject({ added: 0, same: 1 });
  const found = await apartAgain(beside);
  expect(found).toEqual({ ...eachWithItsOwn, [printed.key]: { ...eachWithItsOwn[printed.key], lists: ['thesis'] } });
});

test('a backup of before does not make one of papers that were taken apart since', async () => {
  const store = await aMergedLibrary();
  const kinds = await backupOf(store);
  await apartAgain(store);
  await restore(store, kinds, merge, words);
  expect(await mergesOf(store.db, preprint.key)).toEqual([]);
  const papers = await store.db.papers.toArray();
  expect(papers.map(({ key, names }) => [key, names]).sort()).toEqual([
    [preprint.key, [preprint.key, 'title:a']],
    [printed.key, [printed.key, 'title:b']],
  ]);
});

test('papers that were taken apart stay two where a backup meets one of them', async () => {
  const store = openTestStore();
  const twin = { ...printed, title: preprint.title, aliases: preprint.aliases };
  await savePaper(store, { paper: preprint });
  await savePaper(store, { paper: { ...twin, title: 'Another title at first', aliases: [] } });
  await mergeStored(store, keys, {});
  await apartAgain(store);
  await store.db.papers.update(printed.key, { ...twin, names: [printed.key, ...twin.aliases] });
  const kinds = await backupOf(store);
  const other = openTestStore();
  await savePaper(other, { paper: preprint });
  await restore(other, kinds, merge, words);
  expect((await other.db.papers.toArray()).map(({ key }) => key).sort()).toEqual(keys.toSorted());
  expect(await other.db.apart.count()).toBe(1);
  const one = await aMergedLibrary();
  await restore(one, kinds, merge, words);
  expect(await one.db.apart.count()).toBe(0);
});

test('what a merge of a damaged file would write is refused where it fits no record', async () => {
  const kinds = await backupOf(await aMergedLibrary());
  const [first] = kinds.merge;
  const bad = { table: 'papers', key: printed.key, before: { title: 7, names: [] }, after: {}, gone: true };
  const file = await backupFile(aHeader, Object.assign({ ...kinds }, { merge: [{ ...first, changes: [bad] }] }));
  const read = await readBackup(file);
  expect(read.kinds.merge).toEqual([]);
  expect(read.problems.map(({ why }) => why)).toEqual([expect.stringContaining('this merge does not fit')]);
});
