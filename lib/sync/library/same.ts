import { byStrength } from '../../papers/identifiers';
import type { Database } from '../../store/database';
import type { RecordState } from '../../store/replica';
import { idOf, partsOf } from '../records/shapes';

/** Keys that mean one paper, as machines found out that had it under several: a record of each pair, until the reader takes them apart. */
export class SameKeys {
  readonly #groups = new Map<string, Set<string>>();

  /** The strongest of the keys that mean the paper: the one that its records are under. */
  best(key: string): string {
    return this.all(key)[0] ?? key;
  }

  /** All keys that mean the paper, the strongest first. */
  all(key: string): string[] {
    return [...(this.#groups.get(key) ?? [key])].sort(byStrength);
  }

  unite(a: string, b: string): void {
    const group = new Set([...this.all(a), ...this.all(b)]);
    for (const key of group) this.#groups.set(key, group);
  }

  /** The record's name under the paper's strongest key. */
  bestId(id: string): string {
    const [best = id] = this.allIds(id);
    return best;
  }

  /** The names of a record under all keys of its paper, the strongest first. */
  allIds(id: string): string[] {
    const parts = partsOf(id);
    if (!parts) return [id];
    const { table, key } = parts;
    const paper = keyedByPaper(id);
    if (paper === undefined) return [id];
    return this.all(paper).map((each) => (table === 'listItems' ? idOf(table, key[0], each) : idOf(table, each)));
  }
}

/** The paper's key in the name of a record that is named by it: of a paper, of what is said of it, of its place in a list. */
export function keyedByPaper(id: string): string | undefined {
  const parts = partsOf(id);
  if (parts?.table === 'papers' || parts?.table === 'saved') return parts.key[0];
  return parts?.table === 'listItems' ? parts.key[1] : undefined;
}

/** The name of the record that says that two keys are one paper's. */
export const sameId = (a: string, b: string): string => idOf('same', ...[a, b].sort());

/** Whether a pair is one paper, and was not taken apart since. */
export const isOne = ({ is }: RecordState['fields']): boolean => is?.[1] === 1;

/** All pairs that are known. */
export async function readSameKeys({ replica }: Database): Promise<SameKeys> {
  const same = new SameKeys();
  for (const { id, fields } of await replica.where('id').startsWith(idOf('same', '')).toArray()) {
    const [a, b] = partsOf(id)?.key ?? [];
    if (a !== undefined && b !== undefined && isOne(fields)) same.unite(a, b);
  }
  return same;
}
