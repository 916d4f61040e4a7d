import { allByKey } from '../../store/all-equal';
import type { Database } from '../../store/database';
import { sharedTables } from '../../store/marks';
import type { NamedState, RecordState } from '../../store/replica';
import { nextStamp } from '../merge/stamp';
import type { Writer } from '../merge/text';
import { changesOf } from '../records/said';
import { idOf, partsOf, type TableName } from '../records/shapes';
import { knownOf, learn, nothing, tellLater, tellWhole } from './known';
import { forgottenElsewhere } from './purge';
import { isOne, readSameKeys, type SameKeys, sameId } from './same';

type Fields = Readonly<Record<string, unknown>>;

/** A table and a key of a record, as they stand in its name. */
interface Named {
  id: string;
  table: TableName;
  key: readonly string[];
}

const namedBy = (id: string): Named[] => {
  const parts = partsOf(id);
  return parts ? [{ id, ...parts }] : [];
};

/** The stored records of these names, each under its own. */
export async function storedOf(db: Database, ids: readonly string[]): Promise<Map<string, Fields>> {
  const found = new Map<string, Fields>();
  for (const table of Object.keys(sharedTables)) {
    const mine = ids.flatMap(namedBy).filter((each) => each.table === table);
    const records: (Fields | undefined)[] = await recordsOf(db, table, mine);
    records.forEach((record, index) => {
      const id = mine[index]?.id;
      if (record && id !== undefined) found.set(id, record);
    });
  }
  return found;
}

function recordsOf(db: Database, table: string, named: readonly Named[]): Promise<(Fields | undefined)[]> {
  const single = named.flatMap(({ key: [first = '', ...rest] }) => (rest.length > 0 ? [] : [first]));
  if (single.length === named.length) return allByKey(db.table<Fields, string>(table), single);
  return db.table<Fields, readonly string[]>(table).bulkGet(named.map(({ key }) => key));
}

/** More than there are; the browser counts in 32 bits. */
const all = 2 ** 31;

/**
 * Takes up what changed in the library since the last time: with stamps into what is known, and into what is still to be
 * told. Call it inside a transaction over all tables. Gives how many marked records it looked at.
 */
export async function takeUp(db: Database, device: string, now: number, most = all): Promise<number> {
  const marks = await db.marks.limit(most).primaryKeys();
  if (marks.length === 0) return 0;
  const apart = await newlyApart(db, marks, { device, wall: now });
  await learn(db, apart);
  await tellLater(db, apart);
  const stored = await storedOf(db, marks);
  const same = await readSameKeys(db);
  const pairs = await newPairs(db, marks, stored, same, { device, wall: now });
  const known = await knownOf(db, marks, same);
  const changes = marks.flatMap((id) => changeOf(id, stored.get(id), known.get(id), same, { device, wall: now }));
  await learn(db, [...pairs, ...changes]);
  const isForgotten = await forgottenElsewhere(db, now);
  const whole = new Set<string>();
  for (const { id } of changes) {
    const before = known.get(id) ?? nothing;
    if (before === nothing && changes.length > fewNew) whole.add(id);
    if (!isForgotten(before)) continue;
    whole.add(id);
    const paper = stored.get(id)?.['key'];
    if (typeof paper === 'string') whole.add(idOf('papers', paper));
  }
  await tellWhole(db, [...whole]);
  await tellLater(db, [...pairs, ...changes.filter(({ id }) => !whole.has(id))]);
  await db.marks.where('id').between(marks[0], marks.at(-1), true, true).delete();
  return marks.length;
}

/** Changes that are told one by one, though nothing was known of the records before. */
const fewNew = 100;

function changeOf(
  id: string,
  record: Fields | undefined,
  known: RecordState | undefined,
  same: SameKeys,
  { device, wall }: Writer,
): NamedState[] {
  const [named] = namedBy(id);
  const best = same.bestId(id);
  // What is not there any more under a weaker key is there under the stronger one, which is marked too.
  if (!named || !known || (!record && best !== id)) return [];
  const written = record?.['updatedAt'];
  const at = typeof written === 'number' ? Math.min(written, wall) : wall;
  const change = changesOf(named.table, known, record, { device, wall: at });
  return change ? [{ id: best, ...change }] : [];
}

/** Papers that the store has under another key now: both keys are one paper's. */
async function newPairs(
  db: Database,
  marks: readonly string[],
  stored: ReadonlyMap<string, Fields>,
  same: SameKeys,
  { device, wall }: Writer,
): Promise<NamedState[]> {
  const gone = marks.flatMap(namedBy).filter(({ id, table }) => table === 'papers' && !stored.has(id));
  const pairs: NamedState[] = [];
  for (const { key } of gone) {
    const [from = ''] = key;
    const holder = await db.papers.where('names').equals(from).first();
    if (!holder || same.best(from) === same.best(holder.key)) continue;
    same.unite(from, holder.key);
    const id = sameId(from, holder.key);
    const before = (await db.replica.get(id))?.fields['is']?.[0];
    pairs.push({ id, fields: { is: [nextStamp(before, wall, device), 1] } });
  }
  return pairs;
}

/** Pairs of keys that were one paper's and that the reader took apart. */
async function newlyApart(db: Database, marks: readonly string[], { device, wall }: Writer): Promise<NamedState[]> {
  const pairs = await db.replica.bulkGet(marks.filter((id) => partsOf(id)?.table === 'same'));
  return pairs.flatMap((pair) =>
    pair && isOne(pair.fields)
      ? [{ id: pair.id, fields: { is: [nextStamp(pair.fields['is']?.[0], wall, device), 0] as const } }]
      : [],
  );
}

/** Marks every record: the library has not been brought in step before, or nobody knows whether it is. */
export async function markAll(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of Object.keys(sharedTables)) {
      const keys: unknown[] = await db.table(table).toCollection().primaryKeys();
      await db.marks.bulkPut(keys.map((key) => ({ id: [table, ...(Array.isArray(key) ? key : [key])].join('\n') })));
    }
  });
}
