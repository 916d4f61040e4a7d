import Dexie, { type Collection, cmp, type IndexableType, type Table } from 'dexie';

/** From how many values on, and which share of a table, it is faster to read the table whole. */
const many = 1000;
const share = 0.25;
/** From how many keys on it pays to ask how many records lie between the first and the last of them. */
const some = 100;

const readsWhole = async ({ length }: readonly unknown[], table: { count(): PromiseLike<number> }): Promise<boolean> =>
  length >= many && length >= share * (await table.count());

/**
 * The records with any of the values in an index; one that has two of them may come twice. One read per value, all at
 * the same time and asked of the browser itself: Dexie's `anyOf` walks a cursor instead, which takes a hundred times longer
 * for the names of a page, and a collection of its own for each takes twice as long. Thousands of values come by one read of the table.
 */
export async function allEqual<T extends object, Key, Insert>(
  table: Table<T, Key, Insert>,
  index: string,
  values: readonly (string | (string | number)[])[],
): Promise<T[]> {
  const together = await readTogether(table, index, values);
  if (together) {
    const wanted = new Set(values.map(String));
    return together.filter((record) => valuesIn(record, index).some((value) => wanted.has(value)));
  }
  const found: T[] = [];
  await within(table, () =>
    askedFor(
      values,
      (value) => indexOf(table, index).getAll(value),
      (_, records: T[]) => found.push(...records),
    ),
  );
  return found;
}

const within = <T, Key, Insert>(table: Table<T, Key, Insert>, work: () => Promise<void>): PromiseLike<void> =>
  Dexie.currentTransaction ? work() : table.db.transaction('r', table, work);

const indexOf = ({ name }: { name: string }, index: string): IDBIndex =>
  Dexie.currentTransaction.idbtrans.objectStore(name).index(index);

/** Asks the browser for something of each value, all at the same time, and hands on what it tells. */
function askedFor<Value, Told>(
  values: readonly Value[],
  ask: (value: Value) => IDBRequest<Told>,
  hear: (value: Value, told: Told) => void,
): Promise<void> {
  let left = values.length;
  return new Promise((resolve, reject) => {
    if (left === 0) resolve();
    for (const value of values) {
      const request = ask(value);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        hear(value, request.result);
        left -= 1;
        if (left === 0) resolve();
      };
    }
  });
}

/** What holds the records with any of the values and not many more: what lies between the first and the last, or the whole table. */
async function readTogether<T, Key, Insert>(
  table: Table<T, Key, Insert>,
  index: string,
  values: readonly IndexableType[],
): Promise<T[] | undefined> {
  if (values.length < some) return undefined;
  // Records that are in the index several times would come as often.
  if (table.schema.idxByName[index]?.multi) return (await readsWhole(values, table)) ? table.toArray() : undefined;
  return (await denseRange(table, index, values))?.toArray();
}

/** The records between the first and the last of some values of an index. */
function rangeOf<T, Key, Insert>(
  table: Table<T, Key, Insert>,
  index: string,
  values: readonly IndexableType[],
): Collection<T, Key, Insert> {
  const sorted = [...values].sort(cmp);
  return table.where(index).between(sorted[0], sorted.at(-1), true, true);
}

/** The records between the first and the last of some values of an index, where a good share of them is wanted. */
async function denseRange<T, Key, Insert>(
  table: Table<T, Key, Insert>,
  index: string,
  values: readonly IndexableType[],
): Promise<Collection<T, Key, Insert> | undefined> {
  const between = rangeOf(table, index, values);
  return values.length >= share * (await between.count()) ? between : undefined;
}

/** What a record has in an index: of one field, which may hold several values, or of several, `[a+b]`. */
function valuesIn(record: object, index: string): string[] {
  const fields = index.replace(/[[\]]/g, '').split('+');
  const values = fields.map((field): unknown => Reflect.get(record, field));
  const [first] = values;
  return fields.length === 1 && Array.isArray(first) ? first.map(String) : [String(values)];
}

/** Takes away the records of these keys: by one order where nothing else lies between them. */
export async function deleteByKey<T extends { key: string }, Insert>(
  table: Table<T, string, Insert>,
  keys: readonly string[],
): Promise<void> {
  const there = await keysThere(table, keys);
  const between = there.size < some ? undefined : rangeOf(table, ':id', [...there]);
  if (between && (await between.count()) === there.size) await between.delete();
  else await table.bulkDelete([...there]);
}

/**
 * The records of these keys, in their order; undefined where there is none. Where a good share of those between the first
 * and the last is wanted they come in one read, else in one read each.
 */
export async function allByKey<T extends object, Key extends IndexableType, Insert>(
  table: Table<T, Key, Insert>,
  keys: readonly Key[],
): Promise<(T | undefined)[]> {
  if (keys.length < some) return table.bulkGet([...keys]);
  const between = await denseRange(table, ':id', keys);
  if (!between) return table.bulkGet([...keys]);
  const fields = [table.schema.primKey.keyPath ?? []].flat();
  const nameOf = (record: T): string => String(fields.map((field): unknown => Reflect.get(record, field)));
  const found = new Map((await between.toArray()).map((record) => [nameOf(record), record]));
  return keys.map((key) => found.get(String(key)));
}

/** How many neighbouring values are asked for at once whether an index has anything between the first and the last of them. */
const neighbours = 32;

/**
 * Whom each of the values stands for in an index, by key; those that it does not have are left out. Asked of the browser itself
 * and for keys alone, in a third of the time that it takes to ask for records by Dexie; where nothing lies between neighbours,
 * as with identifiers that count up by date, none of them is asked for. Call it inside a transaction.
 */
export async function keysNamed(
  table: { name: string },
  index: string,
  values: readonly string[],
): Promise<Map<string, string[]>> {
  const asked = indexOf(table, index);
  const likely: string[] = [];
  await askedFor(
    rowsOf([...values].sort(cmp), neighbours),
    (row) => asked.getKey(IDBKeyRange.bound(row[0], row.at(-1))),
    (row, key) => key !== undefined && likely.push(...row),
  );
  const found = new Map<string, string[]>();
  await askedFor(
    likely,
    (value) => asked.getAllKeys(value),
    (value, keys) => keys.length > 0 && found.set(value, keys.map(String)),
  );
  return found;
}

const rowsOf = <T>(values: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));

/** Those of the keys that a table has; where a good share of those between the first and the last is wanted, by one read. */
export async function keysThere<T extends object, Insert>(
  table: Table<T, string, Insert>,
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const between = await denseRange(table, ':id', keys);
  const found = new Set(await (between ?? table.where(':id').anyOf(keys)).primaryKeys());
  return new Set(keys.filter((key) => found.has(key)));
}
