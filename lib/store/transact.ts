import type { Store } from './store';
import { writeTerms } from './terms';

/** Names a paper whose record changed, so that its search terms are written anew in the same transaction. */
export type Touch = (key: string) => void;

/** Runs `work` in one transaction over all tables: it commits whole, search terms included, or changes nothing. */
export async function transact<T>(store: Store, work: (touch: Touch) => Promise<T>): Promise<T> {
  const touched = new Set<string>();
  const result = await store.db.transaction('rw', store.db.tables, async () => {
    const value = await work((key) => touched.add(key));
    for (const key of touched) await writeTerms(store, key);
    return value;
  });
  await store.terms.refresh(store, [...touched]);
  return result;
}
