import type { Paper } from '../papers/schema';

const stopWords = new Set(
  'a an the on in of for to and or with from by at is are do does can how what why when towards toward'.split(' '),
);

const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 -]/g, '')
    .toLowerCase();

function familyName(author: string): string {
  const [beforeComma, afterComma] = author.split(',');
  const words = ascii(beforeComma ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (afterComma === undefined ? words.at(-1) : words.join(''))?.replaceAll('-', '') ?? '';
}

function citeKey(paper: Paper): string {
  const year = paper.year?.toString() ?? paper.published?.slice(0, 4) ?? '';
  const words = ascii(paper.title).split(/[\s-]+/);
  const word = words.find((candidate) => candidate && !stopWords.has(candidate)) ?? '';
  return `${familyName(paper.authors[0] ?? '')}${year}${word}` || 'paper';
}

/** A letter for each repetition: `b` to `z`, then `ba`, … */
const suffix = (n: number): string =>
  n < 26 ? String.fromCharCode(97 + n) : suffix(Math.floor(n / 26)) + suffix(n % 26);

/** Citation keys in the form `vaswani2017attention`, unique among the papers given. */
export function citeKeys(papers: readonly Paper[]): string[] {
  const used = new Set<string>();
  const repeats = new Map<string, number>();
  return papers.map((paper) => {
    const base = citeKey(paper);
    let n = repeats.get(base) ?? 0;
    let key = n === 0 ? base : base + suffix(n);
    while (used.has(key)) key = base + suffix(++n);
    repeats.set(base, n + 1);
    used.add(key);
    return key;
  });
}
