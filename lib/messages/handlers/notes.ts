import { kindsVouchedFor } from '../../papers/authority';
import { namesOf } from '../../papers/names';
import { deleteNote, notesOf, restoreNote, writeNote } from '../../store/notes';
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
};
