import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

const articles: Listing = {
  row: '.highwire-article-citation',
  title: ['a.highwire-cite-linked-title', '.highwire-cite-title a'],
  authors: '.highwire-citation-author',
  ids: '.highwire-cite-metadata-doi',
};

/** bioRxiv and medRxiv (HighWire). Search and articles from real captures of 2019, 2020 and 2026. */
export default defineSite({
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: ['biorxiv', 'medrxiv'].flatMap((name) => [`*://www.${name}.org/*`, `*://${name}.org/*`]),
  samples: [
    'https://www.biorxiv.org/search/connectome',
    'https://www.biorxiv.org/collection/neuroscience',
    'https://www.biorxiv.org/content/early/recent',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3',
    'https://www.medrxiv.org/content/10.1101/2020.12.30.20249034v2.full-text',
  ],
  ...routes([
    [
      /^\/content\/(?:[^/]+\/)*10\.\d+\/|^\/content\/(?:early|biorxiv|medrxiv)\/\d/,
      'paper',
      { title: '#page-title', abstract: '#abstract-1, .section.abstract' },
    ],
    [/^\/search/, 'search', articles],
    [/^\/(?:collection|content|archive|topic)/, 'listing', articles],
  ]),
});
