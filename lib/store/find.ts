import type { Note, PaperRow, ReadingStatus } from '../papers/records';
import { allEqual } from './all-equal';
import { type Database, standingItems, standingSaved, type Terms } from './database';
import { plainPaper } from './identity';
import { statesOf } from './states';
import type { Store } from './store';
import { searchWords } from './words';

/** How to find papers; see `querySchema` of the message protocol. */
export interface FindQuery {
  words?: string | undefined;
  listId?: string | undefined;
  status?: ReadingStatus | undefined;
  tag?: string | undefined;
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

type Window = { total: number; keys: string[] };

function keysFor(store: Store, query: FindQuery, words: readonly string[]): Promise<Window> {
  const everything = words.length === 0 && query.listId === undefined && query.tag === undefined;
  return everything && (query.sort ?? 'added') === 'added'
    ? newestFirst(store.db, query)
    : matching(store, query, words);
}

/** The common case, straight off an index however large the library is. */
async function newestFirst(db: Database, { status, offset, limit }: FindQuery): Promise<Window> {
  const rows = standingSaved(db, status);
  const total = await rows.count();
  const keys = await rows.reverse().offset(offset).limit(limit).primaryKeys();
  return { total, keys };
}

async function matching(store: Store, query: FindQuery, words: readonly string[]): Promise<Window> {
  const { db } = store;
  const sets: Set<string>[] = [];
  if (query.listId !== undefined) sets.push(await keysInList(db, query.listId));
  if (query.tag !== undefined) sets.push(new Set(await db.saved.where('tags').equals(query.tag).primaryKeys()));
  if (query.status !== undefined) sets.push(new Set(await standingSaved(db, query.status).primaryKeys()));
  const found = (await store.terms.newestFirst(store)).filter(
    ({ key, text }) => sets.every((set) => set.has(key)) && words.every((word) => text.includes(` ${word}`)),
  );
  const keys = await sortKeys(db, found, query, sets);
  return { total: keys.length, keys: keys.slice(query.offset, query.offset + query.limit) };
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
  const [papers, states] = await Promise.all([db.papers.bulkGet([...keys]), statesOf(db, keys)]);
  const notes = words.length
    ? await allEqual(
        db.notes,
        '[key+live]',
        keys.map((key) => [key, 1]),
      )
    : [];
  return papers.flatMap((paper) => {
    const state = paper && states.get(paper.key);
    if (!paper || !state) return [];
    const snippet = snippetOf(
      notes.filter(({ key }) => key === paper.key),
      words,
    );
    return [{ paper: plainPaper(paper), state, ...(snippet === undefined ? {} : { snippet }) }];
  });
}

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
