import type { Store } from '../store/store';
import { keptFiles } from './files';
import { makeCopy } from './work';

/** Milliseconds after which another copy is made without being asked for. */
const week = 7 * 24 * 60 * 60 * 1000;

/** Makes the weekly copy where it is due and there is something to keep. Gives whether it was. */
export async function keepWeeklyCopy(store: Store): Promise<boolean> {
  await store.db.usable();
  const last = (await keptFiles()).find(({ kind }) => kind === 'weekly');
  if (last && store.now() - last.at < week) return false;
  if ((await store.db.papers.count()) === 0) return false;
  await makeCopy(store, 'weekly');
  return true;
}
