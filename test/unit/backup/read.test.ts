import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { backupVersion, Unreadable } from '../../../lib/backup/format';
import { limits } from '../../../lib/backup/lines';
import { readBackup } from '../../../lib/backup/read';
import { backupFile } from '../../../lib/backup/write';
import { aHeader, aLibrary } from './a-library';

const folder = path.resolve(import.meta.dirname, '../../fixtures/backups');
const kept = (name: string): Blob => new Blob([readFileSync(path.join(folder, name))]);

const bytes = async (blob: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await blob.arrayBuffer());
const packed = async (): Promise<Uint8Array<ArrayBuffer>> => bytes(await backupFile(aHeader, aLibrary()));
const plain = async (): Promise<string> => gunzipSync(await packed()).toString();

const why = async (file: Blob): Promise<string> => {
  const error = await readBackup(file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Unreadable)) throw new Error(`read, or failed otherwise: ${error}`);
  return error.message;
};

test('a backup of version 1 is read for ever', async () => {
  const { header, kinds, problems } = await readBackup(kept('version-1.jsonl.gz'));
  expect({ header, kinds, problems }).toEqual({ header: aHeader, kinds: aLibrary(), problems: [] });
});

test('the newest version has its file among those kept', () => {
  expect(() => readFileSync(path.join(folder, `version-${backupVersion}.jsonl.gz`))).not.toThrow();
});

test('a JSON export of 0.1.0 is read as a backup', async () => {
  const { kinds, problems } = await readBackup(kept('export-0.1.0.json'));
  const { paper, saved, list, item, note, correction } = aLibrary();
  expect(problems).toEqual([]);
  expect(kinds.paper).toEqual(paper);
  expect(kinds.saved).toEqual(saved);
  expect(kinds.correction).toEqual(correction);
  expect(new Set(kinds.note)).toEqual(new Set(note));
  expect(kinds.list.map(({ name }) => name)).toEqual(list.map(({ name }) => name));
  expect(kinds.item.map(({ key, listId }) => [key, listId])).toEqual([[item[0]?.key, kinds.list[0]?.id]]);
});

test('a backup is read unpacked too', async () => {
  expect((await readBackup(new Blob([await plain()]))).kinds).toEqual(aLibrary());
});

test('a file that is cut off anywhere is refused', async () => {
  const whole = await packed();
  for (let size = 0; size < whole.length; size += 7)
    expect(await why(new Blob([whole.slice(0, size)]))).toMatch(/cut off|empty|no backup/);
  const text = await plain();
  for (let size = 0; size < text.length - 1; size += 31)
    expect(await why(new Blob([text.slice(0, size)]))).toMatch(/cut off|empty|no backup/);
});

test('a file in which anything was changed is refused', async () => {
  const text = await plain();
  expect(await why(new Blob([text.replace('Compare', 'compare')]))).toMatch(/checksum/);
  expect(await why(new Blob([text.replace(/\{"seen".*\n/, '')]))).toMatch(/checksum/);
  expect(await why(new Blob([`${text}{"paper":{}}\n`]))).toMatch(/goes on after its end/);
  const whole = await packed();
  whole[100] = 255 - (whole[100] ?? 0);
  expect(await why(new Blob([whole]))).toMatch(/damaged|checksum|UTF-8|cut off/);
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe]), /UTF-8|no backup/],
  ['other text', '# My notes\n\nwords', /no backup/],
  ['other JSON', '[1, 2]', /no backup/],
  ['JSON of another program', '{"papers": 7}', /no export/],
  ['nothing', '', /empty/],
  ['a newer backup', `{"papergloss":"backup","version":${backupVersion + 1},"at":1,"program":"9.0.0"}\n`, /newer/],
])('%s is refused, with the reason', async (_, content, reason) => {
  expect(await why(new Blob([content]))).toMatch(reason);
});

test('a file that is too large is refused before it is read', async () => {
  const file = new Blob(['x']);
  Object.defineProperty(file, 'size', { value: 200_000_000 });
  expect(await why(file)).toMatch(/too large: it has 200 MB, and at most 150 MB/);
});

test('a small file that unpacks into gigabytes is refused early', async () => {
  const million = gzipSync(Buffer.alloc(1_000_000, 'x\n'));
  const bomb = new Blob(Array.from({ length: 400 }, () => million));
  expect(bomb.size).toBeLessThan(2_000_000);
  expect(await why(bomb)).toMatch(/no backup|far more than a backup/);
  const header = gzipSync(Buffer.from(`${JSON.stringify(aHeader)}\n`));
  const zeros = gzipSync(Buffer.alloc(limits.line * 2, ' '));
  expect(await why(new Blob([header, ...Array.from({ length: 50 }, () => zeros)]))).toMatch(/far more|longer than any/);
});

test('records that do not fit are left out and named by their line; dangerous ones among them', async () => {
  const [paper] = aLibrary().paper;
  if (!paper) throw new Error('a paper');
  const bad = { ...paper, key: 'arxiv:2', urls: { abs: 'javascript:alert(1)' } };
  const long = { ...paper, key: 'arxiv:3', title: 'x'.repeat(3000) };
  const file = await backupFile(aHeader, aLibrary({ paper: [paper, bad, long] }));
  const { kinds, problems } = await readBackup(file);
  expect(kinds.paper).toEqual([paper]);
  expect(problems.map(({ line }) => line)).toEqual([3, 4]);
  expect(problems[0]?.why).toMatch(/urls\.abs/);
  expect(problems[1]?.why).toMatch(/title/);
});
