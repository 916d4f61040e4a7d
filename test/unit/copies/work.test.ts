import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { backupFile } from '../../../lib/backup/write';
import { dropFile, keepFile, keptFile, keptFiles } from '../../../lib/copies/files';
import { keepWeeklyCopy } from '../../../lib/copies/weekly';
import { finishRestoring, makeCopy, restoreFile, tryFile } from '../../../lib/copies/work';
import { readRules, writeRules } from '../../../lib/settings/rules';
import { hiddenTopicsItem, restoringItem, thresholdItem } from '../../../lib/settings/settings';
import { createList } from '../../../lib/store/lists';
import { savePaper } from '../../../lib/store/saved';
import { paperNumber } from '../../builders';
import { aHeader, aLibrary } from '../backup/a-library';
import { openTestStore } from '../store/open-test-store';

const rule = {
  id: 'r',
  name: 'Mine',
  enabled: true,
  when: { all: [{ on: 'title' as const, match: 'words' as const, text: 'draft' }] },
  actions: [{ do: 'list' as const, listId: 'list-1' }],
  createdAt: 1,
  updatedAt: 1,
};

const staged = async (blob: Blob): Promise<string> => keepFile({ kind: 'staged', name: 'x', at: 1, blob });

beforeEach(async () => {
  fakeBrowser.reset();
  for (const { id } of await keptFiles()) await dropFile(id);
});

test('a copy holds settings and rules too, and brings all of it back into an empty browser', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(1), tags: ['mine'] });
  await writeRules([rule]);
  await thresholdItem.setValue(0.7);
  const { id, papers } = await makeCopy(store, 'asked');
  expect(papers).toBe(1);
  const blob = (await keptFile(id))?.blob ?? new Blob();

  fakeBrowser.reset();
  const fresh = { ...openTestStore(), newId: () => 'another' };
  const file = await staged(blob);
  expect(await tryFile(fresh, file, 'merge')).toMatchObject({
    own: false,
    tallies: { paper: { added: 1 }, saved: { added: 1 } },
    rules: 1,
    settings: 1,
  });
  const { words } = await restoreFile(fresh, file, 'merge');
  expect(words).toBe('Restored 1 paper');
  expect(await fresh.db.saved.toArray()).toMatchObject([{ key: paperNumber(1).key, tags: ['mine'] }]);
  expect(await readRules()).toEqual([rule]);
  expect(await thresholdItem.getValue()).toBe(0.7);
  expect(await keptFile(file)).toBeUndefined();
});

test('merging leaves settings that were chosen here; replacing takes all, and the copy made before takes it back', async () => {
  const store = openTestStore();
  await savePaper(store, { paper: paperNumber(5) });
  await thresholdItem.setValue(0.9);
  const setting = [
    { name: 'threshold', value: 0.1 },
    { name: 'hiddenTopics', value: ['fairness'] },
    { name: 'shortcuts', value: 'nonsense' },
    { name: 'constructor', value: 1 },
  ];
  const blob = await backupFile(aHeader, aLibrary({ setting }));
  await restoreFile(store, await staged(blob), 'merge');
  expect([await thresholdItem.getValue(), await hiddenTopicsItem.getValue()]).toEqual([0.9, ['fairness']]);
  const { before = '' } = await restoreFile(store, await staged(blob), 'replace');
  expect(await thresholdItem.getValue()).toBe(0.1);
  expect(await store.db.papers.get(paperNumber(5).key)).toBeUndefined();
  await restoreFile(store, before, 'replace');
  expect(await store.db.papers.get(paperNumber(5).key)).toBeDefined();
  expect(await thresholdItem.getValue()).toBe(0.9);
});

test('a rule finds its list under the id that it has here', async () => {
  const store = openTestStore();
  const { id } = await createList(store, 'thesis: chapter 3');
  await restoreFile(store, await staged(await backupFile(aHeader, aLibrary({ rule: [rule] }))), 'merge');
  expect((await readRules())[0]?.actions).toEqual([{ do: 'list', listId: id }]);
});

test('a copy is made each week, where there is something to keep; the oldest go', async () => {
  const store = openTestStore();
  expect(await keepWeeklyCopy(store)).toBe(false);
  await savePaper(store, { paper: paperNumber(1) });
  let time = 1_800_000_000_000;
  const later = { ...store, now: () => time };
  expect(await keepWeeklyCopy(later)).toBe(true);
  expect(await keepWeeklyCopy(later)).toBe(false);
  for (let weeks = 0; weeks < 6; weeks += 1) {
    time += 7 * 24 * 3_600_000;
    expect(await keepWeeklyCopy(later)).toBe(true);
  }
  const kept = (await keptFiles()).filter(({ kind }) => kind === 'weekly');
  expect(kept).toHaveLength(4);
  expect(kept[0]?.at).toBe(time);
});

test('what was being brought in when the background was stopped is brought in whole at the next start, three times at most', async () => {
  const store = openTestStore();
  for (const number of [1, 2, 3]) await savePaper(store, { paper: paperNumber(number) });
  const { id } = await makeCopy(store, 'asked');
  const left = async (tries: number): Promise<number> => {
    await Promise.all([store.db.papers.clear(), store.db.saved.clear()]); // as where only a part was committed
    await restoringItem.setValue({ id, choice: 'replace', tries });
    let told = 0;
    await finishRestoring(store, () => {
      told += 1;
    });
    expect([told, await restoringItem.getValue()]).toEqual([1, null]);
    return store.db.saved.count();
  };
  expect(await left(1)).toBe(3);
  expect(await left(3)).toBe(0);
  await dropFile(id);
  expect(await left(1)).toBe(0);
  await restoreFile(store, 'not there', 'merge').catch(() => {});
  expect(await restoringItem.getValue()).toBeNull();
});
