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
    const rows = firstOf(await db.outgoing.limit(mostRecords).toArray());
    if (rows.length === 0) break;
    if ((await round.write(rows)) === undefined) {
      tries += 1;
      if (tries > mostTries) throw new Trouble('read-only');
      continue;
    }
    await db.outgoing.bulkDelete(rows.map(({ id }) => id));
    round.sent += rows.length;
  }
  if (now() - round.progress.wroteAt > signOfLife) await round.write([]);
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
