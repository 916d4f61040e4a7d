import type { NamedState, RecordState } from '../../store/replica';
import { fileName } from '../files/change-file';
import { joinRecord } from '../merge/state';
import type { Context, DeviceFile } from './context';

/** Files of this device that may stand, not counting large ones, before some are made one. */
const mostFiles = 10;
/** From which size on a file stays as it is. */
const large = 150_000;
/** A file is taken with smaller ones where it is not larger than this many times all of them. */
const growth = 2;
const fewest = 5;
/** Bytes that are made one file at most: all that they say is in memory then. */
const most = 200_000;

/**
 * Makes one of the smaller files of this device, where there are many. Sizes grow from one to the next, so that nothing is
 * written more than a few times.
 */
export async function tidy(round: Context, files: readonly DeviceFile[]): Promise<void> {
  const mine = files
    .filter(({ device, number }) => device === round.member.device && round.progress.files.includes(number))
    .filter(({ size }) => size < large)
    .sort((a, b) => a.size - b.size);
  if (mine.length <= mostFiles) return;
  const group = together(mine);
  const said = new Map<string, RecordState>();
  for (const file of group) {
    const content = await round.read(file);
    if (!content) return;
    for (const record of content.records) said.set(record.id, joinRecord(said.get(record.id), record));
  }
  const numbers = group.map(({ number }) => number);
  if ((await round.write(await stillTrue(round, said), numbers)) === undefined) return;
  for (const number of numbers) await round.engine.delete(fileName(round.member.device, number));
}

function together(files: readonly DeviceFile[]): DeviceFile[] {
  let sum = 0;
  const end = files.findIndex(({ size }, index) => {
    const stays = (index >= fewest && size > growth * sum) || (index > 1 && sum + size > most);
    sum += size;
    return stays;
  });
  return end < 0 ? [...files] : files.slice(0, end);
}

/** What was said, without what was said anew since, by whomever. */
export async function stillTrue(round: Context, said: ReadonlyMap<string, RecordState>): Promise<NamedState[]> {
  const rows = await round.store.db.replica.bulkGet([...said.keys()]);
  return [...said].flatMap(([id, { fields, text }], index): NamedState[] => {
    const now = rows[index]; // none, and no text, of what was erased
    const kept = Object.entries(fields).filter(([name, [stamp]]) => now?.fields[name]?.[0] === stamp);
    const words = now?.text && text;
    if (kept.length === 0 && !words) return [];
    return [{ id, fields: Object.fromEntries(kept), ...(words ? { text: words } : {}) }];
  });
}
