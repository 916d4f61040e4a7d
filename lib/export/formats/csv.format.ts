import { linkOf } from '../../papers/names';
import type { PaperRecord } from '../../papers/records';
import { csvRows } from '../../text/csv';
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

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\ufeff';
/** Excel cuts a cell after 32,767 characters; the guard against formulas takes one. */
const cellLimit = 32_766;

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

function row(record: PaperRecord, context: ExportContext): (string | number | undefined)[] {
  const { paper, saved, lists } = record;
  const { topics, metrics } = derivedOf(record, context);
  return [
    paper.key,
    paper.title,
    paper.authors.join('; '),
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
    ...noteCells(record),
  ];
}

/** One row per paper, for spreadsheets; lists within a cell are separated by semicolons. Long notes go on in further columns. */
export default defineFormat({
  id: 'csv',
  label: 'CSV table',
  extension: 'csv',
  mediaType: 'text/csv',
  order: 20,
  group: 'data',
  kind: 'text',
  *parts(records, context) {
    const most = Math.max(1, ...records.map((record) => noteCells(record).length));
    const noteNames = Array.from({ length: most }, (_, index) => (index === 0 ? 'notes' : `notes ${index + 1}`));
    yield byteOrderMark + csvRows([[...header, ...noteNames]]);
    for (const record of records) {
      const cells = row(record, context);
      yield csvRows([[...cells, ...Array(header.length + most - cells.length).fill('')]]);
    }
  },
});
