import { mergeStored, mergesOf, setApart, takeApart } from '../../store/duplicates/merge';
import type { duplicatesRequests } from '../requests/duplicates';
import { changes, type HandlersOf } from './handler';

/** Papers that are one. */
export const duplicatesHandlers: HandlersOf<typeof duplicatesRequests> = {
  duplicates: async ({ db, duplicates }) => ({ value: await duplicates.find(db) }),
  mergePapers: async (store, { keys, ...choice }) => changes(await mergeStored(store, keys, choice), keys),
  merges: async ({ db }, { key }) => ({
    value: (await mergesOf(db, key)).map(({ id, at, others }) => ({ id, at, others })),
  }),
  takeApart: async (store, { id }) => {
    const keys = await takeApart(store, id);
    return { value: keys, changed: keys };
  },
  keepApart: async (store, { keys, apart }) => {
    await setApart(store, keys, apart);
    return { value: null, changed: keys };
  },
};
