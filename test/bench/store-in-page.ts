import type { FactMetric } from '../../lib/papers/facts';
import type { Paper } from '../../lib/papers/schema';
import type { StoredPaper } from '../../lib/store/database';
import { type FindQuery, findPapers, surveyPapers } from '../../lib/store/find';
import { LibraryIndex } from '../../lib/store/index/library-index';
import { recordsOf } from '../../lib/store/records';
import { lookUp } from '../../lib/store/states';
import { openStore, type Store } from '../../lib/store/store';
import { fold } from '../../lib/text/search-words';

/** Reads nothing off papers: what it takes is measured elsewhere. */
export const reader = { version: 'bench', read: () => ({ topics: [], metrics: [] }) };

/** Words that can be told apart and mistyped: some twenty thousand, made of syllables. */
const syllables = 'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zy'.split(' ');
const vocabulary = Array.from({ length: 20_000 }, (_, index) =>
  [index % 20, Math.floor(index / 20) % 20, Math.floor(index / 400) % 20, Math.floor(index / 8000)]
    .map((at) => syllables[at] ?? '')
    .join(''),
);

const random = (seed: number): number => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1;

/** Words as text has them: the n-th most frequent is n times rarer than the first (Zipf). */
const word = (seed: number): string => vocabulary[Math.floor(vocabulary.length ** random(seed)) - 1] ?? 'end';

const wordsFrom = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, salt) => word(seed * 173 + salt)).join(' ');

/** A paper as it is stored: its title, authors and abstract of words that text has as often. */
export function paperOf(index: number): StoredPaper {
  const key = `arxiv:2401.${String(index).padStart(6, '0')}`;
  const common = index % 3 === 0 ? 'deep learning' : 'learning';
  return {
    key,
    aliases: [`title:${index}`],
    names: [key, `title:${index}`],
    title: wordsFrom(index, 9),
    authors: [wordsFrom(index + 0.1, 2), wordsFrom(index + 0.2, 2), wordsFrom(index + 0.3, 2)],
    abstract: `${wordsFrom(index + 0.5, 75)} ${common} ${wordsFrom(index + 0.7, 75)}`,
    year: 2000 + (index % 26),
    venue: word(index % 40),
    urls: { abs: `https://arxiv.org/abs/${index}` },
    source: 'arxiv',
    categories: ['cs.LG'],
    createdAt: index,
    updatedAt: index,
  };
}

const kinds = ['speed', 'quality', 'model', 'hardware'] as const;

const metricOf = (index: number, salt: number): FactMetric => ({
  text: '3x',
  start: 0,
  end: 2,
  value: Math.round(random(index + salt) * 1000) / 100,
  unit: ['x', '%', 'params', 'GPUs'][salt % 4] ?? 'x',
  kind: kinds[salt % 4] ?? 'speed',
  bound: 'exact',
  label: `${word(index * 7 + salt)} ${['speed', 'accuracy', 'model', 'gpus'][salt % 4]}`,
  badge: '3x',
});

/** Fills a store of its own with so many saved papers, each with topics and four numbers. */
export async function fill(name: string, size: number): Promise<void> {
  const { db } = openStore(reader, name);
  for (let from = 0; from < size; from += 5000) {
    const papers = Array.from({ length: Math.min(5000, size - from) }, (_, index) => paperOf(from + index));
    await db.papers.bulkPut(papers);
    await db.saved.bulkPut(
      papers.map(({ key, createdAt }) => ({
        key,
        status: 'to-read' as const,
        tags: createdAt % 9 === 0 ? ['cite'] : [],
        hiddenTags: [],
        addedAt: createdAt,
        createdAt,
        updatedAt: createdAt,
        live: 1 as const,
      })),
    );
    await db.facts.bulkPut(
      papers.map(({ key, createdAt }) => ({
        key,
        mark: 0,
        reader: reader.version,
        topics: [1, 2, 3].map((salt) => {
          const topic = `topic-${Math.floor(random(createdAt + salt) * 400)}`;
          return { slug: topic, name: topic, area: 'a', hue: 1 };
        }),
        metrics: [0, 1, 2, 3].map((salt) => metricOf(createdAt, salt)),
      })),
    );
    await db.terms.bulkPut(papers.map(({ key, createdAt }) => ({ key, at: createdAt, noted: 0 as const })));
  }
  db.close();
}

/** Milliseconds that it takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Of many runs, each of another search, the one that nineteen of twenty are faster than. */
async function p95(count: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) times.push(await timed(() => work(run)));
  return times.sort((a, b) => a - b)[Math.ceil(count * 0.95) - 1] ?? Number.NaN;
}

const page = { offset: 0, limit: 50 };

const search = (store: Store, query: Omit<FindQuery, 'offset' | 'limit'>) => findPapers(store, { ...query, ...page });

