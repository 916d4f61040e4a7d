import type { Kept } from '../../backup/format';
import type { Database, StoredApart, StoredMerge, StoredPaper } from '../database';
import { pairOf } from '../duplicates/apart';
import { noTally, type Part } from './part';

/** What the papers and lists of a file are called here. */
interface Places {
  keyOf: ReadonlyMap<string, string>;
  listIdOf: ReadonlyMap<string, string>;
}

const nameOf = ({ key, at, others }: Pick<StoredMerge, 'key' | 'at' | 'others'>): string =>
  JSON.stringify([key, at, others.map((each) => each.key)]);

/**
 * Which papers of a file became one there, so that they can be taken apart here: but for papers that are known here by another
 * key, which what it says does not fit, and for those that were taken apart here.
 */
export async function placeMerges(
  db: Database,
  told: readonly Kept<'merge'>[],
  { keyOf, listIdOf }: Places,
): Promise<Part<StoredMerge>> {
  const stored = await db.merges.toArray();
  const apart = new Set(await db.apart.toCollection().primaryKeys());
  const known = new Set(stored.map(nameOf));
  const part: Part<StoredMerge> = { pairs: [], tally: noTally() };
  let last = stored.reduce((id, merge) => Math.max(id, merge.id), 0);
  for (const merge of told.toSorted((a, b) => a.id - b.id)) {
    if (known.has(nameOf(merge))) part.tally.same += 1;
    else if (keyOf.get(merge.key) !== merge.key) part.tally.left += 1;
    else if (merge.others.some(({ key }) => apart.has(pairOf(merge.key, key)))) part.tally.kept += 1;
    else {
      part.tally.added += 1;
      last += 1;
      part.pairs.push({ before: undefined, after: { ...withLists(merge, listIdOf), id: last } });
    }
  }
  return part;
}

/** The record with the ids that lists have here. */
function withLists(merge: Kept<'merge'>, listIdOf: Places['listIdOf']): Kept<'merge'> {
  const idHere = (id: string): string => listIdOf.get(id) ?? id;
  const placed = <Fields extends { listId?: string | undefined }>(fields: Fields): Fields =>
    fields.listId === undefined ? fields : { ...fields, listId: idHere(fields.listId) };
  const changes = merge.changes.map((change): (typeof merge.changes)[number] => {
    if (change.table !== 'listItems') return change;
    const [listId, key] = change.key;
    return { ...change, key: [idHere(listId), key], before: placed(change.before), after: placed(change.after) };
  });
  return { ...merge, changes };
}

/** Which papers of a file are two, but for those that are one here. */
export async function placeApart(
  db: Database,
  told: readonly StoredApart[],
  keyOf: Places['keyOf'],
): Promise<Part<StoredApart>> {
  const known = new Set(await db.apart.toCollection().primaryKeys());
  const part: Part<StoredApart> = { pairs: [], tally: noTally() };
  for (const { id } of told) {
    const [one = '', other = ''] = id.split('\n').map((key) => keyOf.get(key) ?? key);
    const pair = pairOf(one, other);
    if (one === other) part.tally.kept += 1;
    else if (known.has(pair)) part.tally.same += 1;
    else {
      known.add(pair);
      part.tally.added += 1;
      part.pairs.push({ before: undefined, after: { id: pair } });
    }
  }
  return part;
}

/** Which stored record each paper of a file is, by its key: papers that are two there are one here only where they are already. */
export function homesOf(
  told: readonly Kept<'paper'>[],
  found: readonly (readonly StoredPaper[])[],
  apart: readonly StoredApart[],
): Map<string, StoredPaper> {
  const partners = new Map<string, string[]>();
  for (const { id } of apart) {
    const [one = '', other = ''] = id.split('\n');
    partners.set(one, [...(partners.get(one) ?? []), other]);
    partners.set(other, [...(partners.get(other) ?? []), one]);
  }
  const homes = new Map<string, StoredPaper>();
  const place = (key: string, records: readonly StoredPaper[]): void => {
    const others = (partners.get(key) ?? []).flatMap((partner) => homes.get(partner)?.key ?? []);
    const home = records.find((record) => !others.includes(record.key) || record.names.includes(key));
    if (home) homes.set(key, home);
  };
  const isOwn = (index: number): boolean => found[index]?.[0]?.key === told[index]?.key;
  for (const own of [true, false])
    told.forEach(({ key }, index) => {
      if (isOwn(index) === own) place(key, found[index] ?? []);
    });
  return homes;
}
