import fc from 'fast-check';
import { expect, test } from 'vitest';
import bibtex from '../../../lib/export/formats/bibtex.format';
import type { Paper } from '../../../lib/papers/schema';
import { aFullPaper, aRecord } from './records';

const render = (...papers: Partial<Paper>[]): string =>
  bibtex.render(papers.map((over) => aRecord({ paper: aFullPaper(over) })));

test('a preprint is @misc with its eprint', () => {
  const { venue: _, ...preprint } = aFullPaper({ title: 'LoRA & BERT at 50% of $\\mathcal{O}(n)$', aliases: [] });
  expect(bibtex.render([aRecord({ paper: preprint })])).toBe(`@misc{andersson2024lora,
  title = {{LoRA} \\& {BERT} at 50\\% of {$\\mathcal{O}(n)$}},
  author = {Mira Andersson and Kofi Boateng},
  year = {2024},
  month = {4},
  eprint = {2404.12345},
  archiveprefix = {arXiv},
  primaryclass = {cs.LG},
  url = {https://arxiv.org/abs/2404.12345},
}
`);
});

test('a venue decides between proceedings and journal', () => {
  expect(render({ venue: 'Proceedings of ICML 2024' })).toMatch(
    /^@inproceedings\{.*\n[\s\S]*booktitle = \{Proceedings of ICML 2024\}/,
  );
  expect(render({ venue: 'Nature Methods' })).toMatch(/^@article\{.*\n[\s\S]*journal = \{Nature Methods\}/);
});

test('citation keys differ', () => {
  const keys = [...render({}, {}, {}).matchAll(/@\w+\{([^,]+),/g)].map(([, key]) => key);
  expect(keys).toEqual(['andersson2024parallel', 'andersson2024parallelb', 'andersson2024parallelc']);
});

test('organisations stay whole, et al. becomes others', () => {
  expect(render({ authors: ['Black and White Labs', 'The ATLAS Collaboration', 'et al.'] })).toContain(
    'author = {{Black and White Labs} and {The ATLAS Collaboration} and others}',
  );
});

test('any title leaves the entry balanced', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab {}\\$%#_^&~@"\n'.split('')) }), (title) => {
      const text = render({ title }).replace(/\\[{}%#&$_\\]/g, '');
      let depth = 0;
      for (const character of text) {
        if (character === '{') depth++;
        if (character === '}') depth--;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
