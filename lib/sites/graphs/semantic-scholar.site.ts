import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

const rows: Listing = {
  row: '[data-paper-id], .cl-paper-row',
  title: ['[data-test-id="title-link"]', 'a[href*="/paper/"]'],
  authors: [
    '[data-heap-id="heap_author_list_item"], .more-authors-label',
    '[data-test-id="author-list"]',
    '.cl-paper-authors',
  ],
  abstract: '.cl-paper-abstract, [data-test-id="paper-abstract"]',
  ids: 'a[href*="doi.org/10."], a[href*="arxiv.org/"], a[href*="ncbi.nlm.nih.gov/"]',
  pdf: 'a[href$=".pdf"]',
  venue: '[data-test-id="normalized-venue-link"]',
  date: '.cl-paper-pubdates',
};

/**
 * Semantic Scholar. Search from real captures of the present site (2026); paper and author pages, whose citations use the
 * same rows, from documentation. A row's TLDR is no abstract.
 */
export default defineSite({
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  matches: ['*://www.semanticscholar.org/*', '*://semanticscholar.org/*'],
  samples: [
    'https://www.semanticscholar.org/search?q=ego%20depletion&sort=relevance',
    'https://www.semanticscholar.org/author/Yoshua-Bengio/1751762',
    'https://www.semanticscholar.org/paper/Attention-is-All-you-Need-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  ],
  ...routes([
    [
      /^\/(?:paper|reader)\//,
      'paper',
      {
        title: ['[data-test-id="paper-detail-title"]', 'h1'],
        abstract: ['[data-test-id="abstract-text"]', '.paper-detail-page__tldr-abstract .abstract__text'],
        ids: '[data-test-id="paper-doi"] a, .doi a, a.doi__link',
      },
    ],
    [/^\/search/, 'search', rows],
    [/^\/(?:author|me|venue|topic)/, 'listing', rows],
  ]),
});
