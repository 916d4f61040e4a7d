import type { Correction, CorrectionWord, PaperState } from '../papers/records';
import type { Paper } from '../papers/schema';
import { buried, NotFound, type StoredCorrection } from './database';
import { keepPaper } from './identity';
import { stateOf } from './states';
import type { Store } from './store';
import { type Log, type Touch, transact } from './transact';

/** Keeps the reader's word on a badge or tag; a later word on the same span replaces the earlier. */
export function correct(
  store: Store,
  paper: Paper,
  word: CorrectionWord,
  vouched?: readonly string[],
): Promise<PaperState> {
  const work = async (touch: Touch, log: Log): Promise<PaperState> => {
    const { db } = store;
    const { key } = await keepPaper(store, paper, touch, vouched);
    const now = store.now();
    const earlier = await db.corrections
      .where('[key+live]')
      .equals([key, 1])
      .filter(({ span }) => span === word.span)
      .toArray();
    const said: StoredCorrection = { ...word, key, createdAt: now, updatedAt: now, live: 1 };
    const gone = earlier.map((each) => buried(each, now));
    for (const [index, each] of gone.entries()) log('corrections', each.id, earlier[index], each);
    log('corrections', said.id, undefined, said);
    await db.corrections.bulkPut([...gone, said]);
    return stateOf(db, key);
  };
  return transact(store, work, `Correct “${word.text ?? word.span}”`);
}

/** Takes a correction back. Gives the key of its paper. */
export function uncorrect(store: Store, id: string): Promise<string> {
  const work = async (touch: Touch, log: Log): Promise<string> => {
    const word = await store.db.corrections.get(id);
    if (!word) throw new NotFound('This correction is no longer there.');
    const gone = buried(word, store.now());
    log('corrections', id, word, gone);
    await store.db.corrections.put(gone);
    touch(word.key);
    return word.key;
  };
  return transact(store, work, 'Take a correction back');
}

/** The record as the rest of the extension knows it. */
export const plainCorrection = ({ live: _, ...correction }: StoredCorrection): Correction => correction;
