import { routes } from '../listing';
import { defineSite } from '../site';

/**
 * The proceedings of NeurIPS, ICLR and MLSys, which share one program. Three layouts of the lists, from the documentation of
 * several scrapers and a page composed after it: `a[title="paper title"]` (that text is the attribute's own, no title) with
 * the authors in `i`, later in `span.paper-authors`, and before 2020 `a[href="/paper/NUMBER-slug"]` with `a.author`.
 */
export default defineSite({
  id: 'neurips',
  name: 'NeurIPS, ICLR and MLSys proceedings',
  matches: [
    '*://proceedings.neurips.cc/*',
    '*://papers.neurips.cc/*',
    '*://papers.nips.cc/*',
    '*://proceedings.iclr.cc/*',
    '*://proceedings.mlsys.org/*',
  ],
  samples: [
    'https://proceedings.neurips.cc/paper_files/paper/2023',
    'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-30-2017',
    'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
    'https://proceedings.mlsys.org/paper_files/paper/2024',
  ],
  papers: /^(?:proceedings\.(?:neurips\.cc|mlsys\.org|iclr\.cc)\/.*Abstract|papers\.n(?:eur)?ips\.cc\/paper)/,
  ...routes([
    [
      /-Abstract|\/paper\/\d+-\w/,
      'paper',
      { title: ['.paper-title', '.subtitle', 'h4', 'h1'], abstract: '.paper-abstract, .abstract' },
    ],
    [
      /^\/(?:paper|book|papers|$)/,
      'listing',
      {
        row: 'li',
        title: 'a[href*="/paper"]',
        address: /-Abstract|\/paper\/\d+-\w/,
        authors: ['.paper-authors', 'a.author', 'i'],
      },
    ],
  ]),
});
