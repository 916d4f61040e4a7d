import type { Database } from '../../store/database';
import { pairOf } from '../../store/duplicates/apart';
import { groupBy } from '../../store/group-by';
import { moveTo, uniteStored } from '../../store/identity';
import { sharedTables } from '../../store/marks';
import type { NamedState } from '../../store/replica';
import type { Store } from '../../store/store';
import { type Touch, transact } from '../../store/transact';
import { recordOf } from '../records/compose';
import { changesOf, living } from '../records/said';
import { idOf, partsOf } from '../records/shapes';
import { knownOf, learn } from './known';
import { keyedByPaper, readSameKeys, type SameKeys } from './same';
import { storedOf, takeUp } from './take-up';
import { noteUnfit } from './unfit';

/** What came of it. */
export interface BroughtIn {
  /** Records of the library that are other than before. */
  changed: number;
  /** Keys of the papers that those are about. */
  keys: string[];
  /** Whether anything was said that was not known. */
  isNews: boolean;
}

/**
 * Brings what another device said into the library, in one transaction: what is changed here at the same time is taken up
 * first, so that nothing is written over. `within` is done in the same transaction.
 */
export function bringIn(
  store: Store,
  device: string,
  said: readonly NamedState[],
  within: () => Promise<unknown>,
): Promise<BroughtIn> {
  const { db } = store;
  return transact(store, async (touch) => {
    await takeUp(db, device, store.now());
    const news = await learn(db, said);
    const result = await show(store, news, touch);
    // All marks are ours now, but for papers that were united: the others need to hear of that.
    if (result.united) await takeUp(db, device, store.now());
    else await db.marks.clear();
    await within();
    return { changed: result.changed, keys: result.keys, isNews: news.length > 0 };
  });
}

/** Writes what is known of records into the library, where it says something else. */
async function show(
  store: Store,
  news: readonly string[],
  touch: Touch,
): Promise<{ changed: number; keys: string[]; united: boolean }> {
  const { db } = store;
  const same = await readSameKeys(db);
  const ids = await underBestKeys(store, news, same);
  const known = await knownOf(db, ids, same);
  const stored = await storedOf(db, ids);
  const written: { id: string; record: Record<string, unknown> }[] = [];
  const unfit: string[] = [];
  const fit = new Set<string>();
  for (const id of ids) {
    const parts = partsOf(id);
    const state = known.get(id);
    const before = stored.get(id);
    if (!parts || !state) continue;
    if (before && !changesOf(parts.table, state, before, nobody)) {
      fit.add(id);
      continue;
    }
    const record = recordOf(parts.table, parts.key, state);
    if (!record && !Array.isArray(living(state))) unfit.push(id);
    else fit.add(id);
    if (record) written.push({ id, record: withKey({ ...record }, before, same) });
  }
  await noteUnfit(db, unfit, fit);
  await db.heard(() => put(db, written));
  const keys = new Set(written.flatMap(({ record }) => (typeof record['key'] === 'string' ? [record['key']] : [])));
  for (const key of keys) touch(key);
  const fresh = written.filter(({ id }) => id.startsWith(idOf('papers', '')) && !stored.has(id));
  const united = await uniteStored(
    store,
    fresh.flatMap(({ id }) => keyedByPaper(id) ?? []),
    touch,
  );
  return { changed: written.length, keys: [...keys], united };
}

/** Whether something differs is asked, not said. */
const nobody = { device: '00000000', wall: 0 };

/** The record as the store has it: under the key that the paper has here, a note with its number of writes. */
function withKey(
  record: Record<string, unknown>,
  before: Readonly<Record<string, unknown>> | undefined,
  same: SameKeys,
): Record<string, unknown> {
  const { key, revision } = record;
  if (typeof key === 'string') record['key'] = same.best(key);
  if (revision !== undefined) record['revision'] = Number(before?.['revision'] ?? 0) + 1;
  return record;
}

async function put(db: Database, written: readonly { id: string; record: object }[]): Promise<void> {
  const byTable = groupBy(written, ({ id }) => [partsOf(id)?.table ?? '']);
  for (const [table, records] of byTable)
    if (Object.hasOwn(sharedTables, table)) await db.table(table).bulkPut(records.map(({ record }) => record));
}

/**
 * The names of the records, each under the paper's strongest key. Where keys turn out to be one paper's, its records move to
 * the strongest, and all of them are named.
 */
async function underBestKeys(store: Store, ids: readonly string[], same: SameKeys): Promise<string[]> {
  const { db } = store;
  const all = new Set(ids.map((id) => same.bestId(id)));
  for (const id of ids) {
    const parts = partsOf(id);
    if (parts?.table !== 'same') continue;
    const [first, second = first] = parts.key;
    const isApart = same.best(first) !== same.best(second);
    if (isApart) await db.apart.put({ id: pairOf(first, second) });
    for (const key of new Set([...same.all(first), ...same.all(second)])) {
      if (key !== same.best(key) && (await db.papers.get(key))) await moveTo(store, key, same.best(key));
      const rows = await db.replica.where('key').equals(key).primaryKeys();
      for (const row of rows) all.add(same.bestId(row));
    }
  }
  return [...all];
}
