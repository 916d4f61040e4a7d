import { findKeys, findPapers, surveyPapers } from '../../store/find';
import type { searchRequests } from '../requests/search';
import type { HandlersOf } from './handler';

/** Finding papers of the library. */
export const searchHandlers: HandlersOf<typeof searchRequests> = {
  find: async (store, query) => ({ value: await findPapers(store, query) }),
  findKeys: async (store, query) => ({ value: await findKeys(store, query) }),
  survey: async (store, filter) => ({ value: await surveyPapers(store, filter) }),
};
