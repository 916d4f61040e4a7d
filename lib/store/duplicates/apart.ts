import type { Change } from '../changes/journal';
import type { Database } from '../database';

/** The name of a pair of keys, whichever is given first. */
export const pairOf = (a: string, b: string): string => [a, b].sort().join('\n');

/** Every two of some keys. */
const pairsOf = (keys: readonly string[]): [string, string][] =>
  keys.flatMap((key, index) => keys.slice(index + 1).map((other): [string, string] => [key, other]));

/** Remembers that papers are two: nothing unites them again unasked. Call it inside a transaction. */
export async function keepApart({ apart }: Database, keys: readonly string[]): Promise<void> {
  await apart.bulkPut(pairsOf(keys).map(([a, b]) => ({ id: pairOf(a, b) })));
}

/** Forgets that, as the reader makes one of them after all. Call it inside a transaction. */
export const bringTogether = ({ apart }: Database, keys: readonly string[]): Promise<void> =>
  apart.bulkDelete(pairsOf(keys).map(([a, b]) => pairOf(a, b)));

/**
 * Papers are two again where the change that made one of them is taken back: other machines that made one of them hear of
 * it. Call it inside a transaction.
 */
export async function separate(db: Database, changes: readonly Change[]): Promise<void> {
  const papers = changes.filter(({ table }) => table === 'papers');
  const gone = papers.flatMap(({ key, gone: went }) => (went ? [String(key)] : []));
  const homes = papers.flatMap(({ key, gone: went }) => (went ? [] : [String(key)]));
  if (gone.length === 0) return;
  const pairs = pairsOf([...homes, ...gone]).map(([a, b]) => ({ id: `same\n${pairOf(a, b)}` }));
  if (db.shared) await db.marks.bulkPut(pairs);
  await db.merges
    .where('key')
    .anyOf(homes)
    .filter(({ others }) => others.some(({ key }) => gone.includes(key)))
    .delete();
}

/** Of stored papers those that can be made one with the first: none that the reader said is another. */
export async function withoutApart<Known extends { key: string }>(
  { apart }: Database,
  papers: readonly Known[],
): Promise<Known[]> {
  const [first, ...others] = papers;
  if (!first || others.length === 0) return [...papers];
  const said = await apart.bulkGet(others.map(({ key }) => pairOf(first.key, key)));
  return [first, ...others.filter((_, index) => !said[index])];
}
