import * as z from 'zod/mini';
import { placeSchema, type SyncPlace } from '../papers/machines';
import type { Database } from '../store/database';
import type { Engine } from './engines/engine';
import { folder } from './engines/folder';
import { keptFolder } from './engines/kept-folder';
import { webDav } from './engines/webdav';
import { randomName } from './files/key-file';
import type { Lock } from './files/seal';
import { Trouble } from './trouble';

const device = z.string().check(z.regex(/^[0-9a-z]{8}$/));

const numbers = z.array(z.int());
const peerSchema = z.object({
  name: z.string(),
  /** When it wrote the newest of its files that was read. */
  at: z.number(),
  newest: z.int(),
  /** The files that stood then, by its own word. */
  files: numbers,
  read: numbers,
  /** Files that it had replaced and that are there again. */
  back: z._default(numbers, []),
});
export type Peer = z.infer<typeof peerSchema>;

const selfSchema = z.object({ device, name: z.string() });

const joinedSchema = z.object({
  place: placeSchema,
  library: z.string(),
  key: z.optional(z.custom<CryptoKey>((value) => value instanceof CryptoKey)),
  keyFile: z.string(),
});

const progressSchema = z.object({
  library: z.string(),
  /** The number of this device's next file; none is used twice. */
  next: z.int(),
  /** This device's files that stand. */
  files: numbers,
  peers: z.record(z.string(), peerSchema),
  /** Lost files of others whose content was written again. */
  mended: z.array(z.string()),
  /** Whether the server may lack what is known here. */
  fill: z.boolean(),
  wroteAt: z.number(),
  /** This device's files whose content is being told anew without what was erased; they go then. */
  stale: z._default(numbers, []),
});
export type Progress = z.infer<typeof progressSchema>;

/** The device among others that have the library. */
export interface Membership {
  device: string;
  name: string;
  place: SyncPlace;
  lock: Lock;
  keyFile: string;
  progress: Progress;
}

async function read<T>({ sync }: Database, name: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
  const row = await sync.get(name);
  return row && schema.safeParse(row.value).data;
}

const newProgress = (library: string, fill: boolean): Progress => ({
  library,
  next: 1,
  files: [],
  peers: {},
  mended: [],
  fill,
  wroteAt: 0,
  stale: [],
});

/** The device's membership; undefined where the library is on this machine alone. */
export async function membershipOf(db: Database): Promise<Membership | undefined> {
  const joined = await read(db, 'joined', joinedSchema);
  const self = await read(db, 'self', selfSchema);
  const progress = await read(db, 'progress', progressSchema);
  if (!joined || !self || !progress) return undefined;
  const { place, library, key, keyFile } = joined;
  return { ...self, place, lock: { library, ...(key ? { key } : {}) }, keyFile, progress };
}

/** Makes this device a member. What it knows of an earlier time with the same library still holds. */
export async function join(
  db: Database,
  { place, lock, keyFile, name }: Pick<Membership, 'place' | 'lock' | 'keyFile' | 'name'>,
): Promise<void> {
  const self = await read(db, 'self', selfSchema);
  const progress = await read(db, 'progress', progressSchema);
  const knows = (await db.replica.count()) > 0;
  await db.sync.bulkPut([
    { name: 'self', value: { device: self?.device ?? randomName(8), name } },
    { name: 'joined', value: { place, library: lock.library, ...(lock.key ? { key: lock.key } : {}), keyFile } },
  ]);
  if (progress?.library !== lock.library) await saveProgress(db, newProgress(lock.library, knows));
}

/** Takes this device out. What is known stays, so that it can come back without a conflict; address, password and key go. */
export const leave = ({ sync }: Database): Promise<void> => sync.delete('joined');

/** Gives this device another name among the files: somebody else writes under the one that it had. */
export async function renameDevice(db: Database, { device: old, name, progress }: Membership): Promise<void> {
  const peer: Peer = { name, at: 0, newest: 0, files: [], read: progress.files, back: [] };
  await db.sync.put({ name: 'self', value: { device: randomName(8), name } });
  await saveProgress(db, { ...progress, next: 1, files: [], peers: { ...progress.peers, [old]: peer } });
}

/** Keeps how far the device is. */
export const saveProgress = ({ sync }: Database, progress: Progress): Promise<string> =>
  sync.put({ name: 'progress', value: progress });

/** The place's engine. */
export async function openPlace(place: SyncPlace): Promise<Engine> {
  if (place.kind === 'webdav') return webDav(place);
  const handle = await keptFolder();
  if (!handle) throw new Trouble('folder-gone');
  return folder(handle);
}
