import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import biblatex from '../../../lib/export/formats/biblatex.format';
import bibtex from '../../../lib/export/formats/bibtex.format';
import { formats } from '../../../lib/export/registry';
import type { Paper } from '../../../lib/papers/schema';
import { hardRecords } from './hard-papers';
import { aFullPaper, aRecord, aSaved, textOf } from './records';

const render = (...papers: Partial<Paper>[]): string =>
  textOf(
    bibtex,
    papers.map((over) => aRecord({ paper: aFullPaper(over) })),
  );
const field = (text: string, name: string): string | undefined =>
  new RegExp(`^ {2}${name} = (.*),$`, 'm').exec(text)?.[1]?.replace(/^\{(.*)\}$/, '$1');

test('a preprint is @misc with its eprint', () => {
  const { venue: _, ...preprint } = aFullPaper({ title: 'LoRA & BERT at 50% of $\\mathcal{O}(n)$', aliases: [] });
  expect(textOf(bibtex, [aRecord({ paper: preprint })])).toBe(`@misc{andersson2024lora,
  title = {{LoRA} \\& {BERT} at 50\\% of {$\\mathcal{O}(n)$}},
  author = {Andersson, Mira and Boateng, Kofi},
  year = {2024},
  month = apr,
  eprint = {2404.12345},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
  url = {https://arxiv.org/abs/2404.12345},
  keywords = {to cite},
}

`);
  expect(textOf(biblatex, [aRecord({ paper: preprint })])).toBe(`@online{andersson2024lora,
  title = {{LoRA} \\& {BERT} at 50\\% of {$\\mathcal{O}(n)$}},
  author = {Andersson, Mira and Boateng, Kofi},
  date = {2024-04-18},
  eprint = {2404.12345},
  eprinttype = {arxiv},
  eprintclass = {cs.LG},
  pubstate = {prepublished},
  url = {https://arxiv.org/abs/2404.12345},
  keywords = {to cite},
}

`);
});

test.each([
  ['Proceedings of ICML 2024', 'inproceedings'],
  ['Advances in Neural Information Processing Systems', 'inproceedings'],
  ['Lecture Notes in Computer Science', 'inproceedings'],
  ['USENIX Security', 'inproceedings'],
  ['ISCA', 'inproceedings'],
  ['SIGGRAPH', 'inproceedings'],
  ['CHI 2023', 'inproceedings'],
  ['Nature Methods', 'article'],
  ['Proceedings of the National Academy of Sciences', 'article'],
  ['Proceedings of the IEEE', 'article'],
  ['Proceedings of the Royal Society B', 'article'],
  ['Proceedings of the VLDB Endowment', 'article'],
  ['PACMPL', 'article'],
  ['Proceedings of the ACM on Human-Computer Interaction', 'article'],
  ['Transactions of the Association for Computational Linguistics', 'article'],
  ['BMC Proceedings', 'article'],
  ['Tai Chi Journal', 'article'],
  ['Fast Computing Methods', 'article'],
  ['Proc. VLDB Endow.', 'article'],
  ['Zenodo', 'misc'],
  ['OpenReview', 'misc'],
  ['In review', 'misc'],
  ['GECCO', 'inproceedings'],
  ['Proc. ACM Hum.-Comput. Interact.', 'article'],
  ['Proceedings on Privacy Enhancing Technologies', 'article'],
  ['Proceedings of the Nutrition Society', 'article'],
  ['Proceedings of the Annual Meeting of the Cognitive Science Society', 'inproceedings'],
  ['Proc. ACM Conf. on Lamps', 'inproceedings'],
  ['VLDB 2020', 'inproceedings'],
  ['UIST', 'inproceedings'],
  ['CRYPTO 2023', 'inproceedings'],
  ['PMLR', 'inproceedings'],
  ['Crypto Letters', 'article'],
  ['Tech. Rep. 12', 'techreport'],
  ['LIPIcs', 'inproceedings'],
  ['SC24', 'inproceedings'],
  ['ISSCC', 'inproceedings'],
  ['RFC 9110', 'techreport'],
  ['NBER Working Papers', 'techreport'],
  ['bioRxiv', 'misc'],
  ['(No Title)', 'misc'],
  ['ICLR 2018 Conference Withdrawn Submission', 'misc'],
  ['PhD thesis, University of Oslo', 'phdthesis'],
])('%s is an @%s', (venue, type) => {
  const text = render({ venue });
  expect(text).toMatch(new RegExp(`^@${type}\\{`));
  expect(text).not.toContain('No Title');
});

