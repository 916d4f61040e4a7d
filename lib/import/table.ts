import { readingStatuses } from '../papers/words';
import { cellLimit, unguarded } from '../text/csv';

/** What a column may say, its name for people, and what programs call it: ours, Zotero, Mendeley, Rayyan, spreadsheets of people. */
const meanings = {
  title: ['Title', 'title', 'paper', 'paper title', 'article title', 'document title', 'name'],
  authors: ['Authors', 'authors', 'author', 'author full names'],
  year: ['Year', 'year', 'publication year', 'pub year'],
  date: ['Date of publication', 'date', 'published', 'publication date'],
  venue: ['Venue', 'venue', 'publication title', 'journal', 'source title', 'conference', 'publisher'],
  abstract: ['Abstract', 'abstract', 'abstract note', 'summary'],
  key: ['Identifier', 'key', 'id', 'identifier'],
  doi: ['DOI', 'doi'],
  arxiv: ['arXiv number', 'arxiv', 'arxiv id', 'eprint'],
  pmid: ['PubMed number', 'pmid', 'pubmed id'],
  url: ['Address', 'url', 'link', 'address', 'web address'],
  tags: ['Tags', 'tags', 'manual tags', 'keywords', 'author keywords', 'labels'],
  notes: ['Note', 'notes', 'note', 'comments', 'comment'],
  status: ['Reading status', 'status', 'reading status'],
  rating: ['Rating', 'rating', 'stars'],
  lists: ['Reading lists', 'lists', 'list', 'collection', 'folder'],
  added: ['Date of saving', 'added', 'date added', 'created'],
} as const satisfies Readonly<Record<string, readonly [label: string, ...names: string[]]>>;

/** What a column says of papers. */
export type Meaning = keyof typeof meanings;

const isMeaning = (name: string): name is Meaning => Object.hasOwn(meanings, name);
const all = Object.keys(meanings).filter(isMeaning);

/** Meanings that several columns may have: they are put together. */
const shared: ReadonlySet<Meaning> = new Set(['authors', 'tags', 'notes', 'lists']);

/** What each column says, in their order; nothing where it is not used. */
export type Mapping = readonly (Meaning | '')[];

/** A table as it is looked at before it is brought in. */
export interface TablePreview {
  columns: readonly { name: string; meaning: Meaning | ''; examples: readonly string[] }[];
  /** What columns may say, with a name for people, and whether several may say it. */
  meanings: readonly { meaning: Meaning; label: string; several: boolean }[];
}

/** What columns may say, for people. */
export const meaningNames: TablePreview['meanings'] = all.map((meaning) => ({
  meaning,
  label: meanings[meaning][0],
  several: shared.has(meaning),
}));

const plain = (name: string): string => name.trim().toLowerCase().replace(/[_-]+/g, ' ');

/** What the columns of a table say, by the names that programs and people give them: of each meaning the first by its best name. */
export function guessMapping(header: readonly string[]): Mapping {
  const names = header.map(plain);
  const mapping: (Meaning | '')[] = header.map(() => '');
  for (const meaning of all) {
    const [, ...known] = meanings[meaning];
    const place = known.map((name) => names.indexOf(name)).find((at) => at >= 0 && mapping[at] === '');
    if (place !== undefined) mapping[place] = meaning;
  }
  // What was too long for a cell goes on in further columns.
  for (const [index, name] of names.entries()) {
    const before = mapping[names.indexOf(name.replace(/ \d+$/, ''))];
    if (mapping[index] === '' && before && shared.has(before)) mapping[index] = before;
  }
  return mapping;
}

/** A mapping that came from elsewhere, where it fits a table of so many columns. */
export const soundMapping = (told: readonly string[] | undefined, columns: number): Mapping | undefined =>
  told?.length === columns ? told.map((name) => (isMeaning(name) ? name : '')) : undefined;

/** Meanings of which one at least says which papers there are. */
const telling: readonly Meaning[] = ['title', 'key', 'doi', 'url', 'arxiv', 'pmid'];

/** Whether a table says which papers it is about. */
export const tells = (mapping: Mapping): boolean => telling.some((meaning) => mapping.includes(meaning));

/** Cells put together. One that is full goes on in the next as it stands. */
function joined(cells: readonly string[], between: string): string {
  let text = '';
  let isFull = true;
  for (const cell of cells) {
    text += isFull ? cell : between + cell;
    isFull = cell.length >= cellLimit - 1;
  }
  return text.trim();
}

/** What a row says by a meaning, of all its columns that have it. */
export const cellsOf =
  (row: readonly string[], mapping: Mapping) =>
  (meaning: Meaning): string => {
    const cells = mapping
      .flatMap((each, index) => (each === meaning ? [unguarded(row[index] ?? '')] : []))
      .filter((text) => text.trim() !== '');
    return meaning === 'notes' ? joined(cells, '\n\n') : cells.map((text) => text.trim()).join('; ');
  };

/** The reading status that a cell names. */
export const statusNamed = (text: string) => readingStatuses.find((name) => name === plain(text).replace(' ', '-'));
