import { compress, expand } from './compress';

/** How the files of a library are closed: by a key, or, where the reader said so, by a digest alone. */
export interface Lock {
  /** The library that the files are of. */
  library: string;
  key?: CryptoKey | undefined;
}

/** The version of the form of files; a newer one is left alone. */
const version = 1;
const magic = [0x50, 0x47, 0x53, version] as const; // PGS and the version
const headLength = magic.length + 1;
const vectorLength = 12;
const digestLength = 32;

const modes = { open: 0, locked: 1 } as const;

/** What a file turned out to be that cannot be read. */
export type Unreadable = 'newer' | 'damaged';

/** A file with what is in it, for good under this name: under another one it cannot be read. */
export async function seal(lock: Lock, name: string, text: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = await compress(text);
  const bound = boundTo(lock, name);
  if (!lock.key) return joined([...magic, modes.open], await digest(bound, body), body);
  const vector = crypto.getRandomValues(new Uint8Array(vectorLength));
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: vector, additionalData: bound }, lock.key, body);
  return joined([...magic, modes.locked], vector, new Uint8Array(locked));
}

/** What is in a file, whole; or why it cannot be read: cut, changed, renamed, of another library, of a newer program. */
export async function unseal(
  lock: Lock,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ text: string } | { unreadable: Unreadable }> {
  if (bytes.length < headLength || magic.slice(0, -1).some((byte, index) => bytes[index] !== byte))
    return { unreadable: 'damaged' };
  if ((bytes[magic.length - 1] ?? 0) > version) return { unreadable: 'newer' };
  const mode = bytes[magic.length];
  if (mode !== (lock.key ? modes.locked : modes.open)) return { unreadable: 'damaged' };
  try {
    const rest = bytes.subarray(headLength);
    const body = lock.key
      ? await unlocked(lock.key, boundTo(lock, name), rest)
      : await checked(boundTo(lock, name), rest);
    return { text: await expand(body) };
  } catch {
    return { unreadable: 'damaged' };
  }
}

const boundTo = ({ library }: Lock, name: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`papergloss sync ${version} ${library} ${name}`);

async function unlocked(
  key: CryptoKey,
  bound: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = bytes.subarray(0, vectorLength);
  const body = bytes.subarray(vectorLength);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound }, key, body));
}

async function checked(
  bound: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = bytes.subarray(digestLength);
  const right = await digest(bound, body);
  if (bytes.length < digestLength || right.some((byte, index) => byte !== bytes[index])) throw new Error('Not whole.');
  return body;
}

async function digest(bound: Uint8Array<ArrayBuffer>, body: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(bound, body)));
}

function joined(...parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
