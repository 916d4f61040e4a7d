import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

const works: Listing = {
  row: '.result-item, .v-list-item',
  title: '.result-title, [class*="title"]',
  link: 'a[href*="/works/w" i]',
  address: /\/works\/w\d/i,
  authors: ['.result-authors', '.result-meta > span:nth-child(2)'],
  ids: 'a[href*="doi.org/10."]',
};

/** OpenAlex: results by the documentation of another extension that reads them (2026). */
export default defineSite({
  id: 'openalex',
  name: 'OpenAlex',
  matches: ['*://openalex.org/*', '*://explore.openalex.org/*'],
  samples: ['https://openalex.org/works?search=ego%20depletion', 'https://openalex.org/works/W2741809807'],
  ...routes([
    [/^\/works\/w\d/i, 'paper', { title: 'h1', ids: 'a[href*="doi.org/10."]' }],
    [/^\/(?:works|authors|$)/, 'search', works],
  ]),
});