test.each([
  ['α-GAN', '{$\\alpha$}-{GAN}'],
  ['CO₂ uptake', '{CO$_{2}$} uptake'],
  ['Sharp L^p estimates', 'Sharp {$L^{p}$} estimates'],
  ['The max_pool layer at x_{ij}', 'The max\\_pool layer at {$x_{ij}$}'],
  ['At ≥ 5 %', 'At {$\\geq$} 5 \\%'],
  ['Erdős numbers', 'Erd{\\H o}s numbers'],
  [
    'Markers of alzheimer and Alzheimer’s disease in Germany',
    "Markers of alzheimer and {Alzheimer's} disease in {Germany}",
  ],
  ['A Kalman approach to COVID-19 in Old York', 'A {Kalman} approach to {COVID}-19 in {Old} {York}'],
  ['The use of X-rays in the Netherlands', 'The use of {X}-rays in the {Netherlands}'],
  [
    'Lamps in COVID-19 patients: Lessons from Wuhan, China',
    'Lamps in {COVID}-19 patients: {Lessons} from {Wuhan}, {China}',
  ],
  ['Light Is All You Need for DNA Sequencing in coli', 'Light Is All You Need for {DNA} Sequencing in coli'],
  ['Where p < q and r > s | t', 'Where p {$<$} q and r {$>$} s {\\textbar} t'],
  ['Pre-training of Deep Models with Drafts', 'Pre-training of Deep Models with Drafts'],
  ['The light of the Nile in ancient Egypt', 'The light of the {Nile} in ancient {Egypt}'],
  ['θ ∈ ∅ by ∇f', '{$\\theta$} {$\\in$} {$\\emptyset$} by {$\\nabla$}f'],
  ['Aᵀ and xᵢ', 'A{$^{T}$} and x{$_{i}$}'],
  ['τότε', '{$\\tau\\acute{o}\\tau\\varepsilon$}'],
  ['A Survey of Large Models', 'A Survey of Large Models'],
  ['Effects of vitamin A on cells', 'Effects of vitamin {A} on cells'],
  ['Stability of Cu₂O films', 'Stability of {Cu$_2$O} films'],
  ['Øresund and other straits', '{\\O}resund and other straits'],
  ['{x} for $5', '{\\textbraceleft}x{\\textbraceright} for \\$5'],
])('the title %s', (title, tex) => {
  expect(field(render({ title }), 'title')).toBe(tex);
});

test('names keep their parts', () => {
  const authors = [
    'Gabriel García\u00a0Márquez',
    'John Smith Jr.',
    'World Health Organization',
    'José Ortega y Gasset',
    'et al.',
  ];
  expect(field(render({ authors }), 'author')).toBe(
    "Garc{\\'i}a M{\\'a}rquez, Gabriel and Smith, Jr., John and {World Health Organization} and {Ortega y Gasset}, Jos{\\'e} and others",
  );
});

test('citation keys differ, are folded, and stay with the paper that was saved first', () => {
  const keysOf = (text: string) => [...text.matchAll(/@\w+\{([^,]+),/g)].map(([, key]) => key);
  expect(keysOf(render({ authors: ['Søren Østergaard'] }, { authors: ['Łukasz Weiß'] }))).toEqual([
    'ostergaard2024parallel',
    'weiss2024parallel',
  ]);
  const saved = (day: number, key: string) =>
    aRecord({ paper: aFullPaper({ key }), saved: aSaved({ key, createdAt: day }) });
  const [older, newer] = [saved(1, 'arxiv:2404.2'), saved(2, 'arxiv:2404.1')];
  expect(keysOf(textOf(bibtex, [older, newer]))).toEqual(['andersson2024parallel', 'andersson2024parallelb']);
  expect(keysOf(textOf(bibtex, [newer, older]))).toEqual(['andersson2024parallelb', 'andersson2024parallel']);
  expect(keysOf(render({ authors: ['王伟'], title: '深度学习', aliases: [] }))).toEqual(['arxiv240412345']);
});

test('an independent parser reads the same titles, authors and identifiers', () => {
  const records = hardRecords(84);
  for (const format of formats.filter(({ extension }) => extension === 'bib')) {
    const { entries, errors } = parse(textOf(format, records), { sentenceCase: false, raw: false });
    // Macros of the preamble that draws horns, and of mathematics, which it does not read.
    const expected =
      /\\(?:mathbb|acute\{o\}|emptyset|fbox|phantom|expandafter|ifx|csname|endcsname|gdef|relax|kern|scriptsize)$/;
    expect(errors.filter(({ error }) => !expected.test(error))).toEqual([]);
    expect(entries).toHaveLength(records.length);
    const plain = (text: unknown): string =>
      String(text)
        .replace(/<\/?(?:span|sup|sub|i)[^>]*>/g, '')
        .normalize('NFKC')
        .replace(/[\s\u2044]+/g, ' ')
        .replaceAll('−', '-')
        .replaceAll('\\mathbb', '');
    for (const [index, { fields }] of entries.entries()) {
      const { paper } = records[index] ?? aRecord();
      expect(fields.author?.length ?? 0, paper.title).toBe(paper.authors.length);
      if (!/[\^_{$\\\u1f00-\u1fff]|[½∅]/.test(paper.title)) expect(plain(fields.title)).toBe(plain(paper.title));
      expect(String(fields.url).replaceAll('\\%', '%')).toBe(paper.urls.abs);
    }
  }
});

test('any title leaves the entry balanced as BibTeX counts', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab {}\\$%#_^&~@"\nαé₂'.split('')) }), (title) => {
      let depth = 0;
      for (const character of render({ title })) {
        if (character === '{') depth++;
        if (character === '}') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
