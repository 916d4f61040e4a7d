import { buriedAt, type Database } from '../../store/database';
import { sharedTables } from '../../store/marks';
import type { RecordState } from '../../store/replica';
import type { Store } from '../../store/store';
import { transact } from '../../store/transact';
import { timeOf } from '../merge/stamp';
import { idOf } from '../records/shapes';
import { erasedAt } from './erased';
import { tellWhole } from './known';

const days = 24 * 60 * 60 * 1000;
/** How long what was erased everywhere can be brought back. */
const erasedStays = 30 * days;
/** From when on a machine with another clock may know no more of it. */
const forgottenFrom = 29 * days;

/** When everything was erased, while that can be undone. */
export async function undoableErase({ db, now }: Store): Promise<number | undefined> {
  const at = await erasedAt(db);
  return at !== undefined && now() - at < erasedStays ? at : undefined;
}

/** Tells whether what is known of a record was said before everything was erased, so long ago that others may know no more of it. */
export async function forgottenElsewhere(db: Database, now: number): Promise<(known: RecordState) => boolean> {
  const at = await erasedAt(db);
  if (at === undefined || now - at < forgottenFrom) return () => false;
  return ({ fields }) => Object.values(fields).some(([stamp]) => timeOf(stamp) <= at);
}

/**
 * Takes what was erased everywhere away for good, once it cannot be brought back any more; that it is gone stays known.
 * Gives whether there was any. What stands though it is older is told whole again: others may know no more of it.
 */
export async function purge(store: Store, within: (erased: number) => Promise<unknown>): Promise<boolean> {
  const { db } = store;
  const at = await erasedAt(db);
  if (at === undefined || (await undoableErase(store)) !== undefined) return false;
  if ((await buriedAt(db, at)) === 0) return false;
  await transact(store, async (touch) => {
    const { ids, keys } = await takeAway(db, at);
    await forget(db, ids, keys);
    for (const key of keys) touch(key);
    await tellWhole(db, await db.replica.toCollection().primaryKeys());
    await within(at);
  });
  return true;
}

interface Taken {
  /** The names of the records that were erased then. */
  ids: string[];
  /** The keys of the papers of which nothing is left. */
  keys: string[];
}

async function takeAway(db: Database, at: number): Promise<Taken> {
  const ids: string[] = [];
  const left = new Set<string>();
  for (const [table, fields] of Object.entries(sharedTables)) {
    if (table === 'papers') continue;
    const records: Record<string, unknown>[] = await db.table(table).toArray();
    const gone = records.filter(({ live, deletedAt }) => live === 0 && deletedAt === at);
    const keysOf = (record: Record<string, unknown>) => fields.map((field) => String(record[field]));
    for (const record of records) if (!gone.includes(record)) left.add(String(record['key']));
    await db.heard(() => db.table(table).bulkDelete(gone.map((record) => unwrapped(keysOf(record)))));
    ids.push(...gone.map((record) => [table, ...keysOf(record)].join('\n')));
  }
  const papers = await db.papers
    .where('key')
    .noneOf([...left])
    .primaryKeys();
  await db.heard(() => db.papers.bulkDelete(papers));
  return { ids, keys: papers };
}

const unwrapped = ([first = '', ...others]: string[]): string | string[] =>
  others.length > 0 ? [first, ...others] : first;

/** Keeps of records only that they do not stand, and nothing of papers. */
async function forget({ replica }: Database, ids: readonly string[], papers: readonly string[]): Promise<void> {
  const rows = (await replica.bulkGet([...ids])).flatMap((row) => row ?? []);
  await replica.bulkPut(
    rows.map(({ id, key, fields: { live } }) => ({
      id,
      fields: live ? { live } : {},
      ...(key === undefined ? {} : { key }),
    })),
  );
  await replica.bulkDelete(papers.map((key) => idOf('papers', key)));
}
