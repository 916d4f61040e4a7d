import { present } from '../dom';
import { type Listing, type Parts, routes } from '../listing';
import { defineSite } from '../site';

const hosts =
  'dl.acm.org link.springer.com www.nature.com www.science.org www.sciencedirect.com *.onlinelibrary.wiley.com';

/** Lists and search results, a line for each family of sites: Atypon (ACM, Science, Wiley), Springer Nature, Elsevier. */
const listings: readonly Listing[] = [
  {
    row: '.issue-item, .item__body, .search-item, .card',
    title: [
      '.issue-item__title a[href*="/doi/"]',
      'a.issue-item__title',
      '.publication_title, .article-title a, .hlFld-Title a',
    ],
    address: /\/doi\/(?!proceedings|book)/,
    authors: [
      '[aria-label="authors"] li > a',
      '.author-style',
      '.hlFld-ContribAuthor',
      '[title="list of authors"] li',
      '.loa li',
    ],
    abstract: '.issue-item__abstract p, .hlFld-Abstract p',
  },
  {
    row: 'li[data-test="search-result-item"], li[data-test="chapter"], article, .c-list-group__item, .app-card-open, .toc-item, #results-list > li, ol > li',
    title: ['[class*="title"] a, a[class*="title"]', 'h2 a, h3 a, h4 a'],
    address: /\/(?:articles?|chapter|protocol|referenceworkentry)\/(?!pii\/)[^/?#]/,
    authors: [
      '[data-test="author-list"] [itemprop="name"]',
      '[data-test*="author"] li',
      '[data-test*="author"]',
      '[class*="author"], .aug',
    ],
    without: '[data-test="et-al"], .u-visually-hidden',
    ids: '.journal',
    date: 'time, [data-test="published"], .year',
  },
  {
    row: '.ResultItem, .js-article-list-item, .js-article',
    title: ['.result-list-title-link', 'h2 a, h3 a, .article-content-title'],
    address: /\/pii\//,
    authors: ['.Authors .author', '.Authors', '.js-article__item__authors', '.text-s'],
    venue: '.subtype-srctitle-link',
    date: '[class*="date-fields"], .SubType',
    refine: (paper, row) => ({
      ...paper,
      ids: [...paper.ids, row.getAttribute('data-doi') ?? ''],
      ...present({ published: /(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b/.exec(paper.published ?? '')?.[0] }),
    }),
  },
];

const article: Parts = {
  title: 'h1[property="name"], .citation__title, h1.c-article-title, #screen-reader-main-title .title-text',
  authors: ['.author-group .react-xocs-alternative-link', '[property="author"]'],
  abstract: [
    '#abstracts > .abstract.author',
    '#abstract, #Abs1-content',
    '[role="doc-abstract"]',
    '.abstract-content, .abstractSection, .abstract-text, .article-section__abstract, .abstract, .Abstract',
  ],
  without: '.lang-container, [class*="keyword" i]',
};

/**
 * Publishers, through the metas of their pages. Articles from real captures: Nature, Science, ScienceDirect,
 * Springer, Wiley (2016). Lists and searches from documentation, Nature's also from a capture of 2010. Tables of contents, "related articles" and references of an article are no lists of papers.
 */
export default defineSite({
  id: 'publishers',
  name: 'ACM, Springer, Nature, Science, ScienceDirect and Wiley',
  matches: hosts.split(' ').map((host) => `*://${host}/*`),
  samples: [
    'https://dl.acm.org/doi/10.1145/3600006.3613165',
    'https://dl.acm.org/doi/proceedings/10.1145/3600006',
    'https://link.springer.com/article/10.1007/s10924-010-0192-1',
    'https://www.nature.com/articles/s41586-021-03819-2',
    'https://www.science.org/doi/10.1126/science.adz3492',
    'https://www.sciencedirect.com/science/article/pii/S2352485522001888',
    'https://onlinelibrary.wiley.com/doi/10.1002/bdrc.21129',
  ],
  papers: /^(?:sciencedirect\.com\/science\/article|dl\.acm\.org\/citation|nature\.com\/articles\/s?\d)/,
  ...routes([
    [
      /\/doi\/(?!proceedings|book)[^?]*10\.|\/(?:article|chapter|protocol|referenceworkentry)\/10\.|\/articles\/[\w.-]*\d|\/pii\//,
      'paper',
      article,
    ],
    ...listings.flatMap((how) => [
      [/^\/(?:search|action\/doSearch|advanced|simple)|\/search[/?]/, 'search', how] as const,
      [
        /\/(?:toc|proceedings?|conhome|journal|volumes?|issues?|book|vol|research|articles|archive|current-issue|browse)\b|^\/\w+\/?$/,
        'listing',
        how,
      ] as const,
    ]),
  ]),
});
