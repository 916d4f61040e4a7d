import { expect, test } from 'vitest';
import { readBackup } from '../../../lib/backup/read';
import { readFile, readText } from '../../../lib/import/read';
import type { Work } from '../../../lib/import/source';

const work = (): Work => ({ tell: () => {}, signal: new AbortController().signal });
const now = 1_700_000_000_000;

async function read(text: string, name = '') {
  const file = name ? await readFile(new Blob([text]), name, work(), now) : await readText({ text, name }, work(), now);
  const { kinds, problems } = await readBackup(file.blob);
  expect(problems).toEqual([]);
  return { ...kinds, label: file.label, problems: file.problems };
}

const bib = `
@string{jx = "Journal of Examples"}
@article{one,
  title = {{$\\alpha$}-{GAN}: {\\'E}tudes of H$_2$O},
  author = {Garc{\\'i}a M{\\'a}rquez, Gabriel and {World Health Organization} and de Souza e Silva, Jo{\\~a}o and others},
  journal = jx, year = 2020, doi = {10.1234/ab_c}, keywords = {gans, water}, abstract = {It is 50\\% better.}
}
@misc{two, title={On made-up preprints of water}, eprint={2401.00001}, archiveprefix={arXiv}, annote={Read again}}
@article{broken, title={Three
@inproceedings{four, title={A made-up paper on the fourth}, booktitle={Proc. of Tests}, year={2021}}
@comment{nothing}
`;

test('BibTeX: names, formulas, macros, identifiers; a damaged entry is named by its line and spoils no other', async () => {
  const { paper, saved, note, problems, label } = await read(bib, 'my refs.bib');
  expect(label).toBe('BibTeX');
  expect(paper.map(({ key, title, venue, year }) => [key, title, venue, year])).toEqual([
    ['doi:10.1234/ab_c', 'α-GAN: Études of H₂O', 'Journal of Examples', 2020],
    ['arxiv:2401.00001', 'On made-up preprints of water', undefined, 2024],
    [expect.stringMatching(/^title:/), 'A made-up paper on the fourth', 'Proc. of Tests', 2021],
  ]);
  expect(paper[0]?.authors).toEqual([
    'Gabriel García\u00a0Márquez',
    'World Health Organization',
    'João de\u00a0Souza\u00a0e\u00a0Silva',
    'et al.',
  ]);
  expect(paper[0]?.abstract).toBe('It is 50% better.');
  expect(saved[0]).toMatchObject({ status: 'to-read', tags: ['gans', 'water'] });
  expect(note.map(({ key, markdown }) => [key, markdown])).toEqual([['arxiv:2401.00001', 'Read again']]);
  expect(problems).toEqual([{ line: 9, why: expect.stringContaining('broken') }]);
});

test('RIS: of all programs, with continued values, notes and entries without an end', async () => {
  const ris = [
    'TY  - JOUR',
    'TI  - A made-up study of reading',
    '  that goes on',
    'AU  - Example, Ada',
    'AU  - Sample, Ben, Jr.',
    'PY  - 2019///',
    'JO  - Journal of Tests',
    'DO  - 10.5555/12345678',
    'KW  - reading',
    'N1  - Compare',
    'ER  - ',
    'stray words',
    'TY  - UNPB',
    'T1  - Another made-up study of it',
    'AN  - arXiv:2402.00009',
  ].join('\r\n');
  const { paper, saved, note, problems } = await read(ris, 'export.ris');
  expect(paper).toMatchObject([
    {
      key: 'doi:10.5555/12345678',
      title: 'A made-up study of reading that goes on',
      year: 2019,
      venue: 'Journal of Tests',
    },
    { key: 'arxiv:2402.00009' },
  ]);
  expect(paper[0]?.authors).toEqual(['Ada Example', 'Ben Sample Jr.']);
  expect(saved[0]?.tags).toEqual(['reading']);
  expect(note[0]?.markdown).toBe('Compare');
  expect(problems.map(({ line }) => line)).toEqual([12, 13]);
});

