import type { Request } from '../../../lib/messages/protocol';
import type { ListSummary } from '../../../lib/papers/records';
import { readingStatuses, statusNames } from '../../../lib/papers/words';
import type { ExportScope } from '../../ui/export/ExportDialog';
import type { LibraryAddress } from '../address/library-address';
import { columns } from './columns';

/** Which papers the library shows, and in which order. */
export type Filter = Request<'findKeys'>;

/** The part of the address that says which papers are shown. */
export const filterOf = ({ words, place, chosen }: LibraryAddress): Omit<Filter, 'sort'> => ({
  ...(words.trim() ? { words: words.trim() } : {}),
  ...(place ? { place } : {}),
  chosen: Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, [...values]])),
});

/** The order that the address asks for; undefined for the usual one. */
export function sortOf({ sort }: LibraryAddress): Filter['sort'] {
  if (!sort || 'measure' in sort) return sort;
  const by = columns.find((column) => column.sort?.by === sort.by)?.sort?.by;
  return by && { by, down: sort.down };
}

/** Whether anything narrows what is shown. */
export const isNarrowed = ({ words = '', place, chosen = {} }: Filter | LibraryAddress): boolean =>
  words.trim() !== '' || place !== undefined || Object.values(chosen).some((values) => (values?.length ?? 0) > 0);

/** What can be exported: what is shown, and everything. */
export function scopesOf(filter: Filter, list: ListSummary | undefined): ExportScope[] {
  const all: ExportScope = { name: 'Library', source: { scope: { kind: 'all' } } };
  if (!isNarrowed(filter)) return [all];
  const { words, chosen = {}, place } = filter;
  const parts = [
    list?.name,
    place === 'annotated' ? 'Annotated' : undefined,
    ...(chosen.status ?? []).map((value) => statusNames[readingStatuses.find((each) => each === value) ?? 'to-read']),
    ...(chosen.tag ?? []).map((tag) => `#${tag}`),
    words && `“${words}”`,
  ];
  const name = parts.filter(Boolean).join(', ');
  return [{ name: name || 'Chosen papers', source: { query: filter } }, all];
}
