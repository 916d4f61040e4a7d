import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import format from '../../../lib/export/formats/csv.format';
import { formats } from '../../../lib/export/registry';
import { renderText } from '../../../lib/export/render';
import { readText } from '../../../lib/import/read';
import source from '../../../lib/import/sources/csv.source';
import { aFullPaper, aNote, aRecord, context, textOf } from '../export/records';

const work = { tell: () => {}, signal: new AbortController().signal };

async function readBack(paper: Parameters<typeof aFullPaper>[0], markdown = '') {
  const record = aRecord({ paper: aFullPaper(paper), notes: markdown ? [aNote({ markdown })] : [] });
  const text = textOf(format, [record, aRecord()]).replace(/^\ufeff/, '');
  const { papers, problems } = await source.read({ text, name: 'papers.csv' }, work);
  expect(problems).toEqual([{ line: 1, why: expect.stringContaining('topics') }]);
  return { title: papers[0]?.raw.title, authors: papers[0]?.raw.authors, notes: papers[0]?.notes };
}

test.each([
  '=1+1',
  '-1 is no number',
  '＝1',
  '﹢1',
  '﹦1',
  '\u200b=1',
  '\u2060+1',
  "'=1",
  "''=1",
  "'quoted' words",
  "'-ing forms",
  '@handle, "quoted"; and more',
])('a title that looks like a formula comes back: %j', async (title) => {
  expect((await readBack({ title })).title).toBe(title);
});

const long = 32_766;

test.each([
  ['words', 'long words '.repeat(7000).trim()],
  ['a blank where it is cut', `${'a'.repeat(long - 1)} b`],
  ['a blank after it', `${'a'.repeat(long)} b`],
  ['a break where it is cut', `${'a'.repeat(long - 1)}\n\nb`],
  ['what looks like a formula after it', `${'a'.repeat(long)}=1+1`],
  ['an apostrophe after it', `${'a'.repeat(long)}'=1`],
  ['a sign of two units', `${'a'.repeat(long - 1)}🧠b`],
  ['a formula that is as long as a cell', `=${'a'.repeat(long - 1)}b`],
  ['exactly a cell', 'a'.repeat(long)],
])('a note longer than a cell of Excel comes back whole: %s', async (_, markdown) => {
  expect((await readBack({}, markdown)).notes).toEqual([{ markdown }]);
});

test('thousands of authors fit into cells of Excel, and come back', async () => {
  const authors = Array.from({ length: 3000 }, (_, index) => `Firstname${index} Surname${index}`);
  expect((await readBack({ authors })).authors).toEqual(authors);
});

test('what stands in one of few rows is not taken for what separates cells', async () => {
  const doi = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O';
  expect(
    (await readBack({ key: `doi:${doi}`, urls: { abs: `https://doi.org/${doi}` } }, `${doi}; ${doi}`)).notes,
  ).toEqual([{ markdown: `${doi}; ${doi}` }]);
});

test('a note with a character that no text holds comes back without it, and so does all else', async () => {
  const record = aRecord({ paper: aFullPaper({}), notes: [aNote({ markdown: 'before\0after' })] });
  for (const each of formats) {
    if (each.kind !== 'text' || !['csv', 'ris', 'markdown'].includes(each.id)) continue;
    const text = renderText(each, [record], context).replace(/^\ufeff/, '');
    const { kinds } = await readBackup((await readText({ text, name: `papers.${each.extension}` }, work, 1)).blob);
    expect(kinds.note.map(({ markdown }) => markdown)).toEqual(['beforeafter']);
  }
});
