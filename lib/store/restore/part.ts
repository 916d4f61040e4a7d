import { difference } from '../changes/journal';

/** A record before and after; one that is new has nothing before. */
export interface Pair<T> {
  before: T | undefined;
  after: T;
}

/** What becomes of the records of one kind in a file. */
export interface Tally {
  added: number;
  changed: number;
  /** Those that the library has already. */
  same: number;
  /** Those of which the library knows something later, a removal among others. */
  kept: number;
  /** Those whose paper or list is not there. */
  left: number;
  /** Those of the library that go, where a file takes its place. */
  removed: number;
}
/** A count of nothing yet. */
export const noTally = (): Tally => ({ added: 0, changed: 0, same: 0, kept: 0, left: 0, removed: 0 });

/** What is to be written of one kind of records, and what that comes to. */
export interface Part<T> {
  pairs: Pair<T>[];
  tally: Tally;
}
/** Puts records in the place of those that are stored. */
export function instead<T extends object>(
  told: readonly T[],
  stored: readonly T[],
  nameOf: (record: T) => string,
): Part<T> {
  const tally = noTally();
  const before = new Map(stored.map((record) => [nameOf(record), record]));
  const after = new Map(told.map((record) => [nameOf(record), record]));
  for (const [name, record] of after) {
    const known = before.get(name);
    if (!known) tally.added += 1;
    else if (difference(known, record)) tally.changed += 1;
    else tally.same += 1;
  }
  tally.removed = [...before.keys()].filter((name) => !after.has(name)).length;
  return { pairs: [...after.values()].map((record) => ({ before: undefined, after: record })), tally };
}

/** Brings what is told of records together with what is stored, those told of twice too. */
export function fold<T extends object>(
  told: readonly T[],
  stored: ReadonlyMap<string, T>,
  nameOf: (record: T) => string,
  merge: (stored: T, told: T) => T,
): Part<T> {
  const after = new Map<string, T>();
  const tally = noTally();
  for (const record of told) {
    const name = nameOf(record);
    const before = after.get(name) ?? stored.get(name);
    after.set(name, before ? merge(before, record) : record);
  }
  const pairs: Pair<T>[] = [];
  const last = new Map(told.map((record) => [nameOf(record), record]));
  for (const [name, record] of after) {
    const before = stored.get(name);
    const differs = difference(before, record) !== undefined;
    if (differs) pairs.push({ before, after: record });
    const same = last.get(name);
    if (!before) tally.added += 1;
    else if (differs) tally.changed += 1;
    else if (same && difference(before, same)) tally.kept += 1;
    else tally.same += 1;
  }
  return { pairs, tally };
}
