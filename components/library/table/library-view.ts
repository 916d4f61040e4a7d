import type { PaperQuery, Scope } from '../../../lib/messages/requests/library';

/** Which of the saved papers the library shows. */
export type Filter = Pick<PaperQuery, 'words' | 'listId' | 'status' | 'tag' | 'place' | 'sort'>;

/** The filter as the store takes it: what is not set is left out. */
export const queryOf = ({ words, listId, status, tag, place, sort }: Filter): Filter => ({
  ...(words ? { words } : {}),
  ...(listId ? { listId } : {}),
  ...(status ? { status } : {}),
  ...(tag ? { tag } : {}),
  ...(place ? { place } : {}),
  ...(sort ? { sort } : {}),
});

/** What an export of what is shown takes: a list, the annotated papers, or everything. */
export const scopeOf = ({ listId, place }: Filter): Scope => {
  if (listId !== undefined) return { kind: 'list', id: listId };
  return { kind: place === 'annotated' ? 'annotated' : 'all' };
};
