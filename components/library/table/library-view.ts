import type { PaperQuery } from '../../../lib/messages/requests/library';
import type { ListSummary } from '../../../lib/papers/records';
import { readingStatuses, statusNames } from '../../../lib/papers/words';
import type { ExportScope } from '../../ui/export/ExportDialog';
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

/** What can be exported: what is shown, and everything. */
export function scopesOf(filter: Filter, list: ListSummary | undefined): ExportScope[] {
  const { sort: _, ...narrowed } = filter;
  const all: ExportScope = { name: 'Library', source: { scope: { kind: 'all' } } };
  if (Object.keys(narrowed).length === 0) return [all];
  const { words, status, tag, place } = filter;
  const parts = [
    list?.name,
    place === 'annotated' ? 'Annotated' : undefined,
    status && statusNames[status],
    tag && `#${tag}`,
    words && `“${words}”`,
  ];
  return [{ name: parts.filter(Boolean).join(', '), source: { query: filter } }, all];
}
