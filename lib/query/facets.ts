import type { Problem } from './query';

/** What papers are told apart by. */
export const facets = ['status', 'list', 'tag', 'topic', 'year', 'venue', 'site', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** A value of a facet, of topics `slug\tName`, with how many papers it would show. */
export interface FacetCount {
  value: string;
  count: number;
}

/** What there is to choose from, and what of the words was not understood. */
export interface Survey {
  counts: Record<Facet, FacetCount[]>;
  problems: readonly Problem[];
}
