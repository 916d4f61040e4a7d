import Papa from 'papaparse';
import { readingStatuses } from '../../papers/words';
import { defineSource, type ImportedPaper } from '../source';

/** What a column may say, and what programs call it: ours, Zotero, Mendeley, Rayyan, spreadsheets of people. */
const columnNames = {
  title: ['title', 'paper', 'paper title', 'article title', 'document title', 'name'],
  authors: ['authors', 'author', 'author full names'],
  year: ['year', 'publication year', 'pub year'],
  date: ['date', 'published', 'publication date'],
  venue: ['venue', 'publication title', 'journal', 'source title', 'conference', 'publisher'],
  abstract: ['abstract', 'abstract note', 'summary'],
  key: ['key', 'id', 'identifier'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxiv id', 'eprint'],
  pmid: ['pmid', 'pubmed id'],
  url: ['url', 'link', 'address', 'web address'],
  tags: ['tags', 'manual tags', 'keywords', 'author keywords', 'labels'],
  notes: ['notes', 'note', 'comments', 'comment'],
  status: ['status', 'reading status'],
  rating: ['rating', 'stars'],
  lists: ['lists', 'list', 'collection', 'folder'],
  added: ['added', 'date added', 'created'],
} as const;
type Column = keyof typeof columnNames;

const columns = Object.keys(columnNames).filter((name): name is Column => name in columnNames);
const plain = (name: string): string => name.trim().toLowerCase().replace(/[_-]+/g, ' ');

/** Which column stands where: the first of each kind, by the names that programs give them. */
function placesOf(header: readonly string[]): Map<Column, number> {
  const names = header.map(plain);
  const places = columns.flatMap((column): [Column, number][] => {
    const place = columnNames[column].map((name) => names.indexOf(name)).find((at) => at >= 0);
    return place === undefined ? [] : [[column, place]];
  });
  return new Map(places);
}

const split = (text: string): string[] => text.split(/\s*[;|]\s*/).filter(Boolean);

/** Names are separated by semicolons; where there are none, by commas, unless those stand within names (`Doe, Jane`). */
const people = (text: string): string[] =>
  /;| and /.test(text) || !/^(?:[^,]+ [^,]+)(?:, [^,]+ [^,]+)*$/.test(text)
    ? text.split(/\s*;\s*|\s+and\s+/).filter(Boolean)
    : text.split(/\s*,\s*/);

/** Spreadsheets are kept from running a text as a formula by an apostrophe, which is no part of it. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\s＝＋－＠])/, '').trim();

function paperIn(cell: (column: Column) => string, line: number): ImportedPaper {
  const [title, doi, arxiv, pmid, url, date] = [
    cell('title'),
    cell('doi'),
    cell('arxiv'),
    cell('pmid'),
    cell('url'),
    cell('date'),
  ];
  const year = Number(/\d{4}/.exec(cell('year') || date)?.[0]);
  const added = Date.parse(cell('added'));
  const status = readingStatuses.find((name) => name === plain(cell('status')).replace(' ', '-'));
  return {
    line,
    raw: {
      title,
      authors: people(cell('authors')),
      abstract: cell('abstract'),
      ids: [cell('key'), doi && `doi:${doi}`, arxiv && `arxiv:${arxiv}`, pmid && `pmid:${pmid}`, url],
      ...(year ? { year } : {}),
      ...(cell('venue') ? { venue: cell('venue') } : {}),
      ...(/^\d{4}-\d\d/.test(date) ? { published: date } : {}),
      urls: url ? { abs: url } : {},
    },
    ...(status ? { status } : {}),
    ...(Number(cell('rating')) > 0 ? { rating: Number(cell('rating')) } : {}),
    tags: split(cell('tags')),
    lists: split(cell('lists')),
    notes: cell('notes') ? [{ markdown: cell('notes') }] : [],
    ...(added > 0 ? { addedAt: added } : {}),
  };
}

/** Columns of which one at least says which papers there are. */
const telling: readonly Column[] = ['title', 'doi', 'url', 'arxiv'];

const firstLine = (text: string): string => text.slice(0, 5000).split(/\r?\n/)[0] ?? '';

/** Tables with a first row of column names: CSV and TSV, with commas, semicolons or tabs. */
export default defineSource({
  id: 'csv',
  label: 'CSV tables',
  order: 8,
  accepts({ text }) {
    const [header = []] = Papa.parse<string[]>(firstLine(text)).data;
    const places = placesOf(header);
    return header.length > 1 && telling.some((column) => places.has(column));
  },
  read({ text }) {
    const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
    const [header = [], ...rows] = data;
    const places = placesOf(header);
    const used = new Set(places.values());
    const unused = header.filter((name, index) => name.trim() && !used.has(index));
    const problems = errors.map(({ row, message }) => ({ line: (row ?? 0) + 1, why: message }));
    if (unused.length > 0)
      problems.unshift({
        line: 1,
        why: `no use is known for the columns ${unused.map((name) => `“${name.slice(0, 40)}”`).join(', ')}`,
      });
    const papers = rows.map((row, index) =>
      paperIn((column) => unguarded(row[places.get(column) ?? -1] ?? ''), index + 2),
    );
    return { papers, problems };
  },
});
