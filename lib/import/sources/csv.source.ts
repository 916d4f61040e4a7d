import Papa from 'papaparse';
import { defineSource, type ImportedPaper, type Input } from '../source';
import {
  cellsOf,
  guessMapping,
  type Mapping,
  type Meaning,
  meaningNames,
  soundMapping,
  statusNamed,
  type TablePreview,
  tells,
} from '../table';

const split = (text: string): string[] => text.split(/\s*[;|]\s*/).filter(Boolean);

/** Names are separated by semicolons; where there are none, by commas, unless those stand within names (`Doe, Jane`). */
const people = (text: string): string[] =>
  /;| and /.test(text) || !/^(?:[^,]+ [^,]+)(?:, [^,]+ [^,]+)*$/.test(text)
    ? text.split(/\s*;\s*|\s+and\s+/).filter(Boolean)
    : text.split(/\s*,\s*/);

function paperIn(cell: (meaning: Meaning) => string, line: number): ImportedPaper {
  const [doi, arxiv, pmid, url, date] = [cell('doi'), cell('arxiv'), cell('pmid'), cell('url'), cell('date')];
  const year = Number(/\d{4}/.exec(cell('year') || date)?.[0]);
  const added = Date.parse(cell('added'));
  const status = statusNamed(cell('status'));
  return {
    line,
    raw: {
      title: cell('title'),
      authors: people(cell('authors').replace(/\s+/g, ' ')),
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

/** A row with the line on which it begins: a cell may have several lines. */
interface Row {
  cells: string[];
  line: number;
}

interface Rows {
  rows: Row[];
  problems: { line: number; why: string }[];
}

/** What separates the cells of the first row: it has names alone, while the words of others may hold any sign. */
function delimiterOf(text: string): string {
  const [head = ''] = /^.{0,5000}/s.exec(text.trimStart()) ?? [];
  const columnsBy = (delimiter: string): number =>
    Papa.parse<string[]>(head, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return [',', ';', '\t', '|'].reduce((best, other) => (columnsBy(other) > columnsBy(best) ? other : best));
}

/** The rows of a table that hold anything; at most so many. */
function rowsOf(text: string, most = Number.POSITIVE_INFINITY): Rows {
  const all: Rows = { rows: [], problems: [] };
  let [line, at] = [1, 0];
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step({ data, errors, meta }, parser) {
      all.problems.push(...errors.map(({ message }) => ({ line, why: message })));
      if (data.some((cell) => cell.trim())) all.rows.push({ cells: data, line });
      if (all.rows.length >= most) parser.abort();
      line += text.slice(at, meta.cursor).split('\n').length - 1;
      at = meta.cursor;
    },
  });
  return all;
}

const headerOf = (text: string): string[] => rowsOf(text, 1).rows[0]?.cells ?? [];

const mappingOf = ({ columns }: Input, header: readonly string[]): Mapping =>
  soundMapping(columns, header.length) ?? guessMapping(header);

/** How many rows are shown of a table, and how much of each cell. */
const shown = { rows: 3, cell: 80 } as const;

/** Tables with a first row of column names: CSV and TSV, with commas, semicolons or tabs. */
export default defineSource({
  id: 'csv',
  label: 'CSV tables',
  order: 8,
  accepts({ text, name }) {
    // JSON that is cut off looks like a row of texts.
    if (/^\s*[[{<]/.test(text)) return false;
    const header = headerOf(text.slice(0, 5000));
    return header.length > 1 && (tells(guessMapping(header)) || /\.(?:csv|tsv|tab)$/i.test(name));
  },
  table(input): TablePreview {
    const [header, ...rows] = rowsOf(input.text, shown.rows + 1).rows.map(({ cells }) => cells);
    const mapping = mappingOf(input, header ?? []);
    const columns = (header ?? []).map((name, index) => ({
      name,
      meaning: mapping[index] ?? ('' as const),
      examples: rows.map((cells) => cells[index]?.trim().slice(0, shown.cell) ?? '').filter(Boolean),
    }));
    return { columns, meanings: meaningNames };
  },
  read(input) {
    const {
      rows: [header, ...rows],
      problems,
    } = rowsOf(input.text);
    const mapping = mappingOf(input, header?.cells ?? []);
    const unused = (header?.cells ?? []).filter((name, index) => name.trim() && mapping[index] === '');
    if (unused.length > 0)
      problems.unshift({
        line: 1,
        why: `nothing is taken from the columns ${unused.map((name) => `“${name.slice(0, 40)}”`).join(', ')}`,
      });
    return { papers: rows.map(({ cells, line }) => paperIn(cellsOf(cells, mapping), line)), problems };
  },
});
