import { noState } from '../papers/names';
import type { Note, PaperRow } from '../papers/records';
import type { Facet, Survey } from '../query/facets';
import { type MeasuredNumber, measureNamed } from '../query/measures';
import { parseQuery } from '../query/parse';
import { everything, type Query } from '../query/query';
import { asksForRemoved, wordsOf } from '../query/words-of';
import type { Chosen } from '../search/count';
import type { Sorting } from '../search/order';
import { bits, type Shelf } from '../search/shelf';
import { fold, wordsIn } from '../text/search-words';
import { allByKey } from './all-equal';
import { type Database, lateRemoved, standingItems, standingLists, standingTerms } from './database';
import { standingFacts } from './facts/standing-facts';
import { groupBy } from './group-by';
import { seenOf } from './seen-of';
import { isSaved, readFacts, readPaper } from './sound';
import { readStates, type ToRead } from './states';
import type { Store } from './store';

/** Which papers are meant; see `filterSchema` of the requests. */
export interface PaperFilter {
  /** In the language of `lib/query`. */
  words?: string | undefined;
  /** Values of facets: of each that has some, a paper has one. */
  chosen?: { readonly [Name in Facet]?: readonly string[] | undefined } | undefined;
  /** Those that have notes, or those that the reader let go of late; without it, all that are saved or noted. */
  place?: 'annotated' | 'removed' | undefined;
}

/** How to find papers; see `querySchema` of the requests. */
export interface FindQuery extends PaperFilter {
  /** Without it the latest added stand first, and a list by itself stands in its own order. */
  sort?: Sorting | undefined;
  offset: number;
  limit: number;
}

interface Found {
  total: number;
  rows: PaperRow[];
  /** The words that were looked for, folded, to be shown where they stand. */
  marks: string[];
}

/** A window of the papers that match, with the number of all of them. */
export async function findPapers(store: Store, query: FindQuery): Promise<Found> {
  const parsed = parseQuery(query.words ?? '').query;
  const marks = wordsOf(parsed);
  const { total, keys, known } = await keysFor(store, query, parsed);
  const measure = query.sort && 'measure' in query.sort ? query.sort.measure : undefined;
  const rows = await rowsFor(store.db, keys, known?.(), marks, measure);
  if (!store.index.isLoaded) void store.index.ask(store.db, async () => {}).catch(() => {}); // a search is likely next: be ready
  return { total, rows, marks };
}

/** The keys of all papers that match, in their order. */
export async function findKeys(store: Store, query: Omit<FindQuery, 'offset' | 'limit'>): Promise<string[]> {
  const whole = { ...query, offset: 0, limit: Number.POSITIVE_INFINITY };
  return (await keysFor(store, whole, parseQuery(query.words ?? '').query)).keys;
}

/** How many papers each value of each facet would show, given the words and what is chosen of the other facets. */
export async function surveyPapers(store: Store, filter: PaperFilter): Promise<Survey> {
  const { query, problems } = parseQuery(filter.words ?? '');
  const around = await aroundOf(store);
  const wanted = { query: within(query, filter.place), chosen: chosenIn(filter) };
  const answer = await store.index.ask(store.db, (finder) => finder.answer(wanted, around));
  return { counts: answer.counts, problems: [...problems, ...answer.problems] };
}

const chosenIn = ({ chosen = {} }: PaperFilter): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([, values]) => values !== undefined && values.length > 0));

const within = (query: Query, place: PaperFilter['place']): Query =>
  place === 'annotated' ? { is: 'all', of: [{ is: 'place', place }, query] } : query;

async function aroundOf({ db }: Store) {
  const lists = await standingLists(db).toArray();
  return { lists: lists.map(({ id, name }) => ({ id, name })) };
}

type Window = {
  total: number;
  keys: string[];
  /** What the index knows of these papers, where it was asked. */
  known?: () => Known[];
};

/** What of a paper need not be read off the disk. */
interface Known {
  flags: number;
  seen: { first: number; last: number } | undefined;
}

function knownOf(shelf: Shelf, doc: number): Known {
  const row = shelf.row(doc);
  const [first, last] = [shelf.met.at(row), shelf.seen.at(row)];
  return { flags: shelf.flags.at(row), seen: last > 0 ? { first, last } : undefined };
}

async function keysFor(store: Store, query: FindQuery, parsed: Query): Promise<Window> {
  if (query.place === 'removed' || asksForRemoved(parsed)) return removed(store, query, wordsOf(parsed));
  const chosen = chosenIn(query);
  const isPlain = parsed === everything && Object.keys(chosen).length === 0 && query.sort === undefined;
  if (isPlain && query.offset < near) return newestFirst(store.db, query);
  const around = await aroundOf(store);
  const wanted = { query: within(parsed, query.place), chosen };
  const [list, ...others] = query.sort ? [] : (chosen.list ?? []);
  if (list !== undefined && others.length === 0) {
    const items = await standingItems(store.db, list).toArray();
    return store.index.ask(store.db, async (finder) => {
      const { mask } = await finder.answer(wanted, around);
      const { shelf } = finder.library;
      return windowOf(
        items.flatMap(({ key }) => (mask[shelf.docOfKey(key) ?? -1] === 1 ? [key] : [])),
        query,
      );
    });
  }
  return store.index.ask(store.db, async (finder) => {
    const docs = await finder.docs(wanted, query.sort ?? { by: 'added', down: true }, around);
    const { shelf } = finder.library;
    const shown = docs.slice(query.offset, query.offset + query.limit);
    return {
      total: docs.length,
      keys: shown.map((doc) => shelf.keys[doc] ?? ''),
      known: () => shown.map((doc) => knownOf(shelf, doc)),
    };
  });
}

/** Up to here the latest papers come straight off the disk, whatever the index is at; further on it would take long. */
const near = 1000;

