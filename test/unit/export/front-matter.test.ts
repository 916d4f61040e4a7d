import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readyTemplates } from '../../../lib/export/markdown/template';
import { paperFiles } from '../../../lib/export/markdown/write';
import type { PaperRecord } from '../../../lib/papers/records';
import { noteTag } from '../../../lib/text/tags';
import { aFullPaper, aRecord, context } from './records';

const obsidian = readyTemplates.find(({ id }) => id === 'obsidian');
/** The block of YAML that begins a note, of each record. */
const blocks = (
  records: readonly PaperRecord[],
  about = { ...context, ...(obsidian ? { template: obsidian } : {}) },
): string[] => [...paperFiles(records, about)].map(({ text }) => /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '');
const read = (record: PaperRecord, about?: typeof context): unknown => parse(blocks([record], about)[0] ?? '');

const hard = [
  'A "quoted" title: with colons',
  String.raw`$\mathcal{O}(n)$ and \nabla`,
  "It's # not a comment",
  '- dash first',
  '@at first',
  '# hash first',
  '---',
  '🧠 emoji 👩‍🔬',
  'line\nbreak',
  'تعلم عميق',
  'true',
  'null',
  '2024',
  '0x1F',
  '2024-01-01',
  '~',
  '!tag',
  '&anchor *alias',
  '{a: b}',
  '[1, 2]',
  '| pipe',
  '> fold',
  '%percent',
  '`tick`',
  ' leading space',
  'trailing space ',
  'tab\tinside',
  'back\\slash',
  '\u2028 separator',
  '\u0007 bell',
  '',
];

test.each(hard)('the title %j comes back as it was', (title) => {
  expect(read(aRecord({ paper: aFullPaper({ title }) }))).toMatchObject(title === '' ? {} : { title });
});

test('10,000 titles come back as they were from two readers of YAML', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hard), fc.string({ unit: 'grapheme' }));
  const titles = fc.sample(
    text.filter((title) => title !== ''),
    { numRuns: 10_000, seed: 7 },
  );
  const read = blocks(titles.map((title) => aRecord({ paper: aFullPaper({ title, authors: [title] }) })));
  for (const [index, block] of read.entries()) {
    const expected = { title: titles[index], authors: [titles[index]?.replaceAll('\u00a0', ' ')] };
    expect(load(block)).toMatchObject(expected);
    expect(parse(block, { logLevel: 'error' })).toMatchObject(expected);
  }
}, 120_000);

test('every field of a saved paper is there, by names that Obsidian and Dataview take', () => {
  expect(read(aRecord())).toEqual({
    title: 'Parallel Drafts',
    authors: ['Mira Andersson', 'Kofi Boateng'],
    year: 2024,
    published: '2024-04-18',
    venue: 'NeurIPS 2024',
    key: 'arxiv:2404.12345',
    ids: ['doi:10.1000/xyz'],
    citekey: 'andersson2024parallel',
    url: 'https://arxiv.org/abs/2404.12345',
    status: 'reading',
    rating: 4,
    tags: ['to-cite'],
    tags_as_written: ['to cite'],
    topics: ['Speculative decoding'],
    metrics: ['4.17× speedup'],
    metric_speed: 4.17,
    lists: ['Parallel decoding'],
    added: '2026-11-20',
  });
});

test('fields that are not known are left out', () => {
  const { saved: _, ...record } = aRecord({
    paper: { key: 'title:abc', aliases: [], title: 'T', authors: [], urls: {}, source: 'generic', categories: [] },
    lists: [],
  });
  expect(read(record, { ...context, gloss: () => ({ topics: [], badges: [] }) })).toEqual({
    title: 'T',
    key: 'title:abc',
  });
});

test.each([
  ['to cite', 'to-cite'],
  ['C++', 'C-plus-plus'],
  ['C#', 'C-sharp'],
  ['R&D', 'R-and-D'],
  ['2024', 'y2024'],
  ['#idea', 'idea'],
  ['method/vision', 'method/vision'],
  ['für später', 'für-später'],
  ['待读', '待读'],
  ['🧠', '🧠'],
  ['²', 'y²'],
  ['٢٠٢٤', 'y٢٠٢٤'],
  ['...', 'tag'],
])('the tag %j is %j in a note', (tag, expected) => {
  expect(noteTag(tag)).toBe(expected);
});
