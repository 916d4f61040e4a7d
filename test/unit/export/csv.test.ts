import { expect, test } from 'vitest';
import csv from '../../../lib/export/formats/csv.format';
import { aFullPaper, aRecord, context } from './records';

test('cells with commas, quotes and breaks are quoted, formulas are not run', () => {
  const record = aRecord({ paper: aFullPaper({ title: '=HYPERLINK("x"), a\nb' }) });
  const [head, row] = csv.render([record], context).split('\r\n');
  expect(head).toMatch(/^key,title,authors,/);
  expect(row).toMatch(/^arxiv:2404\.12345,"'=HYPERLINK\(""x""\), a\nb",Mira Andersson; Kofi Boateng,2024,/);
});
