import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePapers, samePaper } from '../../../lib/papers/merge';
import { toPaper } from '../../../lib/papers/paper';
import type { RawPaper } from '../../../lib/papers/raw';
import { type Paper, paperSchema } from '../../../lib/papers/schema';

const text = fc.string({ unit: fc.constantFrom(...'abcde XYZ-é:$\\{}'), minLength: 1, maxLength: 30 });
const ids = fc.subarray([
  '2404.12345',
  '2404.54321v2',
  '10.1145/1.2',
  '10.18653/v1/2021.naacl-main.208',
  'PMID: 123',
  'P19-1001',
  'not an id',
]);
const raw: fc.Arbitrary<RawPaper> = fc.record(
  {
    title: text,
    ids,
    authors: fc.array(text, { maxLength: 4 }),
    abstract: text,
    year: fc.integer({ min: 1900, max: 2100 }),
    venue: text,
    published: fc.constantFrom('2024', '2024-05', '12 May 2024', '2024/05/12', 'never'),
    urls: fc.constantFrom(
      {},
      { abs: 'https://example.org/a' },
      { pdf: 'http://example.org/a.pdf', code: 'javascript:alert(1)' },
    ),
    categories: fc.array(text, { maxLength: 3 }),
  },
  { requiredKeys: ['title', 'ids'] },
);
const paper = raw.map((given) => toPaper(given, 'test'));
const names = ({ key, aliases }: Paper): string[] => [key, ...aliases];

describe('a paper from a page', () => {
  it('fits the schema whatever the page said', () => {
    fc.assert(
      fc.property(raw, (given) => {
        expect(paperSchema.safeParse(toPaper(given, 'test')).success).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 5000 }), (title) => {
        expect(paperSchema.safeParse(toPaper({ title, ids: [title] }, 'test')).success).toBe(true);
      }),
    );
  });

  it('takes the strongest identifier as its key and keeps the others, the first of a kind', () => {
    const found = toPaper(
      { title: 'A paper with many names', ids: ['PMID: 12', '10.1145/1.2', 'arXiv:2404.12345v2', '2404.99999'] },
      'test',
    );
    expect(found.key).toBe('arxiv:2404.12345');
    expect(found.aliases).toEqual(['doi:10.1145/1.2', 'pmid:12', expect.stringMatching(/^title:/)]);
    expect(found.urls).toEqual({ abs: 'https://arxiv.org/abs/2404.12345', pdf: 'https://arxiv.org/pdf/2404.12345' });
  });
});

describe('merging', () => {
  it('does not depend on the order', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        expect(mergePapers(a, b)).toEqual(mergePapers(b, a));
      }),
    );
  });

  it('changes nothing when repeated', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        const merged = mergePapers(a, b);
        expect(mergePapers(merged, merged)).toEqual(merged);
        expect(mergePapers(merged, b)).toEqual(merged);
        expect(mergePapers(a, merged)).toEqual(merged);
      }),
    );
  });

  it('loses no name, no field, no category, and gives the strongest key', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        const merged = mergePapers(a, b);
        expect(new Set(names(merged))).toEqual(new Set([...names(a), ...names(b)]));
        expect(new Set(merged.categories)).toEqual(new Set([...a.categories, ...b.categories]));
        for (const part of [a, b]) {
          const { rawTitle: _, ...kept } = part; // which goes with the title that is kept
          for (const field of Object.keys(kept)) expect(merged).toHaveProperty(field);
          for (const url of Object.keys(part.urls)) expect(merged.urls).toHaveProperty(url);
        }
        expect([a.key, b.key]).toContain(merged.key);
        expect(paperSchema.safeParse(merged).success).toBe(true);
      }),
    );
  });
});

const aPaper = (given: Partial<RawPaper>): Paper =>
  toPaper({ title: 'A quite specific title here', ids: [], ...given }, 'test');

describe('one paper or two', () => {
  it('is the same either way round', () => {
    fc.assert(
      fc.property(paper, paper, (a, b) => {
        expect(samePaper(a, b)).toBe(samePaper(b, a));
      }),
    );
  });

  it.each<[string, Partial<RawPaper>, Partial<RawPaper>, boolean]>([
    [
      'a shared identifier under other titles',
      { ids: ['2404.12345'], title: 'One' },
      { ids: ['2404.12345v3'], title: 'Two' },
      true,
    ],
    ['a specific title alone', {}, {}, true],
    ['a short title alone', { title: 'GenBank' }, { title: 'GenBank' }, false],
    ['the same title, other identifiers of one kind', { ids: ['10.1145/a'] }, { ids: ['10.1145/b'] }, false],
    ['the same title, identifiers of different kinds', { ids: ['10.1145/a'] }, { ids: ['2404.12345'] }, true],
    ['the same title, other authors', { authors: ['Ada Lovelace'] }, { authors: ['Alan Turing'] }, false],
    [
      'the same title, names in other forms',
      { authors: ['Lovelace, A.', 'B. Russell'] },
      { authors: ['Ada Lovelace'] },
      true,
    ],
    ['one given name of two people', { authors: ['Wei Zhang'] }, { authors: ['Wei Chen'] }, false],
    ['a name turned round', { authors: ['Zhang Wei'] }, { authors: ['Wei Zhang'] }, true],
    ['a family name before initials', { authors: ['Borges JL'] }, { authors: ['Jorge Luis Borges'] }, true],
    ['a family name before a comma', { authors: ['Smith, John'] }, { authors: ['John Brown'] }, false],
    ['a name with its suffix', { authors: ['John Smith Jr.'] }, { authors: ['J. Smith'] }, true],
    ['a name with and without a space', { authors: ['山田 太郎'] }, { authors: ['山田太郎'] }, true],
    ['titles that differ in a sign', { title: 'A linter for modern C' }, { title: 'A linter for modern C++' }, false],
    ['an equation and its denial', { title: 'On whether L = NL holds' }, { title: 'On whether L ≠ NL holds' }, false],
    ['one sign in two forms', { title: 'On whether L != NL holds' }, { title: 'On whether $L \\neq NL$ holds' }, true],
    [
      'a starred name and a plain one',
      { title: 'Planning routes with A*' },
      { title: 'Planning routes with A' },
      false,
    ],
    ['the mark of a footnote', { title: 'Planning routes by ferry*' }, { title: 'Planning routes by ferry' }, true],
    ['the same title, one without authors', { authors: ['Ada Lovelace'] }, {}, true],
  ])('%s', (_, a, b, same) => expect(samePaper(aPaper(a), aPaper(b))).toBe(same));
});