/** The searches that are timed: what is asked for in each run. */
const searches: Readonly<Record<string, (run: number) => string>> = {
  'rare words': (run) => `${vocabulary[9000 + run * 97]} ${vocabulary[1200 + run]}`,
  'common words': (run) => `deep ${vocabulary[run]}`,
  'a word as it is typed': (run) => `${vocabulary[Math.floor(run / 4)]}`.slice(0, 1 + (run % 4)),
  'a phrase of common words': (run) => `"deep learning" ${vocabulary[run]}`,
  'a mistyped word': (run) => `${vocabulary[500 + run * 31]}q`,
  'a number': (run) => `speedup>${3 + run / 10} accuracy>50%`,
  'all at once': (run) => `(deep or ${vocabulary[run]}) -tag:cite year:2010-2020 params<${run + 5}`,
};

/** Milliseconds for what popup, page and library ask of a filled store, and the size of its index. */
export async function measure(name: string): Promise<Record<string, number>> {
  const store = openStore(reader, name);
  const refs = Array.from({ length: 70 }, (_, index) => paperOf(index * 7));
  const result: Record<string, number> = {
    'index made anew from all papers': await timed(() => store.index.ask(store.db, async () => {})),
    'first window, before the index is at hand': await p95(5, () =>
      findPapers({ ...store, index: new LibraryIndex() }, page),
    ),
    'first search after the start': await p95(5, (run) =>
      search({ ...store, index: new LibraryIndex() }, { words: `deep ${vocabulary[run]}` }),
    ),
  };
  for (const [what, asked] of Object.entries(searches))
    result[what] = await p95(40, (run) => search(store, { words: asked(run) }));
  result['counts of all facets'] = await p95(20, (run) => surveyPapers(store, { words: `deep ${vocabulary[run]}` }));
  result['sorted by title, the first time'] = await timed(() => search(store, { sort: { by: 'title', down: false } }));
  result['sorted by title'] = await p95(20, (run) =>
    search(store, { words: `${vocabulary[run]}`, sort: { by: 'title', down: false } }),
  );
  result['a search after one paper changed'] = await p95(10, async (run) => {
    await store.db.changed.add({ keys: [paperOf(run).key] });
    await search(store, { words: `deep ${vocabulary[run]}` });
  });
  result['lookup of a page of 70'] = await p95(10, () => lookUp(store.db, refs));
  const keys = Array.from({ length: 1000 }, (_, index) => paperOf(index * 3).key);
  result['lookup of 1,000'] = await p95(10, () =>
    lookUp(
      store.db,
      keys.map((key) => ({ key, aliases: [], title: '', authors: [] })),
    ),
  );
  result['bare reads of 1,000 keys'] = await p95(10, () => bareReads(store, keys));
  result['records of 70'] = await p95(10, () => recordsOf(store, { kind: 'keys', keys: refs.map(({ key }) => key) }));
  return { ...result, ...(await scanned(store)), 'index, megabytes': await sizeOf(store) };
}

/** What cannot be done without: each key read from the tables of papers and of what was saved, in one transaction, by IndexedDB itself. */
function bareReads({ db }: Store, keys: readonly string[]): Promise<void> {
  const transaction = db.backendDB().transaction(['papers', 'saved']);
  for (const key of keys) for (const table of ['papers', 'saved']) transaction.objectStore(table).get(key);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

/** The same by a scan of all records in memory, which are folded beforehand. */
async function scanned({ db }: Store): Promise<Record<string, number>> {
  const texts = (await db.papers.toArray()).map((paper) => ({ paper, text: ` ${textOf(paper)}` }));
  const scan = (words: readonly string[]) =>
    texts.filter(({ text }) => words.every((each) => text.includes(` ${each}`))).length;
  return {
    'rare words, by a scan': await p95(40, async (run) =>
      scan([`${vocabulary[9000 + run * 97]}`, `${vocabulary[1200 + run]}`]),
    ),
    'common words, by a scan': await p95(40, async (run) => scan(['deep', `${vocabulary[run]}`])),
    'a word as it is typed, by a scan': await p95(40, async (run) =>
      scan([`${vocabulary[Math.floor(run / 4)]}`.slice(0, 1 + (run % 4))]),
    ),
  };
}

const textOf = ({ title, authors, abstract = '' }: Paper): string => fold([title, ...authors, abstract].join(' '));

/** What the index takes in memory and on the disk: its numbers, and a byte or two for each character. */
async function sizeOf({ db }: Store): Promise<number> {
  const bytesIn = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    if (typeof value === 'string') return value.length;
    return value && typeof value === 'object' ? Object.values(value).reduce((sum, each) => sum + bytesIn(each), 0) : 0;
  };
  let bytes = 0;
  await db.index.each((row) => {
    bytes += bytesIn(row);
  });
  return bytes / 1e6;
}
