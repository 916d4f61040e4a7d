import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../lib/export/front-matter';
import { aFullPaper, aRecord, aSaved, context } from './records';

const read = (text: string): unknown => {
  const [, yaml] = /^---\n([\s\S]*?)\n---\n$/.exec(text) ?? [];
  return parse(yaml ?? '');
};

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
  expect(read(frontMatter(aRecord({ paper: aFullPaper({ title }) }), context))).toMatchObject(
    title === '' ? {} : { title },
  );
});

test('any title, author and tag come back as they were', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hard)).filter((each) => each !== '');
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1 }), fc.array(text, { minLength: 1 }), (title, authors, tags) => {
      const record = aRecord({ paper: aFullPaper({ title, authors }), saved: aSaved({ tags }) });
      expect(read(frontMatter(record, context))).toMatchObject({ title, authors, tags });
    }),
  );
});

test('every field of a saved paper is there, and hidden topics are not', () => {
  expect(read(frontMatter(aRecord(), context))).toEqual({
    title: 'Parallel Drafts',
    authors: ['Mira Andersson', 'Kofi Boateng'],
    year: 2024,
    published: '2024-04-18',
    venue: 'NeurIPS 2024',
    key: 'arxiv:2404.12345',
    aliases: ['doi:10.1000/xyz', 'title:abc'],
    urls: { abs: 'https://arxiv.org/abs/2404.12345' },
    status: 'reading',
    rating: 4,
    tags: ['to cite'],
    topics: ['Speculative decoding'],
    categories: ['cs.LG'],
    lists: ['Parallel decoding'],
    added: '2026-11-20',
  });
});

test('fields that are not known are left out', () => {
  const { saved: _, ...record } = aRecord({
    paper: {
      key: 'title:abc',
      aliases: [],
      title: 'T',
      authors: [],
      urls: {},
      source: 'generic',
      categories: [],
    },
    lists: [],
  });
  expect(read(frontMatter(record, { ...context, gloss: () => ({ topics: [], badges: [] }) }))).toEqual({
    title: 'T',
    key: 'title:abc',
  });
});
