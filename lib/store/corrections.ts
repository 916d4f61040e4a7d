import type { Correction, PaperState } from '../papers/records';
import type { Paper } from '../papers/schema';
import { buried, NotFound, type StoredCorrection } from './database';
import { keepPaper } from './identity';
import { stateOf } from './states';
import type { Store } from './store';
import { transact } from './transact';

/** Keeps the reader's word on a badge or tag; a later word on the same span replaces the earlier. */
export function correct(
  store: Store,
  paper: Paper,
  word: Pick<Correction, 'id' | 'span' | 'verdict' | 'text'>,
  vouched?: readonly string[],
): Promise<PaperState> {
  return transact(store, async (touch) => {
    const { db } = store;
    const { key } = await keepPaper(store, paper, touch, vouched);
    const now = store.now();
    const earlier = await db.corrections
      .where('[key+live]')
      .equals([key, 1])
      .filter(({ span }) => span === word.span)
      .toArray();
    await db.corrections.bulkPut(earlier.map((each) => buried(each, now)));
    await db.corrections.put({ ...word, key, createdAt: now, updatedAt: now, live: 1 });
    return stateOf(db, key);
  });
}

/** Takes a correction back. Gives the key of its paper. */
export function uncorrect(store: Store, id: string): Promise<string> {
  return transact(store, async () => {
    const word = await store.db.corrections.get(id);
    if (!word) throw new NotFound('This correction is no longer there.');
    await store.db.corrections.put(buried(word, store.now()));
    return word.key;
  });
}

/** The record as the rest of the extension knows it. */
export const plainCorrection = ({ live: _, ...correction }: StoredCorrection): Correction => correction;
