import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

const address = /\/paper\/[^/#?]+\/?$/;
const cards: Listing = {
  row: '.paper-card, .infinite-item',
  title: 'h1 a[href*="/paper/"], h2 a[href*="/paper/"]',
  address,
  authors: '.author-name-text:not(.item-date-pub)',
  date: '.item-date-pub',
  ids: 'a[href*="arxiv.org/"]',
  categories: 'a[href*="/task/"] .badge',
};

/** Papers with Code, closed in 2025 and read in saved pages: cards, and the paper that a method's page is about, from real captures. */
export default defineSite({
  id: 'paperswithcode',
  name: 'Papers with Code',
  matches: ['*://paperswithcode.com/*', '*://www.paperswithcode.com/*'],
  samples: [
    'https://paperswithcode.com/latest',
    'https://paperswithcode.com/search?q_meta=&q_type=&q=vae',
    'https://paperswithcode.com/method/vae',
    'https://paperswithcode.com/paper/attention-is-all-you-need',
  ],
  ...routes([
    [
      /^\/paper\//,
      'paper',
      {
        title: '.paper-title h1, main h1, h1',
        authors: '.authors .author-span:not(.author-date), .author-span a',
        abstract: '.paper-abstract p',
        without: 'a',
        date: '.author-span',
        ids: '.paper-abstract a[href*="arxiv.org/"]',
        pdf: '.paper-abstract a[href$=".pdf"]',
      },
    ],
    [/^\/search/, 'search', cards],
    [/^\//, 'listing', cards],
    [
      /^\/(?:method|dataset)\//,
      'listing',
      {
        row: 'body',
        title: 'a[href*="/paper/"]',
        address,
        ids: 'a[href*="arxiv.org/abs/"]',
      },
    ],
  ]),
});
