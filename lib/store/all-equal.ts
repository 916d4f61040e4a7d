import type { IndexableType, Table } from 'dexie';

/**
 * The records with any of the values in an index; one that has two of them comes twice. One read per value, all at the
 * same time: Dexie's `anyOf` walks a cursor instead, which takes a hundred times longer for the names of a page.
 */
export async function allEqual<T, Key, Insert>(
  table: Table<T, Key, Insert>,
  index: string,
  values: readonly IndexableType[],
): Promise<T[]> {
  const found = await Promise.all(values.map((value) => table.where(index).equals(value).toArray()));
  return found.flat();
}

/** From how many keys on, and which share of a table, it is faster to read the table whole. */
const many = 1000;
const share = 0.25;

/** The records of these keys, in their order; undefined where there is none. Thousands come by one read of the table. */
export async function allByKey<T extends { key: string }, Insert>(
  table: Table<T, string, Insert>,
  keys: readonly string[],
): Promise<(T | undefined)[]> {
  if (keys.length < many || keys.length < share * (await table.count())) return table.bulkGet([...keys]);
  const wanted = new Set(keys);
  const found = new Map<string, T>();
  for (const record of await table.toArray()) if (wanted.has(record.key)) found.set(record.key, record);
  return keys.map((key) => found.get(key));
}
