import type { Store } from '../store/store';
import { type KeptFile, keptFiles } from './files';
import { makeCopy } from './work';

/** Milliseconds after which another copy is made without being asked for. */
const week = 7 * 24 * 60 * 60 * 1000;

/** Makes the weekly copy where it is due and there is something to keep. Gives whether it was. */
export async function keepWeeklyCopy(store: Store): Promise<boolean> {
  await store.db.usable();
  const last = await newestWeekly();
  if (last && store.now() - last.at < week) return false;
  if ((await store.db.papers.count()) === 0) return false;
  await makeCopy(store, 'weekly');
  return true;
}

/** The newest weekly copy; undefined where there is none yet. */
export const newestWeekly = async (): Promise<KeptFile | undefined> =>
  (await keptFiles()).find(({ kind }) => kind === 'weekly');
