import Papa from 'papaparse';
import { expect, test } from 'vitest';
import csv from '../../../lib/export/formats/csv.format';
import type { PaperRecord } from '../../../lib/papers/records';
import { aFullPaper, aNote, aRecord, textOf } from './records';

const read = (...records: PaperRecord[]) =>
  Papa.parse<Record<string, string>>(textOf(csv, records), { header: true, skipEmptyLines: true });

test('Excel is told the encoding', () => {
  expect(textOf(csv, [aRecord()])).toMatch(/^\ufeffkey,title,authors,/);
});

test.each([
  '=HYPERLINK("x"), a\nb',
  ' =1+1',
  '\n@x',
  '\u3000=1',
  '＝1',
  '+1',
  '-1',
  '\tx',
  '\u200b=1',
  '\u0001=1',
  '﹦1',
])('%j is not run as a formula', (title) => {
  const { data, errors } = read(aRecord({ paper: aFullPaper({ title }) }));
  expect(errors).toEqual([]);
  expect(data[0]?.title).toBe(`'${title}`);
});

test('notes that are longer than a cell of Excel go on in the next', () => {
  const markdown = `${'long '.repeat(10_000)}🧠${'e'.repeat(40_000)}`;
  const { data, meta } = read(aRecord({ notes: [aNote({ markdown })] }), aRecord());
  const names = meta.fields?.filter((name) => name.startsWith('notes')) ?? [];
  expect(names).toEqual(['notes', 'notes 2', 'notes 3']);
  const cells = names.map((name) => data[0]?.[name] ?? '');
  expect(cells.join('')).toBe(markdown);
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(32_767);
});

test('authors that are longer than a cell of Excel go on in the next, name by name', () => {
  const authors = Array.from({ length: 3000 }, (_, index) => `Firstname${index} Surname${index}`);
  const { data, meta } = read(aRecord({ paper: aFullPaper({ authors }) }), aRecord());
  const names = meta.fields?.filter((name) => name.startsWith('authors')) ?? [];
  expect(names).toEqual(['authors', 'authors 2', 'authors 3']);
  const cells = names.map((name) => data[0]?.[name] ?? '');
  expect(cells.join('; ')).toBe(authors.join('; '));
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(32_767);
});
