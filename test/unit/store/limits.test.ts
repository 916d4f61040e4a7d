import { describe, expect, test, vi } from 'vitest';
import type { Kinds } from '../../../lib/backup/format';
import { backupFile } from '../../../lib/backup/write';
import { keepFile, keptFile } from '../../../lib/copies/files';
import type { Request, RequestName } from '../../../lib/messages/protocol';
import { answer } from '../../../lib/messages/server';
import { snapshot } from '../../../lib/store/restore/snapshot';
import type { Store } from '../../../lib/store/store';
import { paperNumber, savedKinds } from '../../builders';
import { quietEffects } from '../messages/quiet-effects';
import { openTestStore } from './open-test-store';

const effects = quietEffects();
const everything = { scope: { kind: 'all' } } as const;
const ask = <Name extends RequestName>(store: Store, name: Name, data: Request<Name>) =>
  answer(store, effects, name, data, { ownPage: true });
const noteOf = (markdown: string) => ({ id: 'note-1', kind: 'note' as const, markdown });

/** What a file of so many saved papers holds. */
const fileOf = (papers: number): Kinds => savedKinds(Array.from({ length: papers }, (_, at) => paperNumber(100 + at)));

/** The disk takes so many records of the library, and none after them. */
function fillAfter(writes: number) {
  const { put } = IDBObjectStore.prototype;
  let left = writes;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.transaction.db.name.startsWith('test-')) left -= 1;
    if (left < 0) throw new DOMException('No room', 'QuotaExceededError');
    return put.apply(this, given);
  });
}

async function begun(): Promise<Store> {
  const store = openTestStore();
  await ask(store, 'update', { paper: paperNumber(1), patch: { tags: { add: ['to cite'] } } });
  await ask(store, 'writeNote', { paper: paperNumber(1), note: noteOf('before'), base: '' });
  return store;
}

test('on a full disk nothing is changed, each write is refused in plain words, and all that is there can be exported', async () => {
  const store = await begun();
  const before = await ask(store, 'records', everything);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  const paper = paperNumber(1);
  const writes = [
    await ask(store, 'save', { paper: paperNumber(2) }),
    await ask(store, 'update', { paper, patch: { tags: { add: ['more'] } } }),
    await ask(store, 'writeNote', { paper, note: noteOf('after'), base: 'before' }),
    await ask(store, 'createList', { name: 'Thesis' }),
    await ask(store, 'bulk', { target: { papers: [paperNumber(3), paperNumber(4)] }, act: { do: 'save' } }),
  ];
  for (const reply of writes)
    expect(reply).toMatchObject({ ok: false, error: { code: 'storage-full', message: expect.stringMatching(/full/) } });
  expect(await ask(store, 'records', everything)).toEqual(before);
  const { kinds, damaged } = await snapshot(store);
  expect([kinds.paper.length, kinds.note.length, damaged]).toEqual([1, 1, []]);
  const file = await backupFile({ papergloss: 'backup', version: 1, at: 1, program: 'test' }, kinds);
  expect(file.size).toBeGreaterThan(100);
  put.mockRestore();
  expect(await ask(store, 'writeNote', { paper, note: noteOf('after'), base: 'before' })).toMatchObject({ ok: true });
});

describe.each(['merge', 'replace'] as const)('on a disk that fills while a file comes in (%s)', (choice) => {
  test.each([
    ['at once', 1],
    ['in the middle', 40],
    ['at its end', 80],
  ])(
    '%s, nothing is half done, it is told in plain words, and the same file comes in once there is room',
    async (_, after) => {
      const store = await begun();
      const before = await ask(store, 'records', everything);
      const file = await backupFile({ papergloss: 'backup', version: 1, at: 1, program: 'test' }, fileOf(40));
      const id = await keepFile({ kind: 'staged', name: 'x', at: 1, blob: file });
      const fullDisk = fillAfter(after);
      expect(await ask(store, 'restoreFile', { id, choice })).toMatchObject({
        ok: false,
        error: { code: 'storage-full', message: expect.stringMatching(/full.*nothing was saved.*Free some space/) },
      });
      expect(await ask(store, 'records', everything)).toEqual(before);
      fullDisk.mockRestore();
      expect(await ask(store, 'restoreFile', { id, choice })).toMatchObject({ ok: true });
      const records = await ask(store, 'records', everything);
      expect(records.ok && records.value).toHaveLength(choice === 'merge' ? 41 : 40);
    },
  );
});

