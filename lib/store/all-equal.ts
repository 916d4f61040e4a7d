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
