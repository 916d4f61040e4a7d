import type { abstractsRequests } from '../requests/abstracts';
import { type HandlersOf, nothing } from './handler';

/** Abstracts that a page does not give, read from public interfaces. */
export const abstractsHandlers: HandlersOf<typeof abstractsRequests> = {
  readAbstracts: async (_store, { tabId, refs }, { abstracts }) => ({
    value: await nothing(abstracts?.read(tabId, refs)),
  }),
  abstractsState: async (_store, { tabId, refs }, { abstracts }) => ({
    value: (await abstracts?.state(tabId, refs)) ?? { found: 0, reading: false, failures: [] },
  }),
  stopAbstracts: async (_store, { tabId }, { abstracts }) => {
    abstracts?.stop(tabId);
    return { value: null };
  },
  forgetAbstracts: async (_store, _data, { abstracts }) => ({ value: await nothing(abstracts?.forget()) }),
};
