export const comparisons = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof comparisons)[number];

/** What a word is looked for in; without one, in all that is known of a paper. */
export const textFields = ['title', 'author', 'venue', 'id'] as const;
export type TextField = (typeof textFields)[number];

/** Names that the reader or the page gave. */
export const nameFields = ['tag', 'topic', 'list', 'status', 'site', 'kind'] as const;
export type NameField = (typeof nameFields)[number];

export const havings = [
  'note',
  'highlight',
  'abstract',
  'tag',
  'list',
  'rating',
  'topic',
  'number',
  'code',
  'year',
  'venue',
  'author',
] as const;
export type Having = (typeof havings)[number];

export const countFields = ['year', 'rating', 'notes'] as const;
export type CountField = (typeof countFields)[number];

/** Words that stand in a paper; `adjacent` words follow each other, and where it is `open` the last one may go on. */
export interface WordsQuery {
  is: 'words';
  words: readonly string[];
  /** The words as one, where hyphens held them together. */
  joined?: string;
  adjacent: boolean;
  open: boolean;
  field?: TextField;
  /** As it was typed. */
  text: string;
}

/** A name; where `exact` is not set, one that begins so will do where none is the same. */
export interface NameQuery {
  is: 'name';
  field: NameField;
  value: string;
  text: string;
}

/** A number of an abstract: `speedup>3`. */
export interface NumberQuery {
  is: 'number';
  /** What is measured, as typed. */
  measure: string;
  comparison: Comparison;
  value: number;
  /** As typed: `%`, `ms`; empty where none was. */
  unit: string;
  text: string;
}

/** What the reader asks for, taken apart. */
export type Query =
  | { is: 'all'; of: readonly Query[] }
  | { is: 'any'; of: readonly Query[] }
  | { is: 'not'; of: Query }
  | WordsQuery
  | NameQuery
  | NumberQuery
  | { is: 'count'; field: CountField; from: number; to: number }
  | { is: 'has'; what: Having }
  | { is: 'place'; place: 'removed' | 'annotated' | 'saved' };

/** What was not understood, in plain words; the rest is looked for all the same. */
export interface Problem {
  /** The part that it is about. */
  text: string;
  message: string;
}

export interface ParsedQuery {
  query: Query;
  problems: readonly Problem[];
}

/** Everything. */
export const everything: Query = { is: 'all', of: [] };
