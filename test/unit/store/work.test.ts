import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BulkAct, changeMany } from '../../../lib/store/changes/bulk';
import { createList } from '../../../lib/store/lists';
import { savePaper } from '../../../lib/store/saved';
import type { Store } from '../../../lib/store/store';
import { paperNumber } from '../../builders';
import { openTestStore } from './open-test-store';

/** What was asked of the browser's database, and how often it was gone through backwards within a transaction that writes. */
const asked = { requests: 0, backwards: 0 };

const reads = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;
const writes = ['add', 'put', 'delete'] as const;

const isBackwards = (args: readonly unknown[]): boolean =>
  args.some((arg) => /^prev/.test(String(arg instanceof Object ? Reflect.get(arg, 'direction') : arg)));

function watch(of: object, names: readonly string[], writesIn: (of: unknown) => boolean): void {
  for (const name of names) {
    const own: unknown = Reflect.get(of, name);
    if (typeof own !== 'function') throw new Error(`no ${name}`);
    vi.spyOn<Record<string, (...args: unknown[]) => unknown>, string>(Object(of), name).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      asked.requests += 1;
      if (isBackwards(args) && writesIn(this)) asked.backwards += 1;
      return Reflect.apply(own, this, args);
    });
  }
}

beforeEach(() => {
  watch(
    IDBIndex.prototype,
    reads,
    (index) => index instanceof IDBIndex && index.objectStore.transaction.mode !== 'readonly',
  );
  watch(IDBObjectStore.prototype, [...reads, ...writes], () => false);
});
afterEach(() => vi.restoreAllMocks());

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = asked.requests;
  await work();
  return asked.requests - before;
}

const papersFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => paperNumber(from + index));
const many = 300;

/** How often the database is asked for each paper: what must be written, and where papers are new, whether their names are known. */
const acts: readonly [name: string, most: number, act: (listId: string) => BulkAct][] = [
  ['status', 1, () => ({ do: 'status', status: 'read' })],
  ['tag', 1, () => ({ do: 'tag', tag: 'mine' })],
  ['put into a list', 1, (listId) => ({ do: 'save', listId })],
  ['taken off it', 1, (listId) => ({ do: 'unlist', listId })],
  ['put into it again', 1, (listId) => ({ do: 'save', listId })],
  ['removed', 2, () => ({ do: 'remove' })],
  ['restored', 3, () => ({ do: 'restore' })],
];

describe('the work of what is done to many papers', () => {
  async function filled(): Promise<{ store: Store; keys: string[]; listId: string }> {
    const store = openTestStore();
    store.db.shared = false;
    const papers = papersFrom(0, many);
    await changeMany(store, { papers }, { do: 'save' });
    const { id } = await createList(store, 'Thesis');
    return { store, keys: papers.map(({ key }) => key), listId: id };
  }

  test('hardly more is asked of the database than what is written, and no index is gone through backwards', async () => {
    const { store, keys, listId } = await filled();
    asked.backwards = 0;
    for (const [name, most, act] of acts) {
      const requests = await requestsOf(() => changeMany(store, { keys }, act(listId)));
      expect(requests, name).toBeLessThan(most * many + 100);
    }
    expect(asked.backwards).toBe(0);
  });

  test('papers that are saved already are looked for and not written again', async () => {
    const { store } = await filled();
    const names = 2;
    const again = () => changeMany(store, { papers: papersFrom(0, many) }, { do: 'save' });
    expect(await requestsOf(again)).toBeLessThan(names * many + 100);
  });

  test('new papers whose names come after all others are written, and their names hardly asked for', async () => {
    const { store } = await filled();
    const later = papersFrom(0, many).map((paper, index) => ({
      ...paper,
      key: `arxiv:2403.${String(index).padStart(5, '0')}`,
      aliases: [`title:paper-x-${index}`],
    }));
    const records = 3;
    const save = () => changeMany(store, { papers: later }, { do: 'save' });
    expect(await requestsOf(save)).toBeLessThan(records * many + 100);
    const mixed = [...papersFrom(0, 3), ...later.slice(0, 3), ...papersFrom(many, 3)];
    expect(await changeMany(store, { papers: mixed }, { do: 'save' })).toMatchObject({ count: 3 });
  });

  test('the next place in a list is behind all others, whatever left it', async () => {
    const store = openTestStore();
    const { id: listId } = await createList(store, 'Thesis');
    for (const paper of papersFrom(0, 5)) await savePaper(store, { paper, listId });
    const keyOf = (number: number) => paperNumber(number).key;
    const orders = async () =>
      (
        await store.db.listItems.bulkGet([0, 1, 2, 3, 4, 5].map((number): [string, string] => [listId, keyOf(number)]))
      ).map((item) => item?.order);
    await changeMany(store, { keys: [keyOf(1), keyOf(4)] }, { do: 'unlist', listId });
    await savePaper(store, { paper: paperNumber(5), listId });
    await changeMany(store, { keys: [keyOf(1)] }, { do: 'save', listId });
    expect(await orders()).toEqual([0, 5, 2, 3, 4, 4]);
    await store.db.listItems.update([listId, keyOf(2)], { order: 1000 });
    await changeMany(store, { keys: [keyOf(4)] }, { do: 'save', listId });
    expect(await orders()).toEqual([0, 5, 1000, 3, 1001, 4]);
  });
});
