import { allByKey } from '../../store/all-equal';
import type { Database } from '../../store/database';
import type { NamedState, RecordState } from '../../store/replica';
import { joinRecord } from '../merge/state';
import { keyedByPaper, type SameKeys } from './same';

/** What is known of a record that nobody has spoken of. */
export const nothing: RecordState = { fields: {} };

/** What is known of records, each under all keys of its paper together, by the names asked for. */
export async function knownOf(
  { replica }: Database,
  ids: readonly string[],
  same: SameKeys,
): Promise<Map<string, RecordState>> {
  const groups = ids.map((id) => same.allIds(id));
  const names = [...new Set(groups.flat())];
  const rows = new Map((await allByKey(replica, names)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return new Map(
    ids.map((id, index) => {
      const all = (groups[index] ?? []).flatMap((name) => rows.get(name) ?? []);
      const [only = nothing, ...others] = all;
      return [id, others.reduce<RecordState>(joinRecord, only)];
    }),
  );
}

/** Adds to what is known. Gives the names of the records of which it was not known yet. */
export async function learn({ replica }: Database, all: readonly NamedState[]): Promise<string[]> {
  const said = onceEach(all);
  const before = await allByKey(
    replica,
    said.map(({ id }) => id),
  );
  const rows = said.flatMap((each, index) => {
    const row = before[index];
    const { fields, text } = joinRecord(row, each);
    if (row && isSame({ fields: row.fields, text: row.text }, { fields, text })) return [];
    const key = keyedByPaper(each.id);
    return [{ id: each.id, fields, ...(text ? { text } : {}), ...(key === undefined ? {} : { key }) }];
  });
  await replica.bulkPut(rows);
  return rows.map(({ id }) => id);
}

/** What is said of one record in several places, together. */
function onceEach(said: readonly NamedState[]): NamedState[] {
  const byId = new Map<string, NamedState>();
  for (const each of said) byId.set(each.id, { id: each.id, ...joinRecord(byId.get(each.id), each) });
  return [...byId.values()];
}

function isSame(a: RecordState, b: RecordState): boolean {
  const names = Object.keys(b.fields);
  const stamps =
    names.length === Object.keys(a.fields).length && names.every((name) => a.fields[name] === b.fields[name]);
  return stamps && JSON.stringify(a.text) === JSON.stringify(b.text);
}

/** Adds to what is still to be told to the others. */
export async function tellLater({ outgoing }: Database, all: readonly NamedState[]): Promise<void> {
  const said = onceEach(all);
  const waiting = await outgoing.bulkGet(said.map(({ id }) => id));
  await outgoing.bulkPut(said.map((each, index) => ({ id: each.id, ...joinRecord(waiting[index], each) })));
}

/** Has all that is known of these records told: one row for them, where a row each would be as much again as the library. */
export async function tellWhole({ outgoing }: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await outgoing.add({ id: `\n${crypto.randomUUID()}`, fields: {}, whole: [...ids] });
}
