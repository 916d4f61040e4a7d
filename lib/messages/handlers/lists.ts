import {
  changeList,
  createList,
  deleteList,
  mergeLists,
  orderList,
  removeFromList,
  restoreList,
  summariseLists,
} from '../../store/lists';
import { countTags, renameTag } from '../../store/saved';
import type { listsRequests } from '../requests/lists';
import { changes, type HandlersOf, nothing } from './handler';

/** Reading lists and tags. */
export const listsHandlers: HandlersOf<typeof listsRequests> = {
  lists: async (store) => ({ value: await summariseLists(store) }),
  createList: async (store, { name, colour }) => ({ value: await createList(store, name, colour), changed: 'all' }),
  changeList: async (store, { id, ...change }) => ({ value: await changeList(store, id, change), changed: 'all' }),
  deleteList: async (store, { id }) => ({ value: await nothing(deleteList(store, id)), changed: 'all' }),
  mergeLists: async (store, { from, into }) => ({
    value: await nothing(mergeLists(store, from, into)),
    changed: 'all',
  }),
  restoreList: async (store, { id }) => ({ value: await restoreList(store, id), changed: 'all' }),
  removeFromList: async (store, { key, listId }) => changes(await removeFromList(store, key, listId)),
  orderList: async (store, { listId, keys }) => ({
    value: await nothing(orderList(store, listId, keys)),
    changed: keys,
  }),
  tags: async (store) => ({ value: await countTags(store) }),
  renameTag: async (store, { from, to }) => ({ value: await nothing(renameTag(store, from, to)), changed: 'all' }),
};