/** The latest papers, straight off the disk however large the library is. */
async function newestFirst(db: Database, query: FindQuery): Promise<Window> {
  const rows = standingTerms(db, query.place === 'annotated');
  const total = await rows.count();
  if (query.offset >= total) return { total, keys: [] };
  const keys = await rows.reverse().offset(query.offset).limit(Math.min(query.limit, total)).primaryKeys();
  return { total, keys };
}

const windowOf = (keys: readonly string[], { offset, limit }: FindQuery): Window => ({
  total: keys.length,
  keys: keys.slice(offset, offset + limit),
});

/** Those let go of late, the last first. The index does not know them, so the words are looked for in the papers themselves. */
async function removed({ db, now }: Store, query: FindQuery, words: readonly string[]): Promise<Window> {
  const keys = await lateRemoved(db, now()).reverse().primaryKeys();
  if (words.length === 0) return windowOf(keys, query);
  const papers = await allByKey(db.papers, keys);
  const found = papers.flatMap((paper) => {
    const own = paper ? [paper.title, ...paper.authors, paper.venue ?? '', paper.abstract ?? ''].flatMap(wordsIn) : [];
    return paper && words.every((word) => own.some((each) => each.startsWith(word))) ? [paper.key] : [];
  });
  return windowOf(found, query);
}

/** Badges that a row shows. */
const mostBadges = 4;

/** Of which of the papers there is anything to read besides themselves. */
function toRead(keys: readonly string[], known: readonly Known[]): ToRead {
  const withSome = (some: number) => keys.filter((_, index) => ((known[index]?.flags ?? 0) & some) !== 0);
  return {
    listed: withSome(bits.list),
    noted: withSome(bits.note | bits.highlight),
    corrected: withSome(bits.corrected),
  };
}

/**
 * What is stored of these papers. In one transaction, as small reads in one of their own each take twice as long; and only
 * what the index does not know to be empty: each of nine reads of a paper is a message to another process.
 */
async function storedOf(db: Database, keys: readonly string[], known: readonly Known[] | undefined) {
  const { papers, saved, facts, lists, listItems, notes, corrections, seen } = db;
  return db.transaction('r', [papers, saved, facts, lists, listItems, notes, corrections, seen], async () => {
    const [found, read, states] = await Promise.all([
      papers.bulkGet([...keys]),
      facts.bulkGet([...keys]),
      readStates(db, keys, known && toRead(keys, known)),
    ]);
    const stored = found.map((paper) => ({ isThere: paper !== undefined, paper: readPaper(paper) }));
    const refs = stored.map(
      ({ paper }, index) => paper ?? { key: keys[index] ?? '', aliases: [], title: '', authors: [] },
    );
    return { stored, facts: read, ...states, seen: known ? known.map((each) => each.seen) : await seenOf(db, refs) };
  });
}

async function rowsFor(
  db: Database,
  keys: readonly string[],
  known: readonly Known[] | undefined,
  words: readonly string[],
  measure: string | undefined,
): Promise<PaperRow[]> {
  if (keys.length === 0) return [];
  const { stored, saved, facts, states, notes, seen } = await storedOf(db, keys, known);
  const written = groupBy(
    notes.sort((a, b) => a.createdAt - b.createdAt),
    ({ key }) => [key],
  );
  return keys.flatMap((key, index) => {
    const record = saved[index];
    const visit = seen[index];
    const { isThere, paper } = stored[index] ?? {};
    const state = states.get(key);
    if (!isThere || !state) return [];
    if (!paper || (record && !isSaved(record))) return [damagedRow(key)];
    const read = standingFacts({ key, topics: [], metrics: [], ...readFacts(facts[index]) }, state);
    const snippet = snippetOf(written.get(key) ?? [], words);
    return [
      {
        paper,
        state: { ...state, ...(visit ? { seen: visit } : {}) },
        topics: read.topics,
        badges: inFront(read.metrics, measure)
          .slice(0, mostBadges)
          .map(({ badge, text, kind }) => ({ text: badge, span: text, kind })),
        ...(read.metrics.length > mostBadges ? { moreBadges: read.metrics.length - mostBadges } : {}),
        ...(record?.live === 0 && record.deletedAt !== undefined ? { removedAt: record.deletedAt } : {}),
        ...(snippet === undefined ? {} : { snippet }),
      },
    ];
  });
}

/** The metrics, those in front that papers are sorted by. */
function inFront<Metric extends MeasuredNumber>(
  metrics: readonly Metric[],
  measure: string | undefined,
): readonly Metric[] {
  if (measure === undefined) return metrics;
  const { about, comparable } = measureNamed(measure);
  const isAbout = (metric: Metric): boolean => about(metric) && comparable(metric.unit);
  return [...metrics.filter(isAbout), ...metrics.filter((metric) => !isAbout(metric))];
}

/** What stands in the place of a record that cannot be read. */
const damagedRow = (key: string): PaperRow => ({
  paper: { key, aliases: [], title: `Damaged record ${key}`, authors: [], urls: {}, source: '', categories: [] },
  state: noState(key),
  damaged: true,
});

/** The part of a note around the first word that was searched for. */
function snippetOf(notes: readonly Note[], words: readonly string[]): string | undefined {
  for (const { markdown } of notes) {
    const folded = fold(markdown);
    const at = Math.min(...words.map((word) => folded.indexOf(word)).filter((index) => index >= 0));
    if (Number.isFinite(at)) {
      const [from, to] = [Math.max(0, at - 40), Math.min(markdown.length, at + 80)];
      return `${from > 0 ? '…' : ''}${markdown.slice(from, to).replace(/\s+/g, ' ').trim()}${to < markdown.length ? '…' : ''}`;
    }
  }
  return undefined;
}
