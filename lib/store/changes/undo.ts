import type { Undoable } from '../../papers/records';
import { separate } from '../duplicates/apart';
import type { Store } from '../store';
import { type Touch, transact } from '../transact';
import { type Change, type StoredUndo, takenBack } from './journal';

const isMany = (changes: readonly Change[]): boolean =>
  new Set(changes.map(({ key }) => (typeof key === 'string' ? key : key[1]))).size > 1;

const toldOf = ({ id, words, at, changes }: StoredUndo): Undoable => ({
  id,
  words,
  at,
  many: isMany(changes),
});

/** The change that was made last and not taken back. */
export async function lastUndo({ db }: Store): Promise<Undoable | undefined> {
  const last = await db.undo.orderBy('id').last();
  return last && toldOf(last);
}

/** Takes back the change of this id, else the last of which something is left to take back; undefined where there is none. */
export function undo(store: Store, id?: number): Promise<Undoable | undefined> {
  return transact(store, async (touch) => {
    for (;;) {
      const entry = await (id === undefined ? store.db.undo.orderBy('id').last() : store.db.undo.get(id));
      if (!entry) return undefined;
      await store.db.undo.delete(entry.id);
      const changed = await takeBack(store, entry.changes, touch);
      if (changed > 0) return toldOf(entry);
      if (id !== undefined) return undefined;
    }
  });
}

/** Takes changes back, but for what changed again since. Call it inside a transaction. Gives how many records that were. */
export async function takeBack({ db, now }: Store, changes: readonly Change[], touch: Touch): Promise<number> {
  let changed = 0;
  for (const table of new Set(changes.map((change) => change.table))) {
    const mine = changes.filter((change) => change.table === table).reverse();
    const records = await db.table(table).bulkGet(mine.map(({ key }) => key));
    // Of one record that was changed twice the later change goes first, and the earlier one sees what that left.
    const back = new Map<string, Readonly<Record<string, unknown>>>();
    mine.forEach((change, index) => {
      const name = JSON.stringify(change.key);
      const record = takenBack(back.get(name) ?? records[index], change);
      if (!record) return;
      for (const key of [record['key'], change.after['key']]) if (typeof key === 'string') touch(key);
      back.set(name, { ...record, updatedAt: now() });
    });
    await db.table(table).bulkPut([...back.values()]);
    changed += back.size;
  }
  await separate(db, changes);
  return changed;
}

/** Forgets what could be taken back: a new session has begun. */
export const forgetUndo = ({ db }: Store): Promise<void> => db.undo.clear();
