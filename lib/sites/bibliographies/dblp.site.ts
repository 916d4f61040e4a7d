import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

const entries: Listing = {
  row: 'li.entry:not(.editor)',
  title: '.title[itemprop="name"], cite .title, .title',
  link: '.publ .head a, .head a',
  authors: ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]'],
  ids: 'nav a[href*="doi.org/10."], nav a[href*="arxiv.org/"], nav a[href*="openreview.net/forum"], nav a[href*="aclanthology.org/"]',
  venue: '[itemprop="isPartOf"] [itemprop="name"]',
  date: '[itemprop="datePublished"]',
  refine: (paper) => ({ ...paper, title: paper.title.replace(/(?<!\.)\.$/, '') }),
};

/** DBLP: authors, venues, records and search, by the site's microdata, from documentation. Titles end in a full stop there. */
export default defineSite({
  id: 'dblp',
  name: 'DBLP',
  matches: ['*://dblp.org/*', '*://www.dblp.org/*', '*://dblp.uni-trier.de/*', '*://dblp.dagstuhl.de/*'],
  samples: [
    'https://dblp.org/pid/56/953.html',
    'https://dblp.org/db/conf/nips/neurips2023.html',
    'https://dblp.org/search?q=attention',
    'https://dblp.uni-trier.de/rec/conf/nips/VaswaniSPUJGKP17.html',
  ],
  ...routes([
    [/^\/search/, 'search', entries],
    [/^\/(?:pid|pers|db|rec|streams)\//, 'listing', entries],
  ]),
});
