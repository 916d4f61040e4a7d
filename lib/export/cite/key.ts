import type { PaperRecord } from '../../papers/records';
import type { Paper } from '../../papers/schema';
import { asciiFold } from '../../text/fold';
import { oldestFirst } from '../oldest-first';
import { personOf } from './person';

const stopWords = new Set(
  'a an the on in of for to and or with from by at is are do does can how what why when towards toward'.split(' '),
);

function familyName(author: string | undefined): string {
  if (author === undefined) return '';
  const { family, literal = '' } = personOf(author);
  // The first word stands for an organisation.
  return asciiFold(family ?? literal.split(' ')[0] ?? '').replace(/[ -]/g, '');
}

function citeKey(paper: Paper): string {
  const year = paper.year?.toString() ?? paper.published?.slice(0, 4) ?? '';
  const words = asciiFold(paper.title).split(/[\s-]+/);
  const word = words.find((candidate) => candidate && !stopWords.has(candidate)) ?? '';
  const family = familyName(paper.authors[0]);
  if (family === '' && word === '') return asciiFold(paper.key).replace(/[ -]/g, '') || 'paper';
  return `${family}${year}${word}`;
}

/** A letter for each repetition: `b` to `z`, then `ba`, … */
const suffix = (n: number): string =>
  n < 26 ? String.fromCharCode(97 + n) : suffix(Math.floor(n / 26)) + suffix(n % 26);

/** Citation keys in the form `vaswani2017attention`, unique among the records given: a key that stands in a manuscript stays. */
export const citeKeys = (records: readonly PaperRecord[]): string[] =>
  oldestFirst(records, (ordered) => {
    const used = new Set<string>();
    const repeats = new Map<string, number>();
    return ordered.map(({ paper }) => {
      const base = citeKey(paper);
      let n = repeats.get(base) ?? 0;
      let key = n === 0 ? base : base + suffix(n);
      while (used.has(key)) key = base + suffix(++n);
      repeats.set(base, n + 1);
      used.add(key);
      return key;
    });
  });
