import { kindsVouchedFor } from '../../papers/authority';
import { identifiersIn, readIdentifier } from '../../papers/identifiers';
import { namesOf, refOf } from '../../papers/names';
import { toPaper } from '../../papers/paper';
import type { Paper } from '../../papers/schema';
import { tidyPaper } from '../../papers/tidy/tidy';
import { completePapers, editPaper, editPapers } from '../../store/changes/edit';
import { correct, uncorrect } from '../../store/corrections';
import { Refused } from '../../store/database';
import { restoreSaved, savePaper, unsavePaper, updateSaved } from '../../store/saved';
import type { papersRequests } from '../requests/papers';
import { changes, filled, type HandlersOf } from './handler';

/** The paper that a text names: by an identifier in it, else by its title. */
function paperNamed(text: string): Paper {
  const identifier = readIdentifier(text) ?? identifiersIn(text)[0];
  if (identifier) return tidyPaper(toPaper({ title: '', ids: [identifier.key] }, 'hand'));
  if (/^https?:/i.test(text.trim()) || !/\p{L}/u.test(text))
    throw new Refused(
      'text',
      'No paper is named by this. Give a DOI, an arXiv id or a title; or open the page and save it.',
    );
  return tidyPaper(toPaper({ title: text, ids: [] }, 'hand'));
}

/** What is done to one paper. */
export const papersHandlers: HandlersOf<typeof papersRequests> = {
  save: async (store, data, effects, { url }) => {
    const paper = await filled(effects, data.paper);
    return changes(await savePaper(store, { ...data, paper }, kindsVouchedFor(url)), namesOf(data.paper));
  },
  addNamed: async (store, { text, listId }, effects) => {
    const paper = await filled(effects, paperNamed(text));
    const { key } = await savePaper(store, { paper, listId }, ['arxiv', 'doi']);
    return { value: { ...refOf(paper), key }, changed: [...new Set([key, ...namesOf(paper)])] };
  },
  complete: async (store, { papers }) => {
    const keys = await completePapers(store, papers);
    return { value: null, ...(keys.length > 0 ? { changed: keys } : {}) };
  },
  editPaper: async (store, { key, change }) => changes(await editPaper(store, key, change)),
  editPapers: async (store, { edits }) => ({
    changed: edits.map((edit) => edit.key),
    value: await editPapers(store, edits),
  }),
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
