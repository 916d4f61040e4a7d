import { byStrength, readIdentifier, strengthOf } from './identifiers';
import { namesOf } from './names';
import type { Paper, PaperField, PaperRef } from './schema';
import { isSpecificTitle, normaliseTitle, readableTitle } from './title';

const kindOf = (key: string): string => key.slice(0, key.indexOf(':'));

/** The words of each name of a text, in the order in which it has them; a family name before a comma comes last. */
function namesOfText(text: string): string[][] {
  const [family = '', given = '', ...others] = text.split(/\s*,\s*/);
  const isTurned = given !== '' && others.length === 0 && !/\S\s+\S/.test(given) && !/\d/.test(given);
  const names = isTurned ? [`${given} ${family}`] : [family, given, ...others];
  return names.map((name) => normaliseTitle(name.replace(/\s(?:jr|sr|i{2,3})\.?$/i, '')).split(' '));
}

/**
 * What names are known by: `last` the words that are family names, `first` those that may be, as some lists turn names
 * round. An initial says nothing, but that the word before it is a family name: `Borges JL`.
 */
function surnames(authors: readonly string[]): { last: string[]; first: Set<string> } {
  const names = authors.flatMap((author) => author.split(/[;\\]/)).flatMap(namesOfText);
  const isWord = (word: string): boolean => word.length > 1;
  const last = names.flatMap(([start = '', ...others]) => [
    others.at(-1) ?? start,
    others.some((word) => word.length > 2) ? '' : start,
    /\p{Lo}/u.test(start) ? start + others.join('') : '',
  ]);
  return { last: last.filter(isWord), first: new Set(names.flatMap((words) => words.slice(0, 1)).filter(isWord)) };
}

function authorsContradict(a: PaperRef, b: PaperRef): boolean {
  if (a.authors.length === 0 || b.authors.length === 0) return false;
  const [one, other] = [surnames(a.authors), surnames(b.authors)];
  const known = new Set(other.last);
  const isShared = one.last.some((word) => known.has(word) || other.first.has(word));
  return one.last.length > 0 && known.size > 0 && !isShared && !other.last.some((word) => one.first.has(word));
}

/** The signs that change what a title says, in a form that all typography shares. */
function wordlessSigns(title: string): string {
  const text = readableTitle(title)
    .normalize('NFKC')
    .replace(/!=|=\/=|\\neq?/g, '≠')
    .replace(/<=|⩽/g, '≤')
    .replace(/>=|⩾/g, '≥')
    .replace(/[⋆∗]/g, '*')
    .replace(/[-=]+>/g, '');
  const signs = text.match(
    /[+<>=≠≤≥∉∪∩¬]|(?<=\p{L})#|(?<![\p{L}\p{N}])(?:\p{Lu}\*|\p{Lu}{2,4}\*(?=.*\p{L}))|(?<![^\s(=])[-−](?=\d)/gu,
  );
  return (signs ?? []).join('').replace(/[−]/g, '-');
}

function identifiersContradict(a: PaperRef, b: PaperRef): boolean {
  const kinds = new Set(namesOf(b).map(kindOf));
  return namesOf(a).some((key) => !key.startsWith('title:') && kinds.has(kindOf(key)));
}

/**
 * Whether two records are one paper: they share an identifier, or a title of four words and more that neither authors
 * nor another identifier of the same kind, nor a sign in it (`C` and `C++`), contradict.
 */
export function samePaper(a: PaperRef, b: PaperRef): boolean {
  const known = new Set(namesOf(b));
  const shared = namesOf(a).filter((key) => known.has(key));
  if (shared.some((key) => !key.startsWith('title:'))) return true;
  if (shared.length === 0 || !isSpecificTitle(a.title) || !isSpecificTitle(b.title)) return false;
  if (identifiersContradict(a, b) || authorsContradict(a, b)) return false;
  return a.title === b.title || wordlessSigns(a.title) === wordlessSigns(b.title);
}

const namesAuthors = (a: PaperRef, b: PaperRef): boolean => a.authors.length > 0 && b.authors.length > 0;

/** What of a claim agrees with a record, each for itself: an identifier, a title of four words and more, the authors. */
function signsOf(claim: PaperRef, record: PaperRef): { identifier: boolean; title: boolean; authors: boolean } {
  const known = new Set(namesOf(record));
  const shared = namesOf(claim).filter((name) => known.has(name));
  return {
    identifier: shared.some((name) => !name.startsWith('title:')),
    title: isSpecificTitle(claim.title) && normaliseTitle(claim.title) === normaliseTitle(record.title),
    authors: namesAuthors(claim, record) && !authorsContradict(claim, record),
  };
}

/** Whether two signs that do not hang together say that a claim is about a record. */
export const agrees = (claim: PaperRef, record: PaperRef): boolean =>
  Object.values(signsOf(claim, record)).filter(Boolean).length >= 2;

