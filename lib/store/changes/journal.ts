/** The tables whose changes can be taken back. */
export type UndoTable = 'papers' | 'saved' | 'lists' | 'listItems' | 'notes' | 'corrections';

type Fields = Readonly<Record<string, unknown>>;

/** One record before and after: the fields that differ. */
export interface Change {
  table: UndoTable;
  key: string | [string, string];
  before: Fields;
  after: Fields;
  /** The change made the record: `after` is all that it said then. */
  made?: true | undefined;
  /** The change took the record out of its table: `before` is all that it said. */
  gone?: true | undefined;
}

/** A change as it is kept until it is taken back. `words` is for people. */
export interface StoredUndo {
  id: number;
  words: string;
  at: number;
  changes: Change[];
}

/** When a record was written is no change of it. */
const stamps = new Set(['updatedAt', 'createdAt', 'names', 'revision']);

/** Where a record stands is no word on it: what was made is taken back though others were put before it. */
const places = new Set([...stamps, 'order', 'addedAt']);

const sets = new Set(['tags', 'hiddenTags', 'aliases']);

const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two records differ, of each side; undefined where they do not. */
export function difference(
  before: object | undefined,
  after: object | undefined,
): Omit<Change, 'table' | 'key'> | undefined {
  if (!after) return before && { before: { ...before }, after: {}, gone: true };
  const now: Fields = { ...after };
  if (!before) {
    const said = Object.entries(now).filter(([name]) => !places.has(name));
    return { before: { live: 0 }, after: Object.fromEntries(said), made: true };
  }
  const then: Fields = { ...before };
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  const differ = names.filter((name) => !stamps.has(name) && !equal(then[name], now[name]));
  if (differ.length === 0) return undefined;
  const only = (fields: Fields): Fields => Object.fromEntries(differ.map((name) => [name, fields[name]]));
  return { before: only(then), after: only(now) };
}

const without = (from: unknown, taken: unknown): unknown[] => {
  const gone = new Set<unknown>(Array.isArray(taken) ? taken : []);
  return Array.isArray(from) ? from.filter((each) => !gone.has(each)) : [];
};

/** The record with the change taken back, but for fields that changed again since; undefined where nothing is left to take back. */
export function takenBack(record: Fields | undefined, { before, after, made, gone }: Change): Fields | undefined {
  if (!record || gone) return record ? undefined : gone && before;
  if (made) {
    const said = Object.keys(record).filter((name) => !places.has(name));
    return said.every((name) => equal(record[name], after[name])) ? { ...record, live: 0 } : undefined;
  }
  const result: Record<string, unknown> = { ...record };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sets.has(name)) {
      const kept = without(result[name], without(after[name], before[name]));
      result[name] = [...kept, ...without(without(before[name], after[name]), kept)];
    } else if (equal(record[name], after[name])) {
      if (before[name] === undefined) delete result[name];
      else result[name] = before[name];
    }
  }
  if (result['live'] === 1) delete result['deletedAt'];
  const { key, aliases } = result;
  if ('names' in result && Array.isArray(aliases)) result['names'] = [...new Set([key, ...aliases])];
  return difference(record, result) ? result : undefined;
}
