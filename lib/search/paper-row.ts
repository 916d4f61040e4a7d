import type { Facet } from '../query/facets';

/** A number that the abstract reports, as the index keeps it: in base units. */
export interface RowNumber {
  low: number;
  high: number;
  bound: 'exact' | 'max' | 'min' | 'approx' | 'mean';
  kind: string;
  label: string;
  unit: string;
}

/** What a search and a table ask of one paper, besides its words. */
export interface PaperRow {
  key: string;
  title: string;
  /** As authors are sorted: the last name of the first one, then all. */
  author: string;
  year: number;
  rating: number;
  notes: number;
  highlights: number;
  /** Milliseconds; when it came into the library, and when it was last and first on screen, 0 where it never was. */
  added: number;
  seen: number;
  met: number;
  isSaved: boolean;
  hasAbstract: boolean;
  hasCode: boolean;
  hasAuthors: boolean;
  /** Whether the reader said anything of what was read off it. */
  isCorrected: boolean;
  /** Values of its facets; of topics `slug\tName`. */
  names: Readonly<Record<Facet, readonly string[]>>;
  numbers: readonly RowNumber[];
}

/** The texts of a paper that are searched. */
export interface PaperText {
  title: string;
  authors: readonly string[];
  venue: string;
  ids: readonly string[];
  /** Abstract, notes, highlights. */
  body: readonly string[];
}
