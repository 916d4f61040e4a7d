import type { PaperQuery, Scope } from '../../../lib/messages/requests/library';
import { readingStatuses } from '../../../lib/papers/words';
import type { LibraryAddress } from '../address/library-address';

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

/** The part of the library's address that says which papers are shown. */
export const filterOf = ({ words, place, chosen, sort }: LibraryAddress): Filter => {
  const [listId] = chosen.list ?? [];
  const [tag] = chosen.tag ?? [];
  return queryOf({
    words: words.trim(),
    place,
    listId,
    tag,
    status: readingStatuses.find((status) => status === chosen.status?.[0]),
    sort: sorts.find((name) => name === sort?.by),
  });
};

const sorts = ['added', 'title', 'rating', 'year', 'list'] as const;

/** What an export of what is shown takes: a list, the annotated papers, or everything. */
export const scopeOf = ({ listId, place }: Filter): Scope => {
  if (listId !== undefined) return { kind: 'list', id: listId };
  return { kind: place === 'annotated' ? 'annotated' : 'all' };
};
