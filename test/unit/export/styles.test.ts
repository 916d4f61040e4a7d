import { expect, test } from 'vitest';
import { entryOf } from '../../../lib/export/cite/entry';
import { citation, citationStyles } from '../../../lib/export/cite/styles';
import { aFullPaper, aRecord } from './records';

const inAll = (over: Parameters<typeof aFullPaper>[0]) =>
  Object.fromEntries(
    citationStyles.map(([style]) => [style, citation(entryOf(aRecord({ paper: aFullPaper(over) })), style)]),
  );

test('a paper of proceedings', () => {
  expect(inAll({ authors: ['Mira Jane Andersson', 'Jean-Luc van Boateng'] })).toEqual({
    apa: 'Andersson, M. J., & van Boateng, J.-L. (2024). Parallel Drafts. In NeurIPS 2024. https://doi.org/10.1000/xyz',
    mla: 'Andersson, Mira Jane, and Jean-Luc van Boateng. “Parallel Drafts.” NeurIPS 2024, https://doi.org/10.1000/xyz.',
    chicago:
      'Andersson, Mira Jane, and Jean-Luc van Boateng. 2024. “Parallel Drafts.” In NeurIPS 2024. https://doi.org/10.1000/xyz.',
    ieee: 'M. J. Andersson and J.-L. van Boateng, “Parallel Drafts,” in NeurIPS 2024, doi: 10.1000/xyz.',
    acm: 'Mira Jane Andersson and Jean-Luc van Boateng. 2024. Parallel Drafts. In NeurIPS 2024. https://doi.org/10.1000/xyz',
    vancouver: 'Andersson MJ, van Boateng JL. Parallel Drafts. In: NeurIPS 2024. 2024. doi:10.1000/xyz',
  });
});

test('a preprint of an organisation and others, whose title asks', () => {
  const paper = { title: 'Is it so?', authors: ['World Health Organization', 'et al.'], aliases: [], venue: 'arXiv' };
  expect(inAll(paper)).toEqual({
    apa: 'World Health Organization, et al. (2024). Is it so? arXiv. https://arxiv.org/abs/2404.12345',
    mla: 'World Health Organization, et al. “Is it so?” arXiv:2404.12345, 2024, https://arxiv.org/abs/2404.12345.',
    chicago: 'World Health Organization, et al. 2024. “Is it so?” arXiv:2404.12345. https://arxiv.org/abs/2404.12345.',
    ieee: 'World Health Organization et al., “Is it so?” arXiv:2404.12345, 2024.',
    acm: 'World Health Organization et al. 2024. Is it so? arXiv:2404.12345. https://arxiv.org/abs/2404.12345',
    vancouver: 'World Health Organization, et al. Is it so? arXiv:2404.12345. 2024. https://arxiv.org/abs/2404.12345',
  });
});

test('many authors are named as far as the style wants', () => {
  const authors = Array.from({ length: 25 }, (_, index) => `Ada Author${'abcdefghijklmnopqrstuvwxy'[index]}`);
  const all = inAll({ authors });
  expect(all['ieee']).toMatch(/^A\. Authora et al\., /);
  expect(all['mla']).toMatch(/^Authora, Ada, et al\. /);
  expect(all['vancouver']).toMatch(/Authorf A, et al\. /);
  expect(all['chicago']).toMatch(/Ada Authorg, et al\. /);
});
