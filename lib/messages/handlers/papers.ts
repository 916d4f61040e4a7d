import { kindsVouchedFor } from '../../papers/authority';
import { namesOf } from '../../papers/names';
import { completePapers, editPaper } from '../../store/changes/edit';
import { correct, uncorrect } from '../../store/corrections';
import { restoreSaved, savePaper, unsavePaper, updateSaved } from '../../store/saved';
import type { papersRequests } from '../requests/papers';
import { changes, type HandlersOf } from './handler';

/** What is done to one paper. */
export const papersHandlers: HandlersOf<typeof papersRequests> = {
  save: async (store, data, _effects, { url }) =>
    changes(await savePaper(store, data, kindsVouchedFor(url)), namesOf(data.paper)),
  complete: async (store, { papers }) => {
    const keys = await completePapers(store, papers);
    return { value: null, ...(keys.length > 0 ? { changed: keys } : {}) };
  },
  editPaper: async (store, { key, change }) => changes(await editPaper(store, key, change)),
  unsave: async (store, { key }) => changes(await unsavePaper(store, key)),
  restore: async (store, { key }) => changes(await restoreSaved(store, key)),
  update: async (store, data, _effects, { url }) =>
    changes(await updateSaved(store, data.paper, data.patch, kindsVouchedFor(url)), namesOf(data.paper)),
  correct: async (store, data, _effects, { url }) =>
    changes(await correct(store, data.paper, data.correction, kindsVouchedFor(url)), namesOf(data.paper)),
  uncorrect: async (store, { id }) => ({ changed: [await uncorrect(store, id)], value: null }),
};