test('where the browser lets no storage be opened, as in some private windows, that is told in plain words', async () => {
  for (const name of ['SecurityError', 'InvalidStateError', 'UnknownError', 'NotAllowedError']) {
    const store = openTestStore();
    const spies = (['open', 'databases'] as const).map((each) =>
      vi.spyOn(indexedDB, each).mockImplementation(() => {
        throw new DOMException('The operation is insecure.', name);
      }),
    );
    const told = { code: 'store-unavailable', message: expect.stringMatching(/could not be opened.*private window/) };
    expect(await ask(store, 'save', { paper: paperNumber(1) }), name).toMatchObject({ ok: false, error: told });
    const kept = keepFile({ kind: 'staged', name: 'x', at: 1, blob: new Blob(['x']) });
    await expect(kept, name).rejects.toMatchObject({ name, message: told.message });
    for (const spy of spies) spy.mockRestore();
    expect(await ask(store, 'save', { paper: paperNumber(1) }), name).toMatchObject({ ok: true });
  }
  const store = openTestStore();
  vi.stubGlobal('indexedDB', undefined);
  Reflect.deleteProperty(globalThis, 'indexedDB');
  expect(await ask(store, 'save', { paper: paperNumber(1) })).toMatchObject({ error: { code: 'store-unavailable' } });
  vi.unstubAllGlobals();
});

test('a copy for which there is no room takes none of those that are there away, and says so', async () => {
  const copy = (name: string) => keepFile({ kind: 'asked', name, at: 1, blob: new Blob([name]) });
  const id = await copy('first');
  const fullDisk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await expect(copy('second')).rejects.toThrow(/full.*Free some space/);
  fullDisk.mockRestore();
  expect((await keptFile(id))?.name).toBe('first');
});

test('a clock that jumps years ahead and back loses no write, and hides nothing that was removed', async () => {
  const store = await begun();
  const year = 365 * 24 * 60 * 60 * 1000;
  const { now } = store;
  let base = 'before';
  for (const [turn, jump] of [0, 30 * year, -20 * year, 1 * year, -30 * year].entries()) {
    store.now = () => now() + jump;
    const [paper, tag] = [paperNumber(1), `turn ${turn}`];
    expect(await ask(store, 'update', { paper, patch: { tags: { add: [tag] } } })).toMatchObject({ ok: true });
    const markdown = `${base}\nturn ${turn}`;
    expect(await ask(store, 'writeNote', { paper, note: noteOf(markdown), base })).toMatchObject({ ok: true });
    base = markdown;
    const other = paperNumber(10 + turn);
    await ask(store, 'save', { paper: other });
    await ask(store, 'unsave', { key: other.key });
    const removed = await ask(store, 'find', { place: 'removed', offset: 0, limit: 10 });
    expect(removed.ok && removed.value.rows.map(({ paper: { title } }) => title)).toContain(other.title);
    expect(await ask(store, 'restore', { key: other.key })).toMatchObject({ ok: true });
  }
  const records = await ask(store, 'records', everything);
  const all = records.ok ? records.value : [];
  const first = all.find(({ paper: { title } }) => title === paperNumber(1).title);
  expect(first?.saved?.tags).toEqual(['to cite', ...[0, 1, 2, 3, 4].map((turn) => `turn ${turn}`)]);
  expect(first?.notes.map(({ markdown }) => markdown)).toEqual([base]);
  expect(all).toHaveLength(6);
  expect((await snapshot(store)).damaged).toEqual([]);
});
