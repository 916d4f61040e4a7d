import { scryptAsync } from '@noble/hashes/scrypt.js';
import * as z from 'zod/mini';
import { fromBase64, toBase64 } from '../merge/bytes';
import { Trouble } from '../trouble';
import { type Lock, seal, unseal } from './seal';

/** The file that says how a library's files are closed. It holds no key. */
export const keyFileName = 'papergloss-key.json';

const version = 1;

const keyFileSchema = z.object({
  papergloss: z.literal('sync'),
  version: z.number(),
  library: z.string().check(z.regex(/^[0-9a-z]{16}$/)),
  /** How the key comes from the passphrase; absent where files are only checked, not locked. */
  key: z.optional(
    z.object({
      by: z.literal('scrypt'),
      // Bounds: nobody may make this machine work for an hour, or the key a cheap one.
      cost: z.int().check(z.gte(2 ** 15), z.lte(2 ** 18)),
      block: z.int().check(z.gte(8), z.lte(16)),
      lanes: z.int().check(z.gte(1), z.lte(4)),
      salt: z.base64().check(z.maxLength(100)),
    }),
  ),
  /** Something known, closed as all files are: who cannot read it has another passphrase. */
  check: z.base64().check(z.maxLength(1000)),
});
type KeyFile = z.infer<typeof keyFileSchema>;
type KeyParameters = NonNullable<KeyFile['key']>;

/** What OWASP asks for at least, in 64 MB: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const parameters = { by: 'scrypt', cost: 2 ** 16, block: 8, lanes: 2 } as const;
const saltLength = 16;
const keyLength = 32;
const known = 'This is the right key.';

/** Letters and digits of chance. */
export function randomName(length: number): string {
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
  let name = '';
  while (name.length < length) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 252) name += digits[byte % digits.length];
  }
  return name;
}

/** A new library: its lock, and the file that lets other devices open it. Without a passphrase its files are only checked. */
export async function newLibrary(passphrase: string | undefined): Promise<{ lock: Lock; file: string }> {
  const library = randomName(16);
  const key: KeyParameters | undefined =
    passphrase === undefined
      ? undefined
      : { ...parameters, salt: toBase64(crypto.getRandomValues(new Uint8Array(saltLength))) };
  const lock: Lock = { library, ...(key && passphrase !== undefined ? { key: await derive(passphrase, key) } : {}) };
  const check = toBase64(await seal(lock, keyFileName, known));
  const file: KeyFile = { papergloss: 'sync', version, library, ...(key ? { key } : {}), check };
  return { lock, file: JSON.stringify(file, undefined, 2) };
}

/** What a key file says of its library; throws where it is none of ours. */
export function readKeyFile(file: string): { library: string; locked: boolean } {
  const { library, key } = parse(file);
  return { library, locked: key !== undefined };
}

/** The lock of a library that is there; throws where the passphrase is not the one. */
export async function openLibrary(file: string, passphrase: string | undefined): Promise<Lock> {
  const { library, key, check } = parse(file);
  if (key && passphrase === undefined) throw new Trouble('passphrase');
  const lock: Lock = { library, ...(key && passphrase !== undefined ? { key: await derive(passphrase, key) } : {}) };
  const read = await unseal(lock, keyFileName, fromBase64(check)).catch(() => undefined);
  if (!read || !('text' in read) || read.text !== known) throw new Trouble('passphrase');
  return lock;
}

function parse(file: string): KeyFile {
  const data = readJson(file);
  const marked = z.safeParse(z.object({ papergloss: z.literal('sync'), version: z.number() }), data).data;
  if (marked && marked.version > version) throw new Trouble('newer');
  const parsed = keyFileSchema.safeParse(data).data;
  if (!parsed) throw new Trouble('foreign', { detail: `${keyFileName} is damaged, or not of Papergloss` });
  return parsed;
}

/** What a text of JSON says; undefined where it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The key, which nobody can read out again. */
async function derive(passphrase: string, { cost, block, lanes, salt }: KeyParameters): Promise<CryptoKey> {
  const bytes = await scryptAsync(passphrase.normalize('NFKC'), fromBase64(salt), {
    N: cost,
    r: block,
    p: lanes,
    dkLen: keyLength,
  });
  return crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
