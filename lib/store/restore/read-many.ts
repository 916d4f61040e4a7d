import type { IndexableType, Table } from 'dexie';

/** From how many records on, and which share of a table, it is faster to read the table whole. */
const many = 1000;
const share = 0.25;

/** The records of these primary keys, by what `nameOf` calls each; those that are not there are left out. */
export async function readMany<T, Key, Insert>(
  table: Table<T, Key, Insert>,
  ids: readonly (Key & IndexableType)[],
  nameOf: (record: T) => string,
): Promise<Map<string, T>> {
  const whole = ids.length >= many && ids.length >= share * (await table.count());
  const records = whole ? await table.toArray() : await table.bulkGet([...ids]);
  return new Map(records.flatMap((record): [string, T][] => (record ? [[nameOf(record), record]] : [])));
}
