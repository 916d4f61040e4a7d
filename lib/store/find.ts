import { noState } from '../papers/names';
import type { Note, PaperRow, ReadingStatus } from '../papers/records';
import { allByKey } from './all-equal';
import { type Database, lateRemoved, standingItems, standingSaved, standingTerms, type Terms } from './database';
import { notesByKey } from './notes';
import { isSaved, readPaper } from './sound';
import { statesOf } from './states';
import type { Store } from './store';
import { searchWords } from './words';

/** How to find papers; see `querySchema` of the message protocol. */
export interface FindQuery {
  words?: string | undefined;
  listId?: string | undefined;
  status?: ReadingStatus | undefined;
  tag?: string | undefined;
  /** Those that have notes, or those that the reader let go of late; without it, all that are saved or noted. */
  place?: 'annotated' | 'removed' | undefined;
  sort?: 'added' | 'title' | 'rating' | 'year' | 'list' | undefined;
  offset: number;
  limit: number;
}

/** A window of the papers that match, with the number of all of them. */
export async function findPapers(store: Store, query: FindQuery): Promise<{ total: number; rows: PaperRow[] }> {
  const words = searchWords(query.words);
  const { total, keys } = await keysFor(store, query, words);
  if (words.length === 0) void store.terms.newestFirst(store).catch(() => {}); // a search is likely next: be ready
  return { total, rows: await rowsFor(store.db, keys, words) };
}

/** The keys of all papers that match, in their order. */
export async function findKeys(store: Store, query: Omit<FindQuery, 'offset' | 'limit'>): Promise<string[]> {
  const whole = { ...query, offset: 0, limit: Number.POSITIVE_INFINITY };
  return (await keysFor(store, whole, searchWords(query.words))).keys;
}

type Window = { total: number; keys: string[] };

function keysFor(store: Store, query: FindQuery, words: readonly string[]): Promise<Window> {
  if (query.place === 'removed') return removed(store, query, words);
  const plain = words.length === 0 && query.listId === undefined && query.tag === undefined;
  return plain && (query.sort ?? 'added') === 'added' && !(query.status && query.place)
    ? newestFirst(store.db, query)
    : matching(store, query, words);
}

/** The common case, straight off an index however large the library is. */
async function newestFirst(db: Database, query: FindQuery): Promise<Window> {
  const rows = query.status ? standingSaved(db, query.status) : standingTerms(db, query.place === 'annotated');
  const total = await rows.count();
  if (query.offset >= total) return { total, keys: [] };
  const keys = await rows.reverse().offset(query.offset).limit(query.limit).primaryKeys();
  return { total, keys };
}

const windowOf = (keys: readonly string[], { offset, limit }: FindQuery): Window => ({
  total: keys.length,
  keys: keys.slice(offset, offset + limit),
});

/** Those let go of late, the last first. Their terms are gone, so the words are looked for in the papers themselves. */
async function removed({ db, now }: Store, query: FindQuery, words: readonly string[]): Promise<Window> {
  const keys = await lateRemoved(db, now()).reverse().primaryKeys();
  if (words.length === 0) return windowOf(keys, query);
  const papers = await allByKey(db.papers, keys);
  const found = papers.flatMap((paper) => {
    const own = paper ? searchWords(paper.title, ...paper.authors, paper.venue) : [];
    return paper && words.every((word) => own.some((each) => each.startsWith(word))) ? [paper.key] : [];
  });
  return windowOf(found, query);
}

async function matching(store: Store, query: FindQuery, words: readonly string[]): Promise<Window> {
  const { db } = store;
  const sets: Set<string>[] = [];
  if (query.listId !== undefined) sets.push(await keysInList(db, query.listId));
  if (query.tag !== undefined) sets.push(new Set(await db.saved.where('tags').equals(query.tag).primaryKeys()));
  if (query.status !== undefined) sets.push(new Set(await standingSaved(db, query.status).primaryKeys()));
  const found = (await store.terms.newestFirst(store)).filter(
    ({ key, text, noted }) =>
      (query.place === undefined || noted === 1) &&
      sets.every((set) => set.has(key)) &&
      words.every((word) => text.includes(` ${word}`)),
  );
  return windowOf(await sortKeys(db, found, query, sets), query);
}

async function keysInList(db: Database, listId: string): Promise<Set<string>> {
  const items = await standingItems(db, listId).toArray();
  return new Set(items.map(({ key }) => key));
}

/** `found` comes newest first, which is the order asked for where no other is; a list has its own. */
async function sortKeys(
  db: Database,
  found: readonly Terms[],
  { sort, listId }: FindQuery,
  [inList]: readonly Set<string>[],
): Promise<string[]> {
  const keys = found.map(({ key }) => key);
  const order = sort ?? (listId === undefined ? 'added' : 'list');
  if (order === 'added') return keys;
  if (order === 'list') {
    const there = new Set(keys);
    return [...(inList ?? [])].filter((key) => there.has(key));
  }
  if (order === 'rating') {
    const saved = await db.saved.bulkGet(keys);
    const ratings = new Map(saved.map((record) => [record?.key, record?.rating ?? 0]));
    return keys.sort((a, b) => (ratings.get(b) ?? 0) - (ratings.get(a) ?? 0));
  }
  const papers = (await db.papers.bulkGet(keys)).flatMap((paper) => (paper ? [paper] : []));
  const { compare } = new Intl.Collator('en', { numeric: true });
  papers.sort(order === 'title' ? (a, b) => compare(a.title, b.title) : (a, b) => (b.year ?? 0) - (a.year ?? 0));
  return papers.map(({ key }) => key);
}

async function rowsFor(db: Database, keys: readonly string[], words: readonly string[]): Promise<PaperRow[]> {
  const [papers, saved, states] = await Promise.all([
    db.papers.bulkGet([...keys]),
    db.saved.bulkGet([...keys]),
    statesOf(db, keys),
  ]);
  const notes = words.length > 0 ? await notesByKey({ db }, keys) : undefined;
  return keys.flatMap((key, index) => {
    const record = saved[index];
    const paper = readPaper(papers[index]);
    const state = states.get(key);
    if (!papers[index] || !state) return [];
    if (!paper || (record && !isSaved(record))) return [damagedRow(key)];
    const snippet = snippetOf(notes?.get(key) ?? [], words);
    return [
      {
        paper,
        state,
        ...(record?.live === 0 && record.deletedAt !== undefined ? { removedAt: record.deletedAt } : {}),
        ...(snippet === undefined ? {} : { snippet }),
      },
    ];
  });
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
    const folded = markdown.toLowerCase();
    const at = Math.min(...words.map((word) => folded.indexOf(word)).filter((index) => index >= 0));
    if (Number.isFinite(at)) {
      const [from, to] = [Math.max(0, at - 40), Math.min(markdown.length, at + 80)];
      return `${from > 0 ? '…' : ''}${markdown.slice(from, to).replace(/\s+/g, ' ').trim()}${to < markdown.length ? '…' : ''}`;
    }
  }
  return undefined;
}
