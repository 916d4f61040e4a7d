/** The tables whose changes can be taken back. */
export type UndoTable = 'papers' | 'saved' | 'lists' | 'listItems' | 'notes' | 'corrections';

type Fields = Readonly<Record<string, unknown>>;

/** One record before and after: the fields that differ. */
export interface Change {
  table: UndoTable;
  key: string | [string, string];
  before: Fields;
  after: Fields;
}

/** A change as it is kept until it is taken back. `words` is for people. */
export interface StoredUndo {
  id: number;
  words: string;
  at: number;
  changes: Change[];
}

/** What a record that was made by the change goes back to: gone, though never removed by anybody. */
const unmade: Fields = { live: 0 };

/** When a record was written is no change of it. */
const stamps = new Set(['updatedAt', 'createdAt', 'names', 'revision']);

const sets = new Set(['tags', 'hiddenTags']);

const equal = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two records differ, of each side; undefined where they do not. */
export function difference(before: object | undefined, after: object): Pick<Change, 'before' | 'after'> | undefined {
  const then: Fields = before ? { ...before } : unmade;
  const now: Fields = { ...after };
  const names = before ? [...new Set([...Object.keys(then), ...Object.keys(now)])] : ['live'];
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
export function takenBack(record: Fields, { before, after }: Change): Fields | undefined {
  const result: Record<string, unknown> = { ...record };
  for (const name of Object.keys(after)) {
    if (sets.has(name)) {
      const kept = without(result[name], without(after[name], before[name]));
      result[name] = [...kept, ...without(without(before[name], after[name]), kept)];
    } else if (equal(record[name], after[name])) {
      if (before[name] === undefined) delete result[name];
      else result[name] = before[name];
    }
  }
  if (result['live'] === 1) delete result['deletedAt'];
  return difference(record, result) ? result : undefined;
}
