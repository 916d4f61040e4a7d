import { linkOf } from '../../papers/names';
import type { PaperRecord } from '../../papers/records';
import { byteOrderMark, cellLimit, csvRows } from '../../text/csv';
import { isoDay } from '../../text/numbers';
import { derivedOf } from '../derived';
import { defineFormat, type ExportContext } from '../format';

const header = [
  'key',
  'title',
  'authors',
  'year',
  'venue',
  'status',
  'rating',
  'tags',
  'topics',
  'lists',
  'metrics',
  'added',
  'url',
];

/** The notes in as many cells as they need. */
function noteCells({ notes }: PaperRecord): string[] {
  const text = notes
    .map(({ markdown }) => markdown)
    .filter((markdown) => markdown !== '')
    .join('\n\n');
  const cells: string[] = [];
  for (let start = 0; start < text.length; ) {
    // A character of two units is not cut.
    const end = /[\ud800-\udbff]/.test(text[start + cellLimit - 1] ?? '') ? cellLimit - 1 : cellLimit;
    cells.push(text.slice(start, start + end));
    start += end;
  }
  return cells;
}

/** The authors in as many cells as they need: large collaborations are longer than a cell. */
function authorCells({ paper }: PaperRecord): string[] {
  const cells: string[] = [];
  let cell = '';
  for (const author of paper.authors) {
    if (cell !== '' && cell.length + author.length + 2 > cellLimit) {
      cells.push(cell);
      cell = '';
    }
    cell += cell === '' ? author : `; ${author}`;
  }
  return [...cells, cell];
}

/** What may be too long for a cell, in as many as it needs. */
const longFields = [
  { name: 'notes', cells: noteCells, from: 0 },
  { name: 'authors', cells: authorCells, from: 1 },
] as const;

function row(record: PaperRecord, context: ExportContext): (string | number | undefined)[] {
  const { paper, saved, lists } = record;
  const { topics, metrics } = derivedOf(record, context);
  return [
    paper.key,
    paper.title,
    authorCells(record)[0],
    paper.year,
    paper.venue,
    saved?.status,
    saved?.rating,
    saved?.tags.join('; '),
    topics.join('; '),
    lists.join('; '),
    metrics.map(({ badge }) => badge).join('; '),
    saved && isoDay(saved.addedAt),
    linkOf(paper),
  ];
}

/** One row per paper, for spreadsheets; lists within a cell are separated by semicolons. What is too long for a cell goes on in further columns. */
export default defineFormat({
  id: 'csv',
  label: 'CSV table',
  extension: 'csv',
  mediaType: 'text/csv',
  order: 20,
  group: 'data',
  kind: 'text',
  *parts(records, context) {
    const further = longFields.map(({ name, cells, from }) => {
      const most = records.reduce((found, record) => Math.max(found, cells(record).length), 1);
      return Array.from({ length: most - from }, (_, index) => ({ name, at: from + index, cells }));
    });
    const columns = further.flat();
    const names = columns.map(({ name, at }) => (at === 0 ? name : `${name} ${at + 1}`));
    yield byteOrderMark + csvRows([[...header, ...names]]);
    for (const record of records) {
      const long = columns.map(({ cells, at }) => cells(record)[at] ?? '');
      yield csvRows([[...row(record, context), ...long]]);
    }
  },
});
