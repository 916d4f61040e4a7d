import type { Table } from 'dexie';
import type { Kinds } from '../../backup/format';
import { countOf } from '../../text/numbers';
import type { Database } from '../database';
import type { Store } from '../store';
import { type Log, type Touch, transact } from '../transact';
import type { Way } from './merge';
import type { Pair } from './part';
import { type Plan, planMerge, planReplacement, type Tallies } from './plan';
import { type TableKind, tableKinds, tableNames } from './tables';

/** How a file comes into the library: beside what is there, or in its place. */
export type Mode = { how: 'merge'; way: Way } | { how: 'replace' };

/** What was done, or what would be. */
export interface Outcome {
  tallies: Tallies;
  /** Of how many papers anything was written. */
  papers: number;
  /** What lists of the file are called here, by their ids. */
  listIds: ReadonlyMap<string, string>;
}

const planFor = (db: Database, kinds: Kinds, mode: Mode): Promise<Plan> =>
  mode.how === 'merge' ? planMerge(db, kinds, mode.way) : planReplacement(db, kinds);

/** What restoring would do. Nothing is changed. */
export function tryRestore({ db }: Store, kinds: Kinds, mode: Mode): Promise<Outcome> {
  return db.transaction('r', db.tables, async () => outcomeOf(await planFor(db, kinds, mode)));
}

const outcomeOf = (plan: Plan): Outcome => ({
  tallies: plan.tallies,
  papers: papersIn(plan),
  listIds: plan.listIds,
});

/** How many records are written between two looks whether the reader has cancelled it. */
const part = 2000;

/**
 * Brings the records of a file into the library, in one transaction: all of it, or nothing where it fails or is
 * cancelled. `words` say what was done, for the way back, which a replacement has only in a copy made before.
 */
export function restore(store: Store, kinds: Kinds, mode: Mode, words: (papers: string) => string): Promise<Outcome> {
  const { db } = store;
  const work = async (touch: Touch, log: Log): Promise<Outcome> => {
    const plan = await planFor(db, kinds, mode);
    if (mode.how === 'replace') await clear(db, touch);
    const steps = tableKinds.flatMap((kind) => stepsOf(db, kind, plan.pairs[kind]));
    await store.jobs.each(steps, part, async (some) => write(some, touch, mode.how === 'merge' ? log : undefined));
    return outcomeOf(plan);
  };
  return transact(store, work, ({ papers }) => words(countOf(papers, 'paper')));
}

/** Of how many papers anything is written. */
const papersIn = ({ pairs: { paper, saved, item, note, correction } }: Plan): number =>
  new Set([paper, saved, item, note, correction].flatMap((some) => some.map(({ after }) => after.key))).size;

interface Step {
  kind: TableKind;
  table: Table<object>;
  pair: Pair<object>;
}

const stepsOf = (db: Database, kind: TableKind, pairs: readonly Pair<object>[]): Step[] => {
  const table = db.table<object>(tableNames[kind]);
  return pairs.map((pair) => ({ kind, table, pair }));
};

/** What no search for a paper depends on. */
const untouching: ReadonlySet<TableKind> = new Set(['item', 'seen', 'sighting', 'merge', 'apart']);

/** Writes records, those of one table at once, and says what they touch while the browser takes them. */
async function write(steps: readonly Step[], touch: Touch, log: Log | undefined): Promise<void> {
  const aftersOf = (table: Step['table']): object[] =>
    steps.flatMap((step) => (step.table === table ? [step.pair.after] : []));
  const tables = [...new Set(steps.map(({ table }) => table))];
  const written = Promise.all(tables.map((table) => table.bulkPut(aftersOf(table))));
  for (const { kind, pair } of steps) {
    const key = 'key' in pair.after ? pair.after.key : undefined;
    if (typeof key === 'string' && !untouching.has(kind)) touch(key);
    if (log) logStep(log, kind, pair, key);
  }
  await written;
}

/** A paper that is new needs no way back: nothing shows it once what was said of it is taken back. */
function logStep(log: Log, kind: TableKind, { before, after }: Pair<object>, key: unknown): void {
  if (kind === 'seen' || kind === 'sighting' || kind === 'merge' || kind === 'apart' || (kind === 'paper' && !before))
    return;
  if ('listId' in after && typeof after.listId === 'string' && typeof key === 'string')
    log('listItems', [after.listId, key], before, after);
  else if ('id' in after && typeof after.id === 'string') log(tableNames[kind], after.id, before, after);
  else if (typeof key === 'string') log(tableNames[kind], key, before, after);
}

/** Empties the library; what follows from its papers is written anew. */
async function clear(db: Database, touch: Touch): Promise<void> {
  for (const key of await db.papers.toCollection().primaryKeys()) touch(key);
  await Promise.all([...tableKinds.map((kind) => db.table(tableNames[kind]).clear()), db.undo.clear()]);
}
