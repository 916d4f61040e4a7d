import { type Change, difference, type UndoTable } from './changes/journal';
import type { Database } from './database';
import type { Store } from './store';
import { writeTerms } from './terms';

/**
 * Names a paper of which something changed, so that the index hears of it in the same transaction; `'said'` where that is only
 * what was said of it, which neither brings it into the library nor takes it out, and nothing is read off.
 */
export type Touch = (key: string, only?: 'said') => void;

/** Remembers how a record was before and is after, so that the change can be taken back. */
export type Log = (table: UndoTable, key: Change['key'], before: object | undefined, after: object | undefined) => void;

/**
 * Runs `work` in one transaction over all tables: it commits whole, with its place in the index, or changes nothing. With
 * `words`, which say what was done, what the work logs can be taken back.
 */
export async function transact<T>(
  store: Store,
  work: (touch: Touch, log: Log) => Promise<T>,
  words?: string | ((value: T) => string),
): Promise<T> {
  const { db } = store;
  const touched = new Set<string>();
  const changed = new Set<string>();
  const touch: Touch = (key, only) => {
    touched.add(key);
    if (only === undefined) changed.add(key);
  };
  const changes: Change[] = [];
  const log: Log = (table, key, before, after) => {
    const differing = difference(before, after);
    if (differing) changes.push({ table, key, ...differing });
  };
  let undo: number | undefined;
  const result = await db.transaction('rw', db.tables, async () => {
    const value = await work(touch, log);
    await writeTerms(store, [...changed]);
    if (touched.size > 0) await db.changed.add({ keys: [...touched] });
    if (words !== undefined && changes.length > 0)
      undo = await keepUndo(db, typeof words === 'string' ? words : words(value), store.now(), changes);
    return value;
  });
  if (changed.size > 0) {
    store.duplicates.touch(changed);
    store.facts.wake(db);
  }
  if (undo !== undefined) store.onUndo?.(undo);
  return result;
}

/** How many changes can be taken back, one after the other. */
const most = 200;

async function keepUndo(db: Database, words: string, at: number, changes: Change[]): Promise<number> {
  const id = await db.undo.add({ words, at, changes });
  await db.undo
    .where('id')
    .belowOrEqual(id - most)
    .delete();
  return id;
}
