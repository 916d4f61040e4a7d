import { allByKey } from '../../store/all-equal';
import type { NamedState, RecordState } from '../../store/replica';
import { fileName } from '../files/change-file';
import { tellLater, tellWhole } from '../library/known';
import type { Progress } from '../membership';
import { joinRecord } from '../merge/state';
import type { Context, DeviceFile } from './context';

/** Records that are compared at a time. */
const part = 2000;

/**
 * Notices that files are gone that should be there: the server lost them, or went back in time. Then all that it lacks and
 * this device knows is told again.
 */
export async function mend(round: Context, files: readonly DeviceFile[]): Promise<void> {
  const there = new Set(files.map(({ name }) => name));
  const { device } = round.member;
  const { progress } = round;
  const own = progress.files.map((number) => fileName(device, number));
  // Who writes what cannot be read may have said what stands there, too.
  const unread = new Set(files.flatMap(({ name, device: of }) => (round.memory.unreadable.has(name) ? [of] : [])));
  const others = Object.entries(progress.peers).flatMap(([peer, { files: standing }]) =>
    unread.has(peer) ? [] : standing.map((number) => fileName(peer, number)),
  );
  const lost = [...own, ...others].filter((name) => !there.has(name) && !progress.mended.includes(name));
  if (lost.length === 0 && !progress.fill) return;
  const gone = goneOf(progress.peers, lost, files);
  if (lost.length > 0 && gone.length === 0)
    round.notices.add('The server has lost files, or gone back to an earlier state. What it lacks is written again.');
  await tellWhatIsLacking(round, files);
  await round.advance({
    peers: Object.fromEntries(Object.entries(progress.peers).filter(([peer]) => !gone.includes(peer))),
    files: progress.files.filter((number) => there.has(fileName(device, number))),
    mended: others.filter((name) => lost.includes(name) || progress.mended.includes(name)),
    fill: false,
  });
}

/** The devices without any file, where only files of theirs are missing: another device took them over. */
function goneOf(peers: Progress['peers'], lost: readonly string[], files: readonly DeviceFile[]): string[] {
  const gone = Object.keys(peers).filter((peer) => !files.some(({ device }) => device === peer));
  return lost.every((name) => gone.some((peer) => name.startsWith(`${peer}-`))) ? gone : [];
}

async function tellWhatIsLacking(round: Context, files: readonly DeviceFile[]): Promise<void> {
  const { db } = round.store;
  const told = new Map<string, RecordState>();
  for (const file of files) {
    const content = await round.read(file);
    for (const record of content?.records ?? []) told.set(record.id, joinRecord(told.get(record.id), record));
  }
  const ids = await db.replica.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += part) {
    const rows = await allByKey(db.replica, ids.slice(from, from + part));
    const known = rows.flatMap((row) => row ?? []);
    await tellWhole(
      db,
      known.flatMap(({ id }) => (told.has(id) ? [] : [id])),
    );
    await tellLater(
      db,
      known.flatMap((row) => lacking(row, told.get(row.id))),
    );
  }
}

/** What is known of a record of which only some was told. */
function lacking({ id, fields, text }: NamedState, told: RecordState | undefined): NamedState[] {
  if (!told) return [];
  const untold = Object.entries(fields).filter(([name, [stamp]]) => told.fields[name]?.[0] !== stamp);
  const textToo = text && JSON.stringify(text) !== JSON.stringify(told.text);
  if (untold.length === 0 && !textToo) return [];
  return [{ id, fields: Object.fromEntries(untold), ...(textToo ? { text } : {}) }];
}
