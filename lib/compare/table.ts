import { byteOrderMark, csvRows } from '../text/csv';
import { escapeLatex } from '../text/latex';
import { markdownTable } from '../text/markdown';
import { wholeText } from './amount';
import type { Matrix, MatrixRow } from './matrix';
import { measureText } from './measure';

/** Which of a matrix's sides goes down the page. */
export type Down = 'measures' | 'papers';

interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A row's name: what is measured, in which unit, on what. */
export const rowName = ({ measure, benchmark }: MatrixRow): string =>
  [measureText(measure), benchmark && `on ${benchmark}`].filter(Boolean).join(' ');

/** How far a row's numbers can be compared, in words. */
const levels = { alike: 'yes', care: 'with care', no: 'no', alone: 'one paper' } as const;

const paperName = ({ title, year }: { title: string; year?: number | undefined }): string =>
  year === undefined ? title : `${title} (${year})`;

/** The matrix as plain cells, the numbers of one paper separated by semicolons. */
function tableOf({ papers, rows }: Matrix, down: Down): Table {
  const cell = (row: MatrixRow, index: number): string => (row.cells[index] ?? []).map(wholeText).join('; ');
  if (down === 'papers')
    return {
      header: ['Paper', ...rows.map(rowName)],
      rows: [
        ...papers.map((paper, index) => [paperName(paper), ...rows.map((row) => cell(row, index))]),
        ['Comparable', ...rows.map(({ comparison }) => levels[comparison.level])],
      ],
    };
  return {
    header: ['Measure', ...papers.map(paperName), 'Comparable'],
    rows: rows.map((row) => [
      rowName(row),
      ...papers.map((_, index) => cell(row, index)),
      levels[row.comparison.level],
    ]),
  };
}

const latexMarks: readonly (readonly [mark: string, command: string])[] = [
  ['≤', '$\\leq$'],
  ['≥', '$\\geq$'],
  ['≈', '$\\approx$'],
  ['×', '$\\times$'],
  ['µ', '$\\mu$'],
  ['–', '--'],
];

/** Plain text as LaTeX, with signs that not every font has as commands. */
const latexCell = (text: string): string =>
  latexMarks.reduce((latex, [mark, command]) => latex.replaceAll(mark, command), escapeLatex(text));

function latexTable({ header, rows }: Table): string {
  const line = (cells: readonly string[]): string => `  ${cells.map(latexCell).join(' & ')} \\\\`;
  return [
    `\\begin{tabular}{${'l'.repeat(header.length)}}`,
    '  \\hline',
    line(header),
    '  \\hline',
    ...rows.map(line),
    '  \\hline',
    '\\end{tabular}',
    '',
  ].join('\n');
}

/** The forms that a comparison can be taken out in. */
export const tableFormats = {
  markdown: { name: 'Markdown', extension: 'md', mediaType: 'text/markdown' },
  csv: { name: 'CSV', extension: 'csv', mediaType: 'text/csv' },
  latex: { name: 'LaTeX', extension: 'tex', mediaType: 'application/x-tex' },
} as const;
export type TableFormat = keyof typeof tableFormats;

const writers: Readonly<Record<TableFormat, (table: Table) => string>> = {
  markdown: ({ header, rows }) => `${markdownTable(header, rows)}\n`,
  csv: ({ header, rows }) => csvRows([header, ...rows]),
  latex: latexTable,
};

/** What files begin with, where the clipboard has no need of it: Excel is told the encoding. */
const begins: Readonly<Record<TableFormat, string>> = { markdown: '', csv: byteOrderMark, latex: '' };

/** The matrix as a text that other programs take; nothing in it acts as their mark-up or formula. */
export const writeTable = (matrix: Matrix, down: Down, format: TableFormat): string =>
  writers[format](tableOf(matrix, down));

/** The matrix as a file of its own. */
export const tableFile = (matrix: Matrix, down: Down, format: TableFormat): Blob =>
  new Blob([begins[format] + writeTable(matrix, down, format)], { type: tableFormats[format].mediaType });
