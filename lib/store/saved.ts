import type { PaperState, ReadingStatus } from '../papers/records';
import type { Paper } from '../papers/schema';
import { tally } from '../text/tally';
import { buried, NotFound, revived, type StoredSaved } from './database';
import { keepPaper } from './identity';
import { leaveLists, place, rejoinLists } from './lists';
import { stateOf } from './states';
import type { Store } from './store';
import { transact } from './transact';

/** What the reader can change about a saved paper; a rating of `null` is taken away. */
export interface SavedChange {
  status?: ReadingStatus | undefined;
  rating?: number | null | undefined;
  tags?: readonly string[] | undefined;
  hiddenTags?: readonly string[] | undefined;
}

/**
 * Keeps the paper, in a list too where one is named. A paper that is already saved keeps what was said about it.
 * `vouched` are the kinds of identifiers that whoever names the paper speaks of with authority.
 */
export function savePaper(
  store: Store,
  { paper, listId, ...change }: { paper: Paper; listId?: string | undefined } & SavedChange,
  vouched?: readonly string[],
): Promise<PaperState> {
  return transact(store, async (touch) => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    await putSaved(store, key, change, { revive: true });
    if (listId !== undefined) await place(store, listId, key);
    return stateOf(store.db, key);
  });
}

/** Changes what is said about the paper. Hiding a wrong topic does not save it; all else does. */
export function updateSaved(
  store: Store,
  paper: Paper,
  patch: SavedChange,
  vouched?: readonly string[],
): Promise<PaperState> {
  return transact(store, async (touch) => {
    const { key } = await keepPaper(store, paper, touch, vouched);
    const onlyHides = Object.keys(patch).every((field) => field === 'hiddenTags');
    await putSaved(store, key, patch, { revive: !onlyHides });
    return stateOf(store.db, key);
  });
}

/** Lets the paper go, off its lists too. Its record keeps all that was said, so that `restoreSaved` brings it back whole. */
export function unsavePaper(store: Store, key: string): Promise<PaperState> {
  return transact(store, async (touch) => {
    const record = await savedByKey(store, key);
    const now = store.now();
    if (record.live === 1) {
      await store.db.saved.put(buried(record, now));
      await leaveLists(store, key, now);
      touch(key);
    }
    return stateOf(store.db, key);
  });
}

/** Takes `unsavePaper` back. */
export function restoreSaved(store: Store, key: string): Promise<PaperState> {
  return transact(store, async (touch) => {
    const record = await savedByKey(store, key);
    const now = store.now();
    if (record.deletedAt !== undefined) {
      await store.db.saved.put(revived(record, now));
      await rejoinLists(store, key, record.deletedAt, now);
      touch(key);
    }
    return stateOf(store.db, key);
  });
}

async function savedByKey({ db }: Store, key: string): Promise<StoredSaved> {
  const record = await db.saved.get(key);
  if (!record) throw new NotFound('This paper is not in the library. Reload the page to see its present state.');
  return record;
}

const fresh = (key: string, now: number): StoredSaved => ({
  key,
  status: 'to-read',
  tags: [],
  hiddenTags: [],
  addedAt: now,
  createdAt: now,
  updatedAt: now,
  live: 1,
});

async function putSaved(
  { db, now }: Store,
  key: string,
  change: SavedChange,
  { revive }: { revive: boolean },
): Promise<void> {
  const time = now();
  const stored = await db.saved.get(key);
  const base = stored ?? (revive ? fresh(key, time) : buried(fresh(key, time), time));
  const standing = revive && base.live === 0 ? { ...revived(base, time), addedAt: time } : base;
  const record: StoredSaved = { ...standing, updatedAt: time };
  if (change.status) record.status = change.status;
  if (typeof change.rating === 'number') record.rating = change.rating;
  if (change.rating === null) delete record.rating;
  if (change.tags) record.tags = tidyTags(change.tags);
  if (change.hiddenTags) record.hiddenTags = tidyTags(change.hiddenTags);
  await db.saved.put(record);
}

/** Trimmed, each once whatever its case, the first spelling kept. */
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
  return transact(store, async (touch) => {
    const records = await store.db.saved.where('tags').equals(from).toArray();
    const now = store.now();
    const rename = (tag: string): string => (tag === from ? to : tag);
    await store.db.saved.bulkPut(
      records.map((record) => ({ ...record, tags: tidyTags(record.tags.map(rename)), updatedAt: now })),
    );
    for (const { key } of records) touch(key);
  });
}
