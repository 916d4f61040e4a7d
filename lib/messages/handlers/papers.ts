import { kindsVouchedFor } from '../../papers/authority';
import { namesOf } from '../../papers/names';
import { completePapers, editPaper } from '../../store/changes/edit';
import { correct, uncorrect } from '../../store/corrections';
import { restoreSaved, savePaper, unsavePaper, updateSaved } from '../../store/saved';
import type { papersRequests } from '../requests/papers';
import { changes, filled, type HandlersOf } from './handler';

/** What is done to one paper. */
export const papersHandlers: HandlersOf<typeof papersRequests> = {
  save: async (store, data, effects, { url }) => {
    const paper = await filled(effects, data.paper);
    return changes(await savePaper(store, { ...data, paper }, kindsVouchedFor(url)), namesOf(data.paper));
  },
  complete: async (store, { papers }) => {
    const keys = await completePapers(store, papers);
    return { value: null, ...(keys.length > 0 ? { changed: keys } : {}) };
  },
  editPaper: async (store, { key, change }) => changes(await editPaper(store, key, change)),
  unsave: async (store, { key }) => changes(await unsavePaper(store, key)),
  restore: async (store, { key }) => changes(await restoreSaved(store, key)),
  update: async (store, data, effects, { url }) => {
    const paper = await filled(effects, data.paper);
    return changes(await updateSaved(store, paper, data.patch, kindsVouchedFor(url)), namesOf(data.paper));
  },
  correct: async (store, data, effects, { url }) => {
    const paper = await filled(effects, data.paper);
    return changes(await correct(store, paper, data.correction, kindsVouchedFor(url)), namesOf(data.paper));
  },
  uncorrect: async (store, { id }) => ({ changed: [await uncorrect(store, id)], value: null }),
};
