import { eraseLibrary } from '../../copies/erase';
import { makeCopy, restoreFile, tryFile } from '../../copies/work';
import type { copiesRequests } from '../requests/copies';
import type { HandlersOf } from './handler';

/** Copies of the library, and files that come into it. */
export const copiesHandlers: HandlersOf<typeof copiesRequests> = {
  makeCopy: async (store) => ({ value: await makeCopy(store, 'asked') }),
  tryFile: async (store, { id, choice }) => ({ value: await tryFile(store, id, choice) }),
  restoreFile: async (store, { id, choice }) => ({ value: await restoreFile(store, id, choice), changed: 'all' }),
  eraseLibrary: async (store, { keepCopy }, { sync, abstracts }) => {
    await sync?.leave();
    await abstracts?.forget();
    return { value: await eraseLibrary(store, keepCopy), changed: 'all' };
  },
};
