import { forgetSettings } from '../settings/kept';
import { emptyStore } from '../store/changes/erase';
import type { Store } from '../store/store';
import { dropFile, keptFiles } from './files';
import { makeCopy } from './work';

/** What was erased; `before` names the copy that takes it back. */
export interface Erased {
  before?: string;
}

/** Takes everything away that is kept in this browser: with a copy that brings it back, or the copies too. */
export async function eraseLibrary(store: Store, keepCopy: boolean): Promise<Erased> {
  const before = keepCopy ? (await makeCopy(store, 'before')).id : undefined;
  await emptyStore(store);
  await forgetSettings();
  if (before !== undefined) return { before };
  for (const { id } of await keptFiles()) await dropFile(id);
  return {};
}
