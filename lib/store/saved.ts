import { mostTags, type PaperState, type ReadingStatus } from '../papers/records';
import type { Paper } from '../papers/schema';
import { tally } from '../text/tally';
import { allByKey } from './all-equal';
import { buried, type Database, NotFound, Refused, revived, type StoredSaved } from './database';
import { keepPaper } from './identity';
import { leaveLists, place, rejoinLists } from './lists';
import { stateOf } from './states';
import type { Store } from './store';
import { type Log, type Touch, transact } from './transact';

/** Tags that come and go; what is not named stays, whoever else changes the tags at the same time. */
export interface TagChange {
  add?: readonly string[] | undefined;
  remove?: readonly string[] | undefined;
}

/** What the reader can change about a saved paper; a rating of `null` is taken away. */
export interface SavedChange {
  status?: ReadingStatus | undefined;
  rating?: number | null | undefined;
  tags?: TagChange | undefined;
  hiddenTags?: TagChange | undefined;
}

/** A paper to keep. */
interface Saving extends Pick<SavedChange, 'status' | 'rating'> {
  paper: Paper;
  listId?: string | undefined;
  /** Tags that it gets beside its own. */
  tags?: readonly string[] | undefined;
}

const named = ({ title, key }: Paper): string => `“${title || key}”`;

/**
 * Keeps the paper, in a list too where one is named. A paper that is already saved keeps what was said about it.
 * `vouched` are the kinds of identifiers that whoever names the paper speaks of with authority.
 */
export function savePaper(
  store: Store,
  { paper, listId, tags, ...change }: Saving,
  vouched?: readonly string[],
): Promise<PaperState> {
  const work = async (touch: Touch, log: Log): Promise<PaperState> => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    await putSaved(store, touch, log, [key], { ...change, tags: { add: tags } }, { revive: true });
    if (listId !== undefined) await place(store, touch, log, listId, [key]);
    return stateOf(store.db, key);
  };
  return transact(store, work, `Save ${named(paper)}`);
}

/** Changes what is said about the paper. Hiding a wrong topic does not save it; all else does. */
export function updateSaved(
  store: Store,
  paper: Paper,
  patch: SavedChange,
  vouched?: readonly string[],
): Promise<PaperState> {
  const work = async (touch: Touch, log: Log): Promise<PaperState> => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    const onlyHides = Object.keys(patch).every((field) => field === 'hiddenTags');
    await putSaved(store, touch, log, [key], patch, { revive: !onlyHides });
    return stateOf(store.db, key);
  };
  return transact(store, work, `Change ${named(paper)}`);
}

/** Lets the paper go, off its lists too. Its record keeps all that was said, so that `restoreSaved` brings it back whole. */
export function unsavePaper(store: Store, key: string): Promise<PaperState> {
  const work = async (touch: Touch, log: Log): Promise<PaperState> => {
    await savedByKey(store, key);
    await letGo(store, touch, log, [key]);
    return stateOf(store.db, key);
  };
  return transact(store, work, ({ key: name }) => `Remove ${name}`);
}

/** Takes `unsavePaper` back. */
export function restoreSaved(store: Store, key: string): Promise<PaperState> {
  return transact(store, async (touch, log) => {
    await savedByKey(store, key);
    await bringBack(store, touch, log, [key]);
    return stateOf(store.db, key);
  });
}

async function savedByKey({ db }: Store, key: string): Promise<StoredSaved> {
  const record = await db.saved.get(key);
  if (!record) throw new NotFound('This paper is not in the library. Reload the page to see its present state.');
  return record;
}

/** Lets those of the papers go that are saved, off their lists too. Call it inside a transaction. Gives how many those were. */
export async function letGo({ db, now }: Store, touch: Touch, log: Log, keys: readonly string[]): Promise<number> {
  const time = now();
  const standing = await savedOf(db, keys, ({ live }) => live === 1);
  await putLogged(
    db,
    log,
    standing.map((record) => [record, buried(record, time)]),
  );
  await leaveLists(db, log, new Set(standing.map(({ key }) => key)), time);
  for (const { key } of standing) touch(key);
  return standing.length;
}

/** Takes `letGo` back. Gives how many papers were gone. */
export async function bringBack({ db, now }: Store, touch: Touch, log: Log, keys: readonly string[]): Promise<number> {
  const time = now();
  const gone = await savedOf(db, keys, ({ deletedAt }) => deletedAt !== undefined);
  await putLogged(
    db,
    log,
    gone.map((record) => [record, revived(record, time)]),
  );
  await rejoinLists(db, log, new Map(gone.map(({ key, deletedAt }) => [key, deletedAt])), time);
  for (const { key } of gone) touch(key);
  return gone.length;
}

