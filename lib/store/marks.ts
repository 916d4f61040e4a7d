import type { DBCore, DBCoreDeleteRangeRequest, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** A record that changed since the library was last brought in step with other machines. */
export interface StoredMark {
  /** Table and key, `saved⏎arxiv:2401.00001`. */
  id: string;
}

/** The tables whose records all machines have, with the fields that name a record. */
export const sharedTables: Readonly<Record<string, readonly string[]>> = {
  papers: ['key'],
  saved: ['key'],
  lists: ['id'],
  listItems: ['listId', 'key'],
  notes: ['id'],
  corrections: ['id'],
};

const marksTable = 'marks';

/**
 * Marks each shared record that is written, in the transaction that writes it, whoever does: neither a stopped browser
 * nor a clock that goes back can hide a change. `isOn` says whether anybody wants to know of what a transaction writes.
 */
export const marking = (isOn: (transaction?: object) => boolean): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'marks',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => {
      const marks = mode === 'readwrite' && isOn() && stores.some((name) => Object.hasOwn(sharedTables, name));
      return core.transaction(marks ? [...new Set([...stores, marksTable])] : stores, mode, options);
    },
    table: (name) => {
      const table = core.table(name);
      if (!Object.hasOwn(sharedTables, name)) return table;
      const fields = sharedTables[name] ?? [];
      // Chained, not awaited: Dexie's transactions do not outlive promises of the browser's own here.
      const mutate: DBCoreTable['mutate'] = (request) => {
        if (!isOn(request.trans) || isUpgrade(request)) return table.mutate(request);
        const mark = (keys: string[][]) => {
          const values = keys.map((key): StoredMark => ({ id: [name, ...key].join('\n') }));
          return core.table(marksTable).mutate({ type: 'put', trans: request.trans, values });
        };
        return request.type === 'deleteRange'
          ? keysIn(table, request).then((keys) => mark(keys).then(() => table.mutate(request)))
          : table.mutate(request).then((done) => mark(keysOf(request, fields)).then(() => done));
      };
      return { ...table, mutate };
    },
  }),
});

/** What an upgrade of the schema does is no change of what the records say. */
const isUpgrade = ({ trans }: DBCoreMutateRequest): boolean => 'mode' in trans && trans.mode === 'versionchange';

const asKey = (key: unknown): string[] => (Array.isArray(key) ? key.map(String) : [String(key)]);

function keysOf(
  request: Exclude<DBCoreMutateRequest, DBCoreDeleteRangeRequest>,
  fields: readonly string[],
): string[][] {
  if (request.type === 'delete') return request.keys.map(asKey);
  return request.values.map((value) => fields.map((field) => String(Reflect.get(value, field))));
}

function keysIn(table: DBCoreTable, { trans, range }: DBCoreDeleteRangeRequest): Promise<string[][]> {
  const query = { index: table.schema.primaryKey, range };
  return table.query({ trans, values: false, query }).then(({ result }) => result.map(asKey));
}
