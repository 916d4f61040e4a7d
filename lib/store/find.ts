import type { Note, PaperRow, ReadingStatus } from '../papers/records';
import type { Database, Store, StoredSaved } from './database';
import { plainPaper } from './identity';
import { statesOf } from './states';
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
export async function findPapers({ db }: Store, query: FindQuery): Promise<{ total: number; rows: PaperRow[] }> {
  const words = searchWords(query.words);
  const { total, keys } = await keysFor(db, query, words);
  const rows = await rowsFor(db, keys, words);
  return { total, rows };
}

type Window = { total: number; keys: string[] };

function keysFor(db: Database, query: FindQuery, words: readonly string[]): Promise<Window> {
  const plain =
    words.length === 0 && query.listId === undefined && query.tag === undefined && (query.sort ?? 'added') === 'added';
  return plain ? newestFirst(db, query) : matching(db, query, words);
}

/** The common case, straight off an index however large the library is. */
async function newestFirst(db: Database, { status, offset, limit }: FindQuery): Promise<Window> {
  const rows = status
    ? db.saved.where('[live+status+addedAt]').between([1, status, -Infinity], [1, status, Infinity])
    : db.saved.where('[live+addedAt]').between([1, -Infinity], [1, Infinity]);
  const total = await rows.count();
  const keys = await rows.reverse().offset(offset).limit(limit).primaryKeys();
  return { total, keys };
}

async function matching(db: Database, query: FindQuery, words: readonly string[]): Promise<Window> {
  const sets: Set<string>[] = [];
  if (query.listId !== undefined) sets.push(await keysInList(db, query.listId));
  if (query.tag !== undefined) sets.push(new Set(await db.saved.where('tags').equals(query.tag).primaryKeys()));
  for (const word of words) sets.push(await keysWithWord(db, word));
  const [first, ...others] = sets.sort((a, b) => a.size - b.size);
  const candidates = first
    ? [...first].filter((key) => others.every((set) => set.has(key)))
    : await db.saved.where('[live+addedAt]').between([1, -Infinity], [1, Infinity]).reverse().primaryKeys();
  const shown = await standing(db, candidates, query);
  const sorted = await sortKeys(db, shown, query);
  return { total: sorted.length, keys: sorted.slice(query.offset, query.offset + query.limit) };
}

async function keysInList(db: Database, listId: string): Promise<Set<string>> {
  const items = await db.listItems
    .where('[listId+live+order]')
    .between([listId, 1, -Infinity], [listId, 1, Infinity])
    .toArray();
  return new Set(items.map(({ key }) => key));
}

/** Papers with a word that begins so in their title, authors, venue, tags or notes. */
async function keysWithWord(db: Database, word: string): Promise<Set<string>> {
  const [papers, tagged, noted] = await Promise.all([
    db.papers.where('words').startsWith(word).primaryKeys(),
    db.saved.where('tags').startsWithIgnoreCase(word).primaryKeys(),
    db.notes.where('words').startsWith(word).distinct().toArray(),
  ]);
  return new Set([...papers, ...tagged, ...noted.filter(({ live }) => live === 1).map(({ key }) => key)]);
}

type Candidate = { key: string; saved: StoredSaved | undefined };

/** Those of the candidates that are saved or, in a list or a search, noted; with the status asked for. */
async function standing(db: Database, keys: readonly string[], query: FindQuery): Promise<Candidate[]> {
  const saved = await db.saved.bulkGet([...keys]);
  const candidates = keys.map((key, index) => ({ key, saved: saved[index]?.live === 1 ? saved[index] : undefined }));
  if (query.status || query.tag) {
    return candidates.filter((each) => each.saved && (!query.status || each.saved.status === query.status));
  }
  if (query.listId !== undefined) return candidates;
  const loose = candidates.filter((each) => !each.saved).map(({ key }) => [key, 1]);
  const noted = new Set<string>();
  await db.notes
    .where('[key+live]')
    .anyOf(loose)
    .each(({ key }) => noted.add(key));
  return candidates.filter(({ key, saved: record }) => record !== undefined || noted.has(key));
}

async function sortKeys(db: Database, candidates: Candidate[], { sort, listId }: FindQuery): Promise<string[]> {
  const order = sort ?? (listId === undefined ? 'added' : 'list');
  if (order === 'list') return candidates.map(({ key }) => key);
  if (order === 'added') {
    return candidates.sort((a, b) => (b.saved?.addedAt ?? 0) - (a.saved?.addedAt ?? 0)).map(({ key }) => key);
  }
  if (order === 'rating') {
    return candidates.sort((a, b) => (b.saved?.rating ?? 0) - (a.saved?.rating ?? 0)).map(({ key }) => key);
  }
  const papers = await db.papers.bulkGet(candidates.map(({ key }) => key));
  const found = papers.flatMap((paper) => (paper ? [paper] : []));
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  if (order === 'title') found.sort((a, b) => compare(a.title, b.title));
  else found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return found.map(({ key }) => key);
}

async function rowsFor(db: Database, keys: readonly string[], words: readonly string[]): Promise<PaperRow[]> {
  const [papers, states] = await Promise.all([db.papers.bulkGet([...keys]), statesOf(db, keys)]);
  const notes = words.length
    ? await db.notes
        .where('[key+live]')
        .anyOf(keys.map((key) => [key, 1]))
        .toArray()
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
