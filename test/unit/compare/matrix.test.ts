import { describe, expect, test } from 'vitest';
import { isShared, type MatrixRow, matrixOf } from '../../../lib/compare/matrix';
import { measureText } from '../../../lib/compare/measure';
import { inOrder } from '../../../lib/compare/order';
import { rowName, tableFile, writeTable } from '../../../lib/compare/table';
import { paperOf } from './numbers';

const tide = paperOf('Tidewater', 'Our scheduler is 4.2x faster than Harbor. We use 64 GPUs.', 2024);
const reef = paperOf('Reef', 'Reef achieves a speedup of up to 3x over Anchor on 16 GPUs.', 2023);
const dune = paperOf('Dune', 'Dune reaches 91.5% accuracy on SandBench and 70.2% accuracy on MudBench.');
const marsh = paperOf('Marsh', 'Marsh reaches 88.1% accuracy on SandBench.');

const rowOf = (rows: readonly MatrixRow[], name: string): MatrixRow => {
  const found = rows.find((row) => rowName(row) === name);
  if (!found) throw new Error(`no row ${name} among ${rows.map(rowName).join(', ')}`);
  return found;
};

describe('a matrix', () => {
  test('has a row for what several papers measure, with their numbers in the order of the papers', () => {
    const { rows } = matrixOf([tide, reef]);
    const speedup = rowOf(rows, 'Speed-up (×)');
    expect(speedup.cells.map((cell) => cell.map(({ value }) => value))).toEqual([[4.2], [3]]);
    expect(rows.filter(isShared).map(({ measure }) => measureText(measure))).toEqual(['Speed-up (×)', 'GPUs']);
  });

  test('says why numbers of one row are to be compared with care', () => {
    const { comparison } = rowOf(matrixOf([tide, reef]).rows, 'Speed-up (×)');
    expect(comparison.level).toBe('care');
    expect(comparison.why.join(' ')).toMatch(/Against different baselines: “Harbor”, “Anchor”/);
    expect(comparison.why.join(' ')).toMatch(/Exact values beside upper bounds/);
    expect(comparison).not.toHaveProperty('highest');
  });

  test('keeps scores of different benchmarks apart, and names the highest of those that are alike', () => {
    const { rows } = matrixOf([dune, marsh]);
    const sand = rowOf(rows, 'Accuracy (%) on SandBench');
    expect(sand.comparison).toMatchObject({ level: 'alike', why: [], highest: 91.5 });
    expect(rowOf(rows, 'Accuracy (%) on MudBench').comparison.level).toBe('alone');
  });

  test('says in which other units the same thing is given', () => {
    const percent = paperOf('Cove', 'Cove increases throughput by 30% over Harbor.');
    const times = paperOf('Bay', 'Bay improves throughput by 3x over Harbor.');
    const row = rowOf(matrixOf([percent, times]).rows, 'Throughput (×)');
    expect(row.comparison.why).toEqual(['Also given in %, which cannot be converted.']);
  });

  test('never calls plain counts comparable', () => {
    const own = (title: string, value: number) => ({
      ...tide,
      title,
      numbers: [
        {
          kind: 'other' as const,
          label: 'errors',
          value,
          unit: '',
          bound: 'exact' as const,
          span: title,
          said: '',
          by: 'reader' as const,
        },
      ],
    });
    expect(matrixOf([own('a', 1), own('b', 2)]).rows[0]?.comparison.level).toBe('no');
  });
});

test('papers stand by a row’s numbers, or by in how many rows they have one', () => {
  const matrix = matrixOf([marsh, reef, dune, tide]);
  const names = (by?: string) => inOrder(matrix, by).papers.map(({ title }) => title);
  expect(names()).toEqual(['Reef', 'Dune', 'Tidewater', 'Marsh']);
  const { rows, papers } = inOrder(matrix, 'speed|speed-up|x');
  expect(papers.map(({ title }) => title)).toEqual(['Tidewater', 'Reef', 'Marsh', 'Dune']);
  expect(rowOf(rows, 'Speed-up (×)').cells.map(([first]) => first?.value)).toEqual([4.2, 3, undefined, undefined]);
});

describe('a matrix as text', () => {
  const hostile = { ...tide, title: '=HYPERLINK("http://x") & |Tide| 100% $x_1$' };
  const { papers, rows } = matrixOf([hostile, reef]);
  const matrix = { papers, rows: rows.filter(isShared) };

  test('is a Markdown table', () => {
    const text = writeTable(matrix, 'measures', 'markdown');
    expect(text).toContain('| Speed-up (×) | 4.2× (vs Harbor) | ≤ 3× (vs Anchor, on 16 GPUs) | with care |');
    expect(text).toContain('\\|Tide\\|');
  });

  test('is CSV that no spreadsheet runs', () => {
    const lines = writeTable(matrix, 'papers', 'csv').split('\r\n');
    expect(lines[0]).toBe('Paper,Speed-up (×),GPUs');
    expect(lines[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)/);
    expect(lines[3]).toBe('Comparable,with care,yes');
  });

  test('is a file that Excel reads with its signs', async () => {
    const bytes = new Uint8Array(await tableFile(matrix, 'papers', 'csv').arrayBuffer());
    expect([...bytes.slice(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x50]);
    expect(await tableFile(matrix, 'measures', 'markdown').text()).toBe(writeTable(matrix, 'measures', 'markdown'));
  });

  test('is LaTeX with every mark escaped', () => {
    const text = writeTable(matrix, 'measures', 'latex');
    expect(text).toContain('\\begin{tabular}{llll}');
    expect(text).toContain('\\& |Tide| 100\\% \\$x\\_1\\$');
    expect(text).toContain('$\\leq$ 3$\\times$ (vs Anchor, on 16 GPUs)');
    expect(text.split('\n').filter((line) => line.endsWith('\\\\'))).toHaveLength(3);
  });
});
