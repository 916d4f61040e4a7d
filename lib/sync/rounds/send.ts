import { allByKey } from '../../store/all-equal';
import type { Database } from '../../store/database';
import type { NamedState } from '../../store/replica';
import { fileName } from '../files/change-file';
import { Trouble } from '../trouble';
import type { Context } from './context';

/** Most records and letters in one file. */
const mostRecords = 1500;
const mostLetters = 1_500_000;

/** How often other devices are to see that this one is there, though it has nothing to tell. */
const signOfLife = 24 * 60 * 60 * 1000;

/** Names that may be taken, by uploads that were cut, before something else must be wrong. */
const mostTries = 20;

/** Writes what is still to be told, in as many files as it takes. */
export async function send(round: Context): Promise<void> {
  const { db, now } = round.store;
  let tries = 0;
  for (;;) {
    const next = await nextOf(db);
    if (next.records.length > 0) {
      if ((await round.write(next.records, round.progress.stale)) === undefined) {
        tries += 1;
        if (tries > mostTries) throw new Trouble('read-only');
        continue;
      }
    } else if (next.isLast) break;
    await next.told();
    round.sent += next.records.length;
  }
  if (now() - round.progress.wroteAt > signOfLife) await round.write([]);
  await takeStaleAway(round);
}

async function takeStaleAway(round: Context): Promise<void> {
  const { stale, files } = round.progress;
  if (stale.length === 0) return;
  for (const number of stale) await round.engine.delete(fileName(round.member.device, number));
  await round.advance({ stale: [], files: files.filter((number) => !stale.includes(number)) });
}

/** What goes into the next file, and how to note that it was told. */
interface Next {
  records: NamedState[];
  /** Whether nothing is left. */
  isLast: boolean;
  told(): Promise<unknown>;
}

async function nextOf(db: Database): Promise<Next> {
  const rows = await db.outgoing.limit(mostRecords).toArray();
  const [first] = rows;
  if (first?.whole) return nextOfMany(db, first.id, first.whole);
  const records = firstOf(rows.filter(({ whole }) => !whole));
  return {
    records,
    isLast: records.length === 0,
    told: () => db.outgoing.bulkDelete(records.map(({ id }) => id)),
  };
}

async function nextOfMany({ outgoing, replica }: Database, row: string, ids: readonly string[]): Promise<Next> {
  const known = (await allByKey(replica, ids.slice(0, mostRecords))).flatMap((each) => each ?? []);
  const records = firstOf(known.map(({ id, fields, text }) => ({ id, fields, ...(text ? { text } : {}) })));
  const last = records.at(-1)?.id;
  const rest = last === undefined ? [] : ids.slice(ids.indexOf(last) + 1);
  const told = () => (rest.length > 0 ? outgoing.update(row, { whole: rest }) : outgoing.delete(row));
  return { records, isLast: false, told: async () => void (await told()) };
}

/** As many as fit into a file, at least one. */
function firstOf<T>(rows: readonly T[]): T[] {
  let letters = 0;
  const most = rows.findIndex((row, index) => {
    letters += JSON.stringify(row).length;
    return index > 0 && letters > mostLetters;
  });
  return most < 0 ? [...rows] : rows.slice(0, most);
}
