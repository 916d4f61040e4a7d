import { type Listing, type Parts, routes } from '../listing';
import { defineSite } from '../site';

/** Lists and search results of PLOS, MDPI and PeerJ. */
const listings: readonly Listing[] = [
  {
    row: '.search-results-title, .article-block, #search-results li, .resultsTab + ul > li',
    tail: true,
    title: 'a[href*="10.1371"]',
    authors: ['.search-results-authors', '.authors'],
    ids: '.search-results-doi',
    date: '.date',
  },
  {
    row: '.article-content, .article-item',
    title: 'a.title-link',
    authors: ['.authors strong', '.authors'],
    abstract: '.abstract-full',
    without: 'a.abstract-toggle, .abstract-full a',
    ids: 'a[href*="doi.org/10."]',
  },
  {
    row: '[class*="search-item"]',
    title: 'a[href*="/articles/"], a[href*="/preprints/"]',
    address: /\/(?:articles|preprints)\/[\w-]*\d+\/?$/,
    authors: '[class*="author"]',
  },
];

const article: Parts = {
  title: '#artTitle, h1.article-header__title',
  abstract: ['#abstract, .html-abstract', '[role="doc-abstract"]', '.abstract-content, .abstract, .Abstract'],
  without: '[class*="keyword" i]',
};

/**
 * Publishers of open journals, through the metas of their pages. Articles from real captures, lists and searches from
 * documentation, PLOS's also from captures of 2010.
 */
export default defineSite({
  id: 'open-journals',
  name: 'PLOS, MDPI and PeerJ',
  matches: ['*://journals.plos.org/*', '*://www.mdpi.com/*', '*://peerj.com/*'],
  samples: [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001',
    'https://www.mdpi.com/2304-8158/10/8/1757',
    'https://peerj.com/articles/4886/',
  ],
  papers: /^(?:mdpi\.com\/\d{4}-\d{3}[\dX]\/|peerj\.com\/articles\/[\w-]*\d)/,
  ...routes([
    [/\/article\?id=|\/articles\/[\w.-]*\d|^\/\d{4}-\d{3}[\dX](?:\/\d+){3}|^\/preprints\/\d/, 'paper', article],
    ...listings.flatMap((how) => [
      [/^\/search|\/search[/?]/, 'search', how] as const,
      [
        /\/(?:toc|journal|volumes?|issues?|research|articles|archive|browse)\b|^\/\w+\/?$|^\/\d{4}-\d{3}[\dX]/,
        'listing',
        how,
      ] as const,
    ]),
  ]),
});
