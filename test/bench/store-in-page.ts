import type { StoredPaper, Terms } from '../../lib/store/database';
import { findPapers } from '../../lib/store/find';
import { recordsOf } from '../../lib/store/records';
import { lookUp } from '../../lib/store/states';
import { openStore } from '../../lib/store/store';
import { TermsCache } from '../../lib/store/terms';
import { searchWords } from '../../lib/store/words';

const reader = { version: 'none', read: () => ({ topics: [], metrics: [] }) };

const vocabulary = Array.from(
  { length: 4000 },
  (_, index) => `${'bcdfghjklmnp'[index % 12]}${'aeiou'[index % 5]}${index.toString(36)}`,
);

/** Words as text has them: the n-th most frequent is n times rarer than the first (Zipf). */
const word = (seed: number): string =>
  vocabulary[Math.floor(vocabulary.length ** (((Math.sin(seed * 12.9898) * 43758.5453) % 1) ** 2))] ?? 'end';

function paperOf(index: number): StoredPaper {
  const random = (salt: number): string => word(index * 31 + salt);
  const title = Array.from({ length: 9 }, (_, salt) => random(salt)).join(' ');
  const authors = [`${random(20)} ${random(21)}`, `${random(22)} ${random(23)}`];
  const key = `arxiv:2401.${String(index).padStart(6, '0')}`;
  return {
    key,
    aliases: [`title:${index}`],
    names: [key, `title:${index}`],
    title,
    authors,
    abstract: `${title}. `.repeat(14),
    urls: { abs: `https://arxiv.org/abs/${index}` },
    source: 'arxiv',
    categories: ['cs.LG'],
    createdAt: index,
    updatedAt: index,
  };
}

const termsOf = ({ key, title, authors, createdAt }: StoredPaper, index: number): Terms => ({
  key,
  text: ` ${searchWords(title, ...authors, index % 3 === 0 ? 'deep learning' : 'learning').join(' ')}`,
  at: createdAt,
  noted: 0,
});

/** Fills a store of its own with so many saved papers. */
export async function fill(name: string, size: number): Promise<void> {
  const { db } = openStore(reader, name);
  for (let from = 0; from < size; from += 5000) {
    const papers = Array.from({ length: Math.min(5000, size - from) }, (_, index) => paperOf(from + index));
    await db.papers.bulkPut(papers);
    await db.saved.bulkPut(
      papers.map(({ key, createdAt }) => ({
        key,
        status: 'to-read' as const,
        tags: [],
        hiddenTags: [],
        addedAt: createdAt,
        createdAt,
        updatedAt: createdAt,
        live: 1 as const,
      })),
    );
    await db.terms.bulkPut(papers.map(termsOf));
  }
  db.close();
}

/** Median of seven runs in milliseconds, after one that is not counted. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 8; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[3] ?? Number.NaN;
}

/** Milliseconds for what popup and page ask of a filled store. */
export async function measure(name: string): Promise<Record<string, number>> {
  const store = openStore(reader, name);
  const page = { offset: 0, limit: 50 };
  const refs = Array.from({ length: 70 }, (_, index) => paperOf(index * 7));
  return {
    'first search, terms read from the disk': await median(() =>
      findPapers({ ...store, terms: new TermsCache() }, { ...page, words: 'deep' }),
    ),
    'first window': await median(() => findPapers(store, page)),
    'rare words': await median(() => findPapers(store, { ...page, words: `${word(977)} ${word(31)}` })),
    'common word': await median(() => findPapers(store, { ...page, words: 'deep' })),
    'word of every paper': await median(() => findPapers(store, { ...page, words: 'learning' })),
    'one letter': await median(() => findPapers(store, { ...page, words: 'b' })),
    'lookup of a page of 70': await median(() => lookUp(store.db, refs)),
    'records of 70': await median(() => recordsOf(store, { kind: 'keys', keys: refs.map(({ key }) => key) })),
  };
}
