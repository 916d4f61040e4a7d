import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { eraseLibrary } from '../../../lib/copies/erase';
import { dropFile, keptFiles } from '../../../lib/copies/files';
import { makeCopy, restoreFile } from '../../../lib/copies/work';
import { accentOf, changeLook, readLook, readRowLook } from '../../../lib/settings/look';
import { annotatedHostsItem, thresholdItem } from '../../../lib/settings/settings';
import { findPapers } from '../../../lib/store/find';
import { savePaper } from '../../../lib/store/saved';
import { paperNumber } from '../../builders';
import { openTestStore } from '../store/open-test-store';

beforeEach(async () => {
  fakeBrowser.reset();
  for (const { id } of await keptFiles()) await dropFile(id);
});

const found = async (store: ReturnType<typeof openTestStore>) =>
  (await findPapers(store, { words: paperNumber(1).title, offset: 0, limit: 5 })).total;

test('nothing is left of what was erased, and its copy brings all of it back', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1), tags: ['mine'] });
  await thresholdItem.setValue(0.7);
  await changeLook({ theme: 'dark' });
  await annotatedHostsItem.setValue(['papers.example']);
  await fakeBrowser.storage.local.set({ 'draft:n': { any: 'thing' } });
  expect(await found(store)).toBe(1);
  const { before = '' } = await eraseLibrary(store, true);
  for (const table of store.db.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
  expect(await found(store)).toBe(0);
  expect(await thresholdItem.getValue()).toBe(0.5);
  expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['annotatedHosts']);
  await restoreFile(store, before, 'replace');
  expect(await found(store)).toBe(1);
  expect(await store.db.saved.toArray()).toMatchObject([{ key: paperNumber(1).key, tags: ['mine'] }]);
  expect([await thresholdItem.getValue(), (await readLook()).theme]).toEqual([0.7, 'dark']);
});

test('without a copy, those that were kept go too', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1) });
  await makeCopy(store, 'weekly');
  expect(await eraseLibrary(store, false)).toEqual({});
  expect(await keptFiles()).toEqual([]);
});

test('what does not fit the look is let be', async () => {
  await changeLook({ theme: 'dark', badges: 40, without: ['seen'], accent: 'rose' });
  expect(await readLook()).toEqual({ theme: 'dark', badges: 3, without: ['seen'], accent: 'rose' });
  expect(await readRowLook()).toEqual({
    badges: 3,
    without: ['seen'],
    accent: 'light-dark(#a82b5a, #ff9ec0)',
    hiddenTopics: [],
  });
  expect(accentOf({ ...(await readLook()), accent: 'teal' })).toBeUndefined();
});
