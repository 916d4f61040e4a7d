import type { Colour, ListSummary, PaperState, ReadingList } from '../papers/records';
import { colours } from '../papers/words';
import {
  buried,
  NotFound,
  revived,
  type StoredList,
  type StoredListItem,
  standingItems,
  standingLists,
} from './database';
import { stateOf } from './states';
import type { Store } from './store';
import { transact } from './transact';

const plainList = ({ live: _, ...list }: StoredList): ReadingList => list;

async function listById({ db }: Store, id: string): Promise<StoredList> {
  const list = await db.lists.get(id);
  if (!list) throw new NotFound('This reading list is no longer there. Open the popup again to see the lists of now.');
  return list;
}

/** All reading lists in their order, each with the number of its papers. */
export async function summariseLists(store: Store): Promise<ListSummary[]> {
  const lists = await standingLists(store.db).toArray();
  return Promise.all(
    lists.map(async (list) => ({ ...plainList(list), count: await standingItems(store.db, list.id).count() })),
  );
}

/** Makes a list at the end of the others. Where none is given, its colour is the next in turn. */
export async function createList(store: Store, name: string, colour?: Colour): Promise<ReadingList> {
  return transact(store, async () => {
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
    await store.db.lists.add(list);
    return plainList(list);
  });
}

/** Renames, recolours or moves a list. */
export async function changeList(
  store: Store,
  id: string,
  change: { name?: string | undefined; colour?: Colour | undefined; order?: number | undefined },
): Promise<ReadingList> {
  return transact(store, async () => {
    const list = { ...(await listById(store, id)), updatedAt: store.now() };
    if (change.name !== undefined) list.name = change.name.trim();
    if (change.colour !== undefined) list.colour = change.colour;
    if (change.order !== undefined) list.order = change.order;
    await store.db.lists.put(list);
    return plainList(list);
  });
}

/** Deletes the list and none of its papers. */
export async function deleteList(store: Store, id: string): Promise<void> {
  await transact(store, async () => store.db.lists.put(buried(await listById(store, id), store.now())));
}

/** Takes `deleteList` back, with the papers that the list held. */
export async function restoreList(store: Store, id: string): Promise<ReadingList> {
  return transact(store, async () => {
    const list = revived(await listById(store, id), store.now());
    await store.db.lists.put(list);
    return plainList(list);
  });
}

/** Puts a stored paper at the end of a list, once. Call it inside a transaction over all tables. */
export async function place(store: Store, listId: string, key: string): Promise<void> {
  const { db } = store;
  const list = await listById(store, listId);
  if (list.live === 0) throw new NotFound('This reading list was deleted. Choose another one, or restore it first.');
  const there = await db.listItems.get([listId, key]);
  if (there?.live === 1) return;
  const now = store.now();
  const last = await standingItems(store.db, listId).last();
  const order = (last?.order ?? -1) + 1;
  await db.listItems.put({
    listId,
    key,
    order,
    addedAt: now,
    createdAt: there?.createdAt ?? now,
    updatedAt: now,
    live: 1,
  });
}

/** Takes the paper off a list. */
export function removeFromList(store: Store, key: string, listId: string): Promise<PaperState> {
  return transact(store, async () => {
    const item = await store.db.listItems.get([listId, key]);
    if (item) await store.db.listItems.put(buried(item, store.now()));
    return stateOf(store.db, key);
  });
}

/** Puts the papers of a list into the order of `keys`; those not named follow as they were. */
export async function orderList(store: Store, listId: string, keys: readonly string[]): Promise<void> {
  await transact(store, async () => {
    const items = await standingItems(store.db, listId).toArray();
    const rank = new Map(keys.map((key, index) => [key, index]));
    const placed = (item: StoredListItem): number => rank.get(item.key) ?? keys.length;
    const ordered = items.toSorted((a, b) => placed(a) - placed(b) || a.order - b.order);
    const now = store.now();
    await store.db.listItems.bulkPut(ordered.map((item, order) => ({ ...item, order, updatedAt: now })));
  });
}

/** Takes the paper off every list; `time` tells `rejoinLists` which those were. Call it inside a transaction. */
export async function leaveLists({ db }: Store, key: string, time: number): Promise<void> {
  const items = await db.listItems.where('[key+live]').equals([key, 1]).toArray();
  await db.listItems.bulkPut(items.map((item) => buried(item, time)));
}

/** Takes `leaveLists` back. */
export async function rejoinLists({ db }: Store, key: string, leftAt: number, now: number): Promise<void> {
  const items = await db.listItems.where('[key+live]').equals([key, 0]).toArray();
  await db.listItems.bulkPut(items.filter(({ deletedAt }) => deletedAt === leftAt).map((item) => revived(item, now)));
}
