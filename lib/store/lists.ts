import type { Colour, ListSummary, PaperState, ReadingList } from '../papers/records';
import { colours } from '../papers/words';
import { allByKey, allEqual } from './all-equal';
import {
  buried,
  type Database,
  NotFound,
  Refused,
  revived,
  type StoredList,
  type StoredListItem,
  standingItems,
  standingLists,
} from './database';
import { isList } from './sound';
import { stateOf } from './states';
import type { Store } from './store';
import { type Log, type Touch, transact } from './transact';

const plainList = ({ live: _, ...list }: StoredList): ReadingList => list;

async function listById({ db }: Store, id: string): Promise<StoredList> {
  const list = await db.lists.get(id);
  if (!list) throw new NotFound('This reading list is no longer there. Open the popup again to see the lists of now.');
  return list;
}

/** What a list is called. */
export const nameOfList = async (store: Store, id: string): Promise<string> => (await listById(store, id)).name;

/** All reading lists in their order, each with the number of its papers. */
export async function summariseLists(store: Store): Promise<ListSummary[]> {
  const lists = (await standingLists(store.db).toArray()).filter(isList);
  return Promise.all(
    lists.map(async (list) => ({ ...plainList(list), count: await standingItems(store.db, list.id).count() })),
  );
}

/** Makes a list at the end of the others. Where none is given, its colour is the next in turn. */
export async function createList(store: Store, name: string, colour?: Colour): Promise<ReadingList> {
  const work = async (_: Touch, log: Log): Promise<ReadingList> => {
    const now = store.now();
    const last = await store.db.lists.orderBy('[live+order]').last();
    const order = (last?.order ?? -1) + 1;
    const list: StoredList = {
      id: store.newId(),
      name: name.trim(),
      colour: colour ?? colours[order % colours.length] ?? 'yellow',
      order,
      createdAt: now,
      updatedAt: now,
      live: 1,
    };
    log('lists', list.id, undefined, list);
    await store.db.lists.add(list);
    return plainList(list);
  };
  return transact(store, work, `Create the list “${name.trim()}”`);
}

/** Writes a list as `change` makes it of what it was. */
function rewrite(
  store: Store,
  id: string,
  change: (list: StoredList, now: number) => StoredList,
  words?: (list: ReadingList) => string,
): Promise<ReadingList> {
  const work = async (_: Touch, log: Log): Promise<ReadingList> => {
    const before = await listById(store, id);
    const list = change(before, store.now());
    log('lists', id, before, list);
    await store.db.lists.put(list);
    return plainList(list);
  };
  return transact(store, work, words);
}

/** Renames, recolours or moves a list. */
export const changeList = (
  store: Store,
  id: string,
  { name, colour, order }: { name?: string | undefined; colour?: Colour | undefined; order?: number | undefined },
): Promise<ReadingList> =>
  rewrite(
    store,
    id,
    (list, now) => ({
      ...list,
      updatedAt: now,
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(colour === undefined ? {} : { colour }),
      ...(order === undefined ? {} : { order }),
    }),
    (list) => `Change the list “${list.name}”`,
  );

/** Deletes the list and none of its papers. */
export async function deleteList(store: Store, id: string): Promise<void> {
  await rewrite(store, id, buried, ({ name }) => `Delete the list “${name}”`);
}

/** Puts the papers of a list at the end of another, and deletes it. */
export async function mergeLists(store: Store, from: string, into: string): Promise<void> {
  if (from === into) throw new Refused('into', 'A list cannot be merged into itself. Choose another one.');
  const work = async (touch: Touch, log: Log): Promise<[string, string]> => {
    const [source, target] = [await listById(store, from), await listById(store, into)];
    const items = await standingItems(store.db, from).toArray();
    const keys = items.map(({ key }) => key);
    await place(store, touch, log, into, keys);
    for (const key of keys) touch(key, 'said');
    const gone = buried(source, store.now());
    log('lists', from, source, gone);
    await store.db.lists.put(gone);
    return [source.name, target.name];
  };
  await transact(store, work, ([source, target]) => `Merge the list “${source}” into “${target}”`);
}

/** Takes `deleteList` back, with the papers that the list held. */
export const restoreList = (store: Store, id: string): Promise<ReadingList> => rewrite(store, id, revived);

