import { beforeAll, describe, expect, test } from 'vitest';
import { type Content, fileName, inFileName, readFile, writeFile } from '../../../lib/sync/files/change-file';
import { newLibrary, openLibrary, readKeyFile } from '../../../lib/sync/files/key-file';
import { type Lock, seal } from '../../../lib/sync/files/seal';

const name = fileName('abcdefgh', 7);
const content: Content = {
  name: 'A machine',
  at: 1,
  files: [7],
  records: [{ id: 'saved\narxiv:1', fields: { 'tags\ngraphs': ['000000001.000.abcdefgh', 1] } }],
};
const newer = (text: string) => text.replace('"version":1', '"version":2');

let lock: Lock;
let keyFile: string;
beforeAll(async () => {
  ({ lock, file: keyFile } = await newLibrary('a long passphrase'));
}, 60_000);

describe('The key file', () => {
  test('opens with its passphrase alone', { timeout: 90_000 }, async () => {
    const again = await openLibrary(keyFile, 'a long passphrase');
    expect(await readFile(again, name, await writeFile(lock, name, content))).toMatchObject(content);
    await expect(openLibrary(keyFile, 'a long Passphrase')).rejects.toThrow(/not the one.*Nothing was changed/);
    await expect(openLibrary(keyFile, undefined)).rejects.toThrow(/passphrase/);
    expect(readKeyFile(keyFile)).toEqual({ library: lock.library, locked: true });
  });

  test('that is damaged, of another program, newer, or asks for a cheap or endless key is refused', async () => {
    const changed: [from: string | RegExp, to: string, words: RegExp][] = [
      [/^\{/, '', /damaged/],
      ['"sync"', '"chess"', /damaged/],
      ['"version": 1', '"version": 2', /Update Papergloss/],
      ['"cost": 65536', '"cost": 2', /damaged/],
      ['"cost": 65536', '"cost": 1073741824', /damaged/],
      [/"salt": "./, '"salt": "*', /not the one|damaged/],
    ];
    for (const [from, to, words] of changed)
      await expect(openLibrary(keyFile.replace(from, to), 'a long passphrase'), to).rejects.toThrow(words);
  });

  test('without a passphrase opens for anybody, and says so', async () => {
    const open = await newLibrary(undefined);
    expect(readKeyFile(open.file)).toEqual({ library: open.lock.library, locked: false });
    expect(await openLibrary(open.file, undefined)).toEqual(open.lock);
  });
});

describe('A file', () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer>, as = name, by = lock) => {
    const read = await readFile(by, as, bytes);
    return 'unreadable' in read ? read.unreadable : 'read';
  };

  test('cut anywhere, changed anywhere, renamed or of another library is none, locked or not', async () => {
    for (const each of [lock, { library: lock.library }]) {
      const bytes = await writeFile(each, name, content);
      expect(await refused(bytes, name, each)).toBe('read');
      for (let length = 0; length < bytes.length; length += 7)
        expect(await refused(bytes.slice(0, length), name, each)).toBe('damaged');
      for (let at = 0; at < bytes.length; at += 11) {
        const spoilt = bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
        expect(await refused(spoilt, name, each), `byte ${at}`).not.toBe('read');
      }
      expect(await refused(bytes, fileName('abcdefgh', 8), each)).toBe('damaged');
      expect(await refused(bytes, name, { ...each, library: 'another' })).toBe('damaged');
    }
  });

  test('that is not locked is not read into a library that is', async () => {
    expect(await refused(await writeFile({ library: lock.library }, name, content))).toBe('damaged');
  });

  test('of a newer version is left for later', async () => {
    const bytes = await writeFile(lock, name, content);
    expect(await refused(bytes.map((byte, index) => (index === 3 ? 2 : byte)))).toBe('newer');
    const text = JSON.stringify({ version: 1, ...content });
    expect(await refused(await seal(lock, name, text))).toBe('read');
    expect(await refused(await seal(lock, name, newer(text)))).toBe('newer');
  });

  test.each([
    ['a table that there is not', { id: 'chess\na', fields: {} }],
    ['a field that there is not', { id: 'saved\na', fields: { mate: ['000000001.000.abcdefgh', 1] } }],
    ['a stamp that is none', { id: 'saved\na', fields: { status: ['yesterday', 'read'] } }],
    ['no fields', { id: 'saved\na' }],
    ['a field of all objects', { id: 'saved\na', fields: { constructor: ['000000001.000.abcdefgh', 1] } }],
  ])('with %s is none', async (_, record) => {
    const text = JSON.stringify({ version: 1, ...content, records: [record] });
    expect(await refused(await seal(lock, name, text))).toBe('damaged');
  });

  test('that unfolds without end is none', async () => {
    expect(await refused(await seal(lock, name, ' '.repeat(100 * 1024 * 1024)))).toBe('damaged');
  });

  test('shows nothing of what it says, in name or content', async () => {
    const bytes = await writeFile(lock, name, content);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/graphs|machine|arxiv|saved/);
    for (const other of [
      'abcdefgh-7.pgs',
      'abcdefgh-000007.sync-conflict.pgs',
      'ABCDEFGH-000007.pgs',
      '../abcdefgh-000007.pgs',
    ])
      expect(inFileName(other)).toBeUndefined();
    expect(inFileName(name)).toEqual({ device: 'abcdefgh', number: 7 });
  });
});