test('RIS: a continued line goes on with the value right before it, whatever its tag had before; keywords stand below each other', async () => {
  const lines = ['TY  - JOUR', 'TI  - A made-up study of lamps', 'KW  - oil', 'AB  - They burn', 'KW  - gas', 'light'];
  const { paper, saved } = await read([...lines, 'ER  - '].join('\n'), 'export.ris');
  expect(paper[0]?.abstract).toBe('They burn');
  expect(saved[0]?.tags).toEqual(['oil', 'gas', 'light']);
});

test('BibTeX: macros of macros, of any case, are known wherever an entry names them', async () => {
  const text = `@string{j = "Journal"}\n@STRING(jol = j # { of Lamps})\n@article{a, title={A made-up text on oil}, journal=JoL}
@article{b, title={A made-up text on j}, journal={jol}}`;
  const { paper } = await read(text, 'a.bib');
  expect(paper.map(({ venue }) => venue)).toEqual(['Journal of Lamps', 'jol']);
});

test('CSL-JSON: names with their parts, dates in parts, items that do not fit', async () => {
  const items = [
    {
      id: 'a',
      type: 'article-journal',
      title: 'A made-up item of CSL',
      author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, { literal: 'The Test Group' }],
      issued: { 'date-parts': [[2021, 3]] },
      DOI: '10.5555/csl',
      keyword: 'one, two',
      note: 'mine',
    },
    { id: 'b', type: 'book', title: { no: 'text' } },
  ];
  const { paper, saved, problems } = await read(JSON.stringify(items), 'library.json');
  expect(paper).toMatchObject([
    {
      key: 'doi:10.5555/csl',
      authors: ['Ludwig van\u00a0Beethoven', 'The Test Group'],
      year: 2021,
      published: '2021-03',
    },
  ]);
  expect(saved[0]?.tags).toEqual(['one', 'two']);
  expect(problems).toEqual([{ line: 2, why: expect.stringContaining('title') }]);
});

test('a pasted list: links, identifiers, titles, in any dress; each paper once; what is none of these is named', async () => {
  const { paper, problems } = await read(`# Reading
- [ ] https://arxiv.org/abs/2401.00001v2
2401.00001
* [Made-up words on testing](https://example.org/post)
1. 10.5555/12345678 – A made-up paper with a DOI
[2] On the made-up art of lists
pmid: 123456
https://example.org/unknown/page
word
`);
  expect(paper.map(({ key, title }) => [key, title])).toEqual([
    ['arxiv:2401.00001', ''],
    [expect.stringMatching(/^title:/), 'Made-up words on testing'],
    ['doi:10.5555/12345678', 'A made-up paper with a DOI'],
    [expect.stringMatching(/^title:/), 'On the made-up art of lists'],
    ['pmid:123456', ''],
    ['page:example.org/unknown/page', 'https://example.org/unknown/page'],
  ]);
  expect(problems).toEqual([{ line: 9, why: expect.stringContaining('“word”') }]);
});

test.each([
  ['a picture', '\u0089PNG\0\0', 'x.png', /nothing that can be brought in/],
  ['an empty BibTeX file', '@comment{x}', 'x.bib', /There is no paper/],
  ['words alone', 'word', '', /There is no paper.*Line 1/],
])('%s is refused, with the reason', async (_, text, name, reason) => {
  await expect(read(text, name)).rejects.toThrow(reason);
});

test('the first of a file is the newest in the library, and reading twice gives the same records', async () => {
  const [once, twice] = [await read(bib, 'a.bib'), await read(bib, 'b.bib')];
  const added = once.saved.map(({ addedAt }) => addedAt);
  expect(added).toEqual(added.toSorted((a, b) => b - a));
  expect(once.note).toEqual(twice.note);
  expect(once.paper).toEqual(twice.paper);
});

test('reading that is cancelled ends', async () => {
  const controller = new AbortController();
  const many = Array.from({ length: 200 }, (_, n) => `@misc{k${n}, title={Made-up paper number ${n}}}`).join('\n');
  const told: number[] = [];
  const tell = (done: number) => {
    told.push(done);
    controller.abort();
  };
  await expect(readText({ text: many, name: '' }, { tell, signal: controller.signal }, now)).rejects.toThrow();
  expect(told).toEqual([50]);
});
