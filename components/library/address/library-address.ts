/** What the library page can show. */
export const views = ['papers', 'compare', 'plots', 'digest', 'duplicates'] as const;
export type View = (typeof views)[number];

/** What papers are told apart by; of each several values can be chosen. */
export const facetNames = ['status', 'list', 'tag', 'topic', 'year', 'venue', 'site', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];
export type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>;

const places = ['annotated', 'removed'] as const;

/** By a column, or by a measure that numbers are about. `down`: the largest, latest or last stands first. */
export type Sort = { by: string; down: boolean } | { measure: string; down: boolean };

/** All that the library's address says: reload, back and bookmarks bring it back. */
export interface LibraryAddress {
  view: View;
  /** What stands in the search field. */
  words: string;
  place: (typeof places)[number] | undefined;
  chosen: Chosen;
  sort: Sort | undefined;
  /** The columns that the reader chose, in their order. */
  columns: readonly string[] | undefined;
  /** Key of the open paper. */
  paper: string | undefined;
  /** Keys of the papers that a view is about, where it is not about all that the table shows. */
  of: readonly string[];
  /** What a view shows, by names of its own. */
  options: Readonly<Record<string, string>>;
}

/** Before the name of an option, so that none takes the place of another part of the address. */
const optionMark = 'o.';

/** Before the name of a measure that papers are sorted by. */
const measureMark = 'number:';
const longestMeasure = 60;

function readSort(said: string): Sort {
  const down = said.startsWith('-');
  const by = said.replace(/^-/, '');
  const measure = by.startsWith(measureMark) ? by.slice(measureMark.length).slice(0, longestMeasure) : '';
  return measure ? { measure, down } : { by, down };
}

const sortText = (sort: Sort): string =>
  `${sort.down ? '-' : ''}${'measure' in sort ? measureMark + sort.measure : sort.by}`;

/** What stands after `#` in the library's address. What it does not know of is left out. */
export function readAddress(hash: string): LibraryAddress {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = given.get('sort');
  const chosen = facetNames.flatMap((name) => {
    const values = given.getAll(name).filter(Boolean);
    return values.length > 0 ? [[name, values] as const] : [];
  });
  return {
    view: views.find((name) => name === given.get('view')) ?? 'papers',
    words: (given.get('q') ?? '').slice(0, 500),
    place: places.find((name) => name === given.get('place')),
    chosen: Object.fromEntries(chosen),
    sort: sort ? readSort(sort) : undefined,
    columns: given.get('columns')?.split(' ').filter(Boolean),
    paper: given.get('paper') || undefined,
    of: given.getAll('of').filter(Boolean),
    options: Object.fromEntries(
      [...given].flatMap(([name, value]) =>
        name.startsWith(optionMark) ? [[name.slice(optionMark.length), value] as const] : [],
      ),
    ),
  };
}

/** The address as it stands after `#`; empty for the library as it opens. */
export function writeAddress({
  view,
  words,
  place,
  chosen,
  sort,
  columns,
  paper,
  of,
  options,
}: LibraryAddress): string {
  const said = new URLSearchParams();
  if (view !== 'papers') said.set('view', view);
  if (words) said.set('q', words);
  if (place) said.set('place', place);
  for (const name of facetNames) for (const value of chosen[name] ?? []) said.append(name, value);
  if (sort) said.set('sort', sortText(sort));
  if (columns) said.set('columns', columns.join(' '));
  if (paper) said.set('paper', paper);
  for (const key of of) said.append('of', key);
  for (const [name, value] of Object.entries(options)) said.set(optionMark + name, value);
  const text = said.toString();
  return text && `#${text}`;
}
