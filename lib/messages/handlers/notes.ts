import { kindsVouchedFor } from '../../papers/authority';
import { namesOf } from '../../papers/names';
import { deleteNote, notesOf, restoreNote, writeNote } from '../../store/notes';
import { dropLine, highlightsOf, keepLine, writeHighlight } from '../../store/page-notes';
import type { notesRequests } from '../requests/notes';
import { changes, filled, type HandlersOf } from './handler';

/** Notes and highlights. */
export const notesHandlers: HandlersOf<typeof notesRequests> = {
  writeNote: async (store, data, effects, { url }) => {
    const paper = await filled(effects, data.paper);
    const value = await writeNote(store, paper, data.note, data.base, kindsVouchedFor(url));
    return { value, changed: [value.note.key, ...namesOf(data.paper)] };
  },
  deleteNote: async (store, { id }) => ({ changed: [await deleteNote(store, id)], value: null }),
  restoreNote: async (store, { id }) => changes(await restoreNote(store, id)),
  notesOf: async (store, { ref }) => ({ value: await notesOf(store, ref) }),
  highlightsOf: async (store, { ref }) => ({ value: await highlightsOf(store, ref) }),
  writeHighlight: async (store, data, effects, { url }) => {
    const paper = await filled(effects, data.paper);
    const key = await writeHighlight(store, paper, data.highlight, kindsVouchedFor(url));
    return { value: null, changed: [key, ...namesOf(data.paper)] };
  },
  keepInNote: async (store, { paper: claimed, ...kept }, effects, { url }) => {
    const paper = await filled(effects, claimed);
    return { value: null, changed: [await keepLine(store, paper, kept, kindsVouchedFor(url)), ...namesOf(claimed)] };
  },
  dropFromNote: async (store, { ref, line }) => ({ value: null, changed: await dropLine(store, ref, line) }),
};