async function savedOf(
  db: Database,
  keys: readonly string[],
  wanted: (record: StoredSaved) => boolean,
): Promise<StoredSaved[]> {
  return (await allByKey(db.saved, keys)).flatMap((record) => (record && wanted(record) ? [record] : []));
}

async function putLogged(
  db: Database,
  log: Log,
  pairs: readonly (readonly [before: StoredSaved | undefined, after: StoredSaved])[],
): Promise<void> {
  for (const [before, after] of pairs) log('saved', after.key, before, after);
  await db.saved.bulkPut(pairs.map(([, after]) => after));
}

const fresh = (key: string, now: number, live: 0 | 1): StoredSaved => ({
  key,
  status: 'to-read',
  tags: [],
  hiddenTags: [],
  addedAt: now,
  createdAt: now,
  updatedAt: now,
  live,
});

/**
 * Changes what is said about papers; with `revive` they are saved then. Call it inside a transaction. Gives how many
 * were not saved before.
 */
export async function putSaved(
  { db, now }: Store,
  touch: Touch,
  log: Log,
  keys: readonly string[],
  change: SavedChange,
  { revive }: { revive: boolean },
): Promise<number> {
  const time = now();
  const stored = await allByKey(db.saved, keys);
  const says = Object.keys(change).length > 0;
  const pairs = keys.flatMap((key, index) => {
    const before = stored[index];
    if (before?.live === 1 && !says) return [];
    const base = before ?? fresh(key, time, revive ? 1 : 0);
    const standing = revive && base.live === 0 ? { ...revived(base, time), addedAt: time } : base;
    return [[before, changed({ ...standing, updatedAt: time }, change, time)] as const];
  });
  await putLogged(db, log, pairs);
  const isFresh = ([before, after]: (typeof pairs)[number]): boolean => before?.live !== 1 && after.live === 1;
  for (const pair of pairs) {
    if (isFresh(pair)) touch(pair[1].key);
    else if (says) touch(pair[1].key, 'said');
  }
  return pairs.filter(isFresh).length;
}

function changed(record: StoredSaved, { status, rating, tags, hiddenTags }: SavedChange, now: number): StoredSaved {
  const result = { ...record };
  if (status && status !== record.status) {
    result.status = status;
    result.statusAt = { ...record.statusAt, [status]: now };
  }
  if (typeof rating === 'number') result.rating = rating;
  if (rating === null) delete result.rating;
  if (tags) result.tags = changedTags(record.tags, tags);
  if (hiddenTags) result.hiddenTags = changedTags(record.hiddenTags, hiddenTags);
  return result;
}

/** The tags after a change: trimmed, each once whatever its case, the first spelling kept. Throws `Refused` beyond `mostTags`. */
function changedTags(tags: readonly string[], { add = [], remove = [] }: TagChange): string[] {
  const gone = new Set(remove);
  const all = tidyTags([...tags.filter((tag) => !gone.has(tag)), ...add]);
  if (all.length > mostTags && all.length > tags.length)
    throw new Refused('tags', `A paper can have ${mostTags} tags, so nothing was changed. Take a tag away first.`);
  return all;
}

function tidyTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags.map((each) => each.trim()).filter(Boolean)) {
    if (!byFold.has(tag.toLowerCase())) byFold.set(tag.toLowerCase(), tag);
  }
  return [...byFold.values()];
}

/** The reader's tags with how many saved papers carry each, most used first. */
export async function countTags({ db }: Store): Promise<{ tag: string; count: number }[]> {
  const records = await db.saved.where('tags').above('').distinct().toArray();
  return tally(records.filter(({ live }) => live === 1).map(({ tags }) => tags));
}

/** Renames a tag on every paper, also on those let go, in case they come back. A tag of the new name takes it in. */
export function renameTag(store: Store, from: string, to: string): Promise<void> {
  const work = async (touch: Touch, log: Log): Promise<void> => {
    const { db } = store;
    const records = await db.saved.where('tags').equals(from).toArray();
    const now = store.now();
    const rename = (tag: string): string => (tag === from ? to : tag);
    await putLogged(
      db,
      log,
      records.map((record) => [record, { ...record, tags: tidyTags(record.tags.map(rename)), updatedAt: now }]),
    );
    for (const { key } of records) touch(key);
  };
  return transact(store, work, `Rename the tag “${from}” to “${to}”`);
}
