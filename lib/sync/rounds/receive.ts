import type { Content } from '../files/change-file';
import { bringIn } from '../library/bring-in';
import { type Peer, renameDevice } from '../membership';
import type { Context, DeviceFile } from './context';

const nobodyYet: Peer = { name: '', at: 0, newest: 0, files: [], read: [], back: [] };

/** Brings in what other devices wrote since the last time. */
export async function receive(round: Context, files: readonly DeviceFile[]): Promise<void> {
  await lookAtOwn(round, files);
  for (const file of files) if (file.device !== round.member.device) await hear(round, file, files);
  for (const { device, number, name } of files)
    if (round.progress.peers[device]?.back.includes(number))
      round.notices.add(`The file ${name} was replaced before and has been put back. It says nothing new.`);
}

async function hear(round: Context, file: DeviceFile, files: readonly DeviceFile[]): Promise<void> {
  const { device, number } = file;
  const peer = round.progress.peers[device] ?? nobodyYet;
  if (peer.read.includes(number)) return;
  const content = await round.read(file);
  if (!content) return;
  const now = heard(peer, number, content, files, device);
  const keep = (known: Peer) => round.advance({ peers: { ...round.progress.peers, [device]: known } });
  const isNews = await take(round, content, () => keep(now));
  // One that says something new was only late.
  if (isNews || number > peer.newest || peer.files.includes(number)) return;
  await keep({ ...now, back: [...now.back, number] });
}

/** What is known of a device after a file of it was read. */
function heard(
  peer: Peer,
  number: number,
  { name, at, files: standing }: Content,
  files: readonly DeviceFile[],
  device: string,
): Peer {
  const there = new Set(files.flatMap((file) => (file.device === device ? [file.number] : [])));
  const read = [...peer.read.filter((each) => there.has(each)), number];
  if (number <= peer.newest) return { ...peer, read };
  const back = peer.back.filter((each) => there.has(each) && !standing.includes(each));
  return { name, at, newest: number, files: [...standing], read, back };
}

async function take(round: Context, content: Content, within: () => Promise<unknown>): Promise<boolean> {
  const { changed, keys, isNews } = await bringIn(round.store, round.member.device, content.records, within);
  round.received += changed;
  for (const key of keys) round.changed.add(key);
  return isNews;
}

/**
 * Looks at files under this device's name that it does not know: half of an upload that was cut is taken away, a whole one
 * whose answer was lost is kept. One that says something new is of another device with the same name, as where a profile
 * was copied: then this one takes another name.
 */
async function lookAtOwn(round: Context, files: readonly DeviceFile[]): Promise<void> {
  for (const file of files) {
    const { files: standing, stale } = round.progress;
    if (file.device !== round.member.device || standing.includes(file.number) || stale.includes(file.number)) continue;
    const content = await round.read(file);
    if (!content) {
      if (round.memory.unreadable.get(file.name)?.why === 'damaged') await takeAway(round, file.name);
      continue;
    }
    const next = Math.max(round.progress.next, file.number + 1);
    if (await take(round, content, async () => {})) {
      await renameDevice(round.store.db, round.member);
      await round.reload();
      return;
    }
    await round.advance({ next, files: [...round.progress.files, file.number] });
  }
}

async function takeAway(round: Context, name: string): Promise<void> {
  await round.engine.delete(name);
  round.memory.unreadable.delete(name);
  round.notices.clear();
}