/** Puts stored papers at the end of a list, each once. Call it inside a transaction over all tables. */
export async function place(
  store: Store,
  touch: Touch,
  log: Log,
  listId: string,
  keys: readonly string[],
): Promise<number> {
  const { db } = store;
  const list = await listById(store, listId);
  if (list.live === 0) throw new NotFound('This reading list was deleted. Choose another one, or restore it first.');
  const known = new Map((await itemsIn(db, listId, keys)).map((item) => [item?.key, item]));
  const now = store.now();
  const first = await orderAtEnd(db, listId);
  const added = keys
    .filter((key) => known.get(key)?.live !== 1)
    .map((key, index): StoredListItem => {
      const createdAt = known.get(key)?.createdAt ?? now;
      return { listId, key, order: first + index, addedAt: now, createdAt, updatedAt: now, live: 1 };
    });
  await putItems(
    db,
    log,
    added.map((item) => [known.get(item.key), item]),
  );
  for (const { key } of added) touch(key, 'said');
  return added.length;
}

const itemsIn = ({ listItems }: Database, listId: string, keys: readonly string[]) =>
  allByKey(
    listItems,
    keys.map((key): [string, string] => [listId, key]),
  );

/**
 * The first order behind all papers of a list. Looked for forwards and by halves: Chromium's IndexedDB goes backwards in a
 * writing transaction over papers that left the list in a time that grows with the square of their number.
 */
async function orderAtEnd({ listItems }: Database, listId: string): Promise<number> {
  const from = (order: number) =>
    listItems.where('[listId+live+order]').between([listId, 1, order], [listId, 1, Number.MAX_SAFE_INTEGER]).first();
  let [taken, free] = [-1, 0];
  for (let item = await from(free); item; item = await from(free)) [taken, free] = [item.order, 2 * item.order + 1];
  while (free - taken > 1) {
    const middle = Math.floor((taken + free) / 2);
    const item = await from(middle);
    if (item) taken = item.order;
    else free = middle;
  }
  return free;
}

async function putItems(
  { listItems }: Database,
  log: Log,
  pairs: readonly (readonly [before: StoredListItem | undefined, after: StoredListItem])[],
): Promise<void> {
  for (const [before, after] of pairs) log('listItems', [after.listId, after.key], before, after);
  await listItems.bulkPut(pairs.map(([, after]) => after));
}

/** Takes papers off a list. Call it inside a transaction. Gives how many it held. */
export async function takeOff(
  { db, now }: Store,
  touch: Touch,
  log: Log,
  listId: string,
  keys: readonly string[],
): Promise<number> {
  const time = now();
  const items = await itemsIn(db, listId, keys);
  const held = items.flatMap((item) => (item?.live === 1 ? [item] : []));
  await putItems(
    db,
    log,
    held.map((item) => [item, buried(item, time)]),
  );
  for (const { key } of held) touch(key, 'said');
  return held.length;
}

/** Takes the paper off a list. */
export function removeFromList(store: Store, key: string, listId: string): Promise<PaperState> {
  const work = async (touch: Touch, log: Log): Promise<PaperState> => {
    await takeOff(store, touch, log, listId, [key]);
    return stateOf(store.db, key);
  };
  return transact(store, work, 'Take a paper off a list');
}

/** Puts the papers of a list into the order of `keys`; those not named follow as they were. */
export async function orderList(store: Store, listId: string, keys: readonly string[]): Promise<void> {
  const work = async (_: Touch, log: Log): Promise<void> => {
    const items = await standingItems(store.db, listId).toArray();
    const rank = new Map(keys.map((key, index) => [key, index]));
    const placed = (item: StoredListItem): number => rank.get(item.key) ?? keys.length;
    const ordered = items.toSorted((a, b) => placed(a) - placed(b) || a.order - b.order);
    const now = store.now();
    await putItems(
      store.db,
      log,
      ordered.map((item, order) => [item, { ...item, order, updatedAt: now }]),
    );
  };
  await transact(store, work, 'Order a list');
}

/** Takes the papers off every list; `time` tells `rejoinLists` which those were. Call it inside a transaction. */
export async function leaveLists(db: Database, log: Log, keys: ReadonlySet<string>, time: number): Promise<void> {
  const items = await itemsOf(db, keys, 1);
  await putItems(
    db,
    log,
    items.map((item) => [item, buried(item, time)]),
  );
}

/** Takes `leaveLists` back for the papers, each of which left at its own time. */
export async function rejoinLists(
  db: Database,
  log: Log,
  left: ReadonlyMap<string, number | undefined>,
  now: number,
): Promise<void> {
  const items = await itemsOf(db, new Set(left.keys()), 0);
  await putItems(
    db,
    log,
    items.filter(({ key, deletedAt }) => deletedAt === left.get(key)).map((item) => [item, revived(item, now)]),
  );
}

const itemsOf = (db: Database, keys: ReadonlySet<string>, live: 0 | 1): Promise<StoredListItem[]> =>
  allEqual(
    db.listItems,
    '[key+live]',
    [...keys].map((key) => [key, live]),
  );
