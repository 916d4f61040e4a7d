import { namesOf } from '../papers/names';
import type { Paper } from '../papers/schema';
import { isSpecificTitle, normaliseTitle } from '../papers/title';

/** What is looked at to tell whether two papers of the library are one. */
export type Known = Pick<Paper, 'key' | 'aliases' | 'title' | 'authors' | 'year'>;

/** Why two papers may be one, the surest first. */
export const reasons = ['identifier', 'title', 'near-title'] as const;
export type Reason = (typeof reasons)[number];

/** A paper as the rules below compare it. */
export interface Looked {
  key: string;
  /** Identifiers, without those that are made from a title. */
  names: readonly string[];
  /** Words of the title; none where it says too little to tell a paper. */
  words: readonly string[];
  surnames: ReadonlySet<string>;
  year: number | undefined;
}

/** Reads off a paper what is compared. */
export function lookAt(paper: Known): Looked {
  return {
    key: paper.key,
    names: namesOf(paper).filter((name) => !name.startsWith('title:')),
    words: isSpecificTitle(paper.title) ? normaliseTitle(paper.title).split(' ') : [],
    surnames: new Set(paper.authors.flatMap(surnamesOf)),
    year: paper.year,
  };
}

/** The first and the last word of a name: which of them is the surname is not the same everywhere. */
function surnamesOf(author: string): string[] {
  const words = normaliseTitle(author).split(' ');
  return [words.at(-1) ?? '', words[0] ?? ''].filter((word) => word.length > 1);
}

/** Kinds of identifiers of which one paper has no two. */
const single = new Set(['arxiv', 'pmid', 'openreview', 'acl']);

const kindOf = (name: string): string => name.slice(0, name.indexOf(':'));

/** Two preprints, or two entries of one catalogue, are two papers, however alike they are. */
function isToldApart(a: Looked, b: Looked): boolean {
  const kinds = new Set(a.names.map(kindOf).filter((kind) => single.has(kind)));
  return b.names.some((name) => kinds.has(kindOf(name)));
}

/** Years by which a paper and its preprint may differ. */
const mostYears = 2;

/**
 * Why two papers may be one; undefined where they are not. An identifier in common says it alone. The same title needs an
 * author in common, or the same year where no authors are known of one. A title that is nearly the same needs the author.
 */
export function whySame(a: Looked, b: Looked): Reason | undefined {
  if (a.names.some((name) => b.names.includes(name))) return 'identifier';
  if (isToldApart(a, b) || a.words.length === 0 || b.words.length === 0) return undefined;
  const sharesAuthor = [...a.surnames].some((name) => b.surnames.has(name));
  const authorUnknown = a.surnames.size === 0 || b.surnames.size === 0;
  const far = a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > mostYears;
  if (far) return undefined;
  if (a.words.join('') === b.words.join('')) {
    const sameYear = a.year !== undefined && a.year === b.year;
    return sharesAuthor || (authorUnknown && (sameYear || a.year === undefined || b.year === undefined))
      ? 'title'
      : undefined;
  }
  return sharesAuthor && areNear(a.words, b.words) ? 'near-title' : undefined;
}

/** How many are the same at the beginning of both, and how many of the others at the end. */
function commonEnds(a: ArrayLike<string>, b: ArrayLike<string>): [start: number, end: number] {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [start, end];
}

/** A word that tells parts and versions apart: `3`, `v2`, `II`. */
const telling = /\p{N}|^[ivx]+$/u;

/** Whether one title is the other with a word misspelt, left out or added; never one that counts. */
function areNear(a: readonly string[], b: readonly string[]): boolean {
  const [start, end] = commonEnds(a, b);
  const [mine, theirs] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (mine.length > 1 || theirs.length > 1 || [...mine, ...theirs].some((word) => telling.test(word))) return false;
  const [word, other] = [mine[0], theirs[0]];
  return word === undefined || other === undefined || areAlike(word, other);
}

/** Whether two words differ in one place only, by two letters at most. */
function areAlike(a: string, b: string): boolean {
  const [start, end] = commonEnds(a, b);
  return Math.max(a.length, b.length) - start - end <= 2 && start + end > 2;
}

/**
 * What papers that may be one have in common: any two of which `whySame` says something share one of these. There are few
 * of them, so that a library of any size is gone through once.
 */
export function tracesOf({ names, words }: Looked): string[] {
  if (words.length === 0) return [...names];
  const whole = words.join('');
  const less = words.map((_, index) => [...words.slice(0, index), ...words.slice(index + 1)].join(''));
  return [...new Set([...names, whole, ...less])];
}
