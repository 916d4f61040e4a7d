import { buried, type Database, type Live, revived } from '../database';
import type { Store } from '../store';
import { type Touch, transact } from '../transact';

type Mortal = Live & { key?: string; updatedAt: number; deletedAt?: number | undefined };

const mortal = ({ saved, lists, listItems, notes, corrections }: Database) =>
  [saved, lists, listItems, notes, corrections] as const;

/** Takes the whole library away, notes and lists too, in one change. Gives the time that `restoreErased` knows it by. */
export function eraseAll(store: Store): Promise<number> {
  return transact(store, async (touch) => {
    const now = store.now();
    await store.db.merges.clear(); // they hold what papers said before they became one
    await changeEach(store.db, touch, (record) => (record.live === 1 ? buried(record, now) : undefined));
    return now;
  });
}

/** Takes `eraseAll` back: what was taken away at that time, and not since. */
export function restoreErased(store: Store, at: number): Promise<void> {
  return transact(store, (touch) => {
    const now = store.now();
    return changeEach(store.db, touch, (record) => (record.deletedAt === at ? revived(record, now) : undefined));
  });
}

async function changeEach(
  db: Database,
  touch: Touch,
  change: <Record extends Mortal>(record: Record) => Record | undefined,
): Promise<void> {
  const one = async <Record extends Mortal>(table: {
    toArray(): PromiseLike<Record[]>;
    bulkPut(records: Record[]): PromiseLike<unknown>;
  }): Promise<void> => {
    const changed = (await table.toArray()).flatMap((record) => change(record) ?? []);
    await table.bulkPut(changed);
    for (const { key } of changed) if (key !== undefined) touch(key);
  };
  const [saved, lists, listItems, notes, corrections] = mortal(db);
  await one(saved);
  await one(lists);
  await one(listItems);
  await one(notes);
  await one(corrections);
}

/** Empties the store, history and index too, without a trace and without a way back. */
export function emptyStore({ db, index, duplicates }: Store): Promise<void> {
  return index.madeAnew(async () => {
    const keys = await db.papers.toCollection().primaryKeys();
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await db.marks.clear(); // what was taken away just now is told to no other machine
    duplicates.touch(keys);
  });
}