/** Whether an identifier alone speaks for a claim to be about a record, and both title and authors against it. */
export function isOdd(claim: PaperRef, record: PaperRef): boolean {
  const { title, authors } = signsOf(claim, record);
  return namesAuthors(claim, record) && !title && !authors;
}

/** Whether the store keeps the two as one record: it has one for each key, however little a title says, and one for each paper. */
export const sameRecord = (a: PaperRef, b: PaperRef): boolean => a.key === b.key || samePaper(a, b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The one that comes first in an order that does not depend on which was given first. */
function pick<T>(values: readonly (T | undefined)[], better: (a: T, b: T) => number): T | undefined {
  return values.filter((value) => value !== undefined).sort(better)[0];
}

const longer = (a: string, b: string): number => b.length - a.length || compare(a, b);
const moreNames = (a: string[], b: string[]): number =>
  b.length - a.length || b.join().length - a.join().length || compare(a.join('\n'), b.join('\n'));
const earlier = (a: string, b: string): number => (a.startsWith(b) || b.startsWith(a) ? longer(a, b) : compare(a, b));
const secureAndShort = (a: string, b: string): number =>
  Number(b.startsWith('https:')) - Number(a.startsWith('https:')) || a.length - b.length || compare(a, b);

function union(a: readonly string[], b: readonly string[], order: (a: string, b: string) => number): string[] {
  return [...new Set([...a, ...b])].sort(order);
}

function mergeAddresses(a: Paper['urls'], b: Paper['urls']): Paper['urls'] {
  const fields = ['abs', 'pdf', 'code', 'project'] as const;
  const entries = fields.map((field) => [field, pick([a[field], b[field]], secureAndShort)] as const);
  return Object.fromEntries(entries.filter(([, address]) => address !== undefined));
}

/** What two records of one paper know together. It does not matter which comes first, nor how often they are merged. */
export function mergePapers(a: Paper, b: Paper): Paper {
  const [key = a.key, ...aliases] = union(namesOf(a), namesOf(b), byStrength);
  const stronger = [a, b].sort((x, y) => byStrength(x.key, y.key));
  const equal = strengthOf(a.key) === strengthOf(b.key);
  const title = (!equal && stronger[0]?.title) || (pick([a.title, b.title], longer) ?? '');
  const titled = [a, b].filter((paper) => paper.title === title);
  const optional = {
    rawTitle: pick(
      titled.map(({ rawTitle }) => rawTitle),
      longer,
    ),
    abstract: pick([a.abstract, b.abstract], longer),
    year: pick([a.year, b.year], (x, y) => x - y),
    venue: pick([a.venue, b.venue], longer),
    published: pick([a.published, b.published], earlier),
    rawPublished: pick([a.rawPublished, b.rawPublished], longer),
  };
  return {
    key,
    aliases,
    title,
    authors: pick([a.authors, b.authors], moreNames) ?? [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    urls: mergeAddresses(a.urls, b.urls),
    source: compare(a.source, b.source) <= 0 ? a.source : b.source,
    categories: union(a.categories, b.categories, compare),
  };
}

/** What records of one paper know together, what the reader wrote in any of them above all. */
export function uniteAll(
  claim: Paper,
  records: readonly (Paper & { edited?: readonly PaperField[] | undefined })[],
): Paper {
  const united = records.reduce<Paper>((sum, record) => mergePapers(sum, record), claim);
  const written = records.map((record) =>
    Object.fromEntries((record.edited ?? []).map((field) => [field, record[field]])),
  );
  return Object.assign({ ...united }, ...written);
}

const isCut = (authors: readonly string[]): boolean => authors.length === 0 || authors.includes('et al.');

const filledIn = ['title', 'authors', 'year', 'venue', 'abstract', 'published'] as const;

/** What `seen` knows of a paper and `known` lacks, but for fields that are a person's own; undefined where it is nothing. */
export function fillPaper(known: Paper, seen: Paper, own: ReadonlySet<string>): Partial<Paper> | undefined {
  const lacks = (field: (typeof filledIn)[number]): boolean => {
    if (field === 'authors') return isCut(known.authors) && seen.authors.length > known.authors.length;
    if (field === 'title' && namesOf(known).includes(readIdentifier(known.title)?.key ?? '')) return true;
    return !known[field];
  };
  const filled = filledIn.filter((field) => !own.has(field) && seen[field] && lacks(field));
  const fields = Object.fromEntries(filled.map((field) => [field, seen[field]]));
  const urls = { ...seen.urls, ...known.urls };
  if (Object.keys(urls).length > Object.keys(known.urls).length) return { ...fields, urls };
  return filled.length > 0 ? fields : undefined;
}
