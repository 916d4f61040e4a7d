import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { SyncPlace, SyncStatus } from '../../../lib/papers/machines';
import { writeNote } from '../../../lib/store/notes';
import { savePaper, unsavePaper } from '../../../lib/store/saved';
import type { Store } from '../../../lib/store/store';
import { SyncControl } from '../../../lib/sync/control';
import { keyFileName } from '../../../lib/sync/files/key-file';
import { Trouble } from '../../../lib/sync/trouble';
import { aPaper, paperNumber } from '../../builders';
import { openTestStore } from '../store/open-test-store';
import { draft } from './machines';
import { type MemoryEngine, memory } from './memory-engine';

const place: SyncPlace = { kind: 'webdav', url: 'https://dav.example/Papergloss/', user: 'u', password: 'p' };

let engine: MemoryEngine;
beforeEach(() => {
  engine = memory();
});

interface Made {
  store: Store;
  control: SyncControl;
  status(): SyncStatus;
  again: ReturnType<typeof vi.fn<(wait: number) => void>>;
  changed: ReturnType<typeof vi.fn<(keys: readonly string[]) => void>>;
  kept: ReturnType<typeof vi.fn<(on: boolean) => void>>;
}

function make(store = openTestStore()): Made {
  let status: SyncStatus = { state: 'off' };
  const [again, changed, kept] = [vi.fn(), vi.fn(), vi.fn()];
  const control = new SyncControl(store, {
    rules: { read: async () => [], write: async () => {} },
    status: {
      read: async () => status,
      write: async (written) => {
        status = written;
      },
    },
    changed,
    again,
    kept,
    open: async () => engine,
  });
  return { store, control, status: () => status, again, changed, kept };
}

/** Without a passphrase, whose key takes its time. */
async function joined(name: string): Promise<Made> {
  const made = make();
  await made.control.join({ place }, name);
  await made.control.run();
  return made;
}

describe('Joining', () => {
  test('is shown before anything is done, and done then', async () => {
    const a = make();
    expect(await a.control.look({ place })).toEqual({ kind: 'nothing' });
    expect(engine.files.size).toBe(0);
    await savePaper(a.store, { paper: aPaper() });
    await savePaper(a.store, { paper: paperNumber(1) });
    await writeNote(a.store, aPaper(), draft('n', 'A thought'), '');
    await a.control.join({ place }, 'Desk');
    await a.control.run();
    expect(a.status()).toMatchObject({ state: 'fine', locked: false, place: place.url, origin: 'https://dav.example' });
    expect(a.kept).toHaveBeenLastCalledWith(true);

    const b = make();
    await savePaper(b.store, { paper: paperNumber(1) });
    await savePaper(b.store, { paper: paperNumber(2) });
    const files = [...engine.files.keys()];
    expect(await b.control.look({ place })).toEqual({
      kind: 'library',
      preview: {
        papers: { come: 1, go: 1, both: 1 },
        notes: { come: 1, go: 0, both: 0 },
        lists: { come: 0, go: 0, both: 0 },
        leave: 0,
      },
    });
    expect(await b.store.db.saved.count()).toBe(2);
    expect([...engine.files.keys()]).toEqual(files);
    await b.control.join({ place }, 'Laptop');
    await b.control.run();
    expect(await b.store.db.saved.count()).toBe(3);
    expect(b.changed).toHaveBeenCalledWith(expect.arrayContaining([aPaper().key]));
    await a.control.run();
    expect(await a.store.db.saved.count()).toBe(3);
    expect(a.status().devices).toMatchObject([
      { name: 'Desk', self: true },
      { name: 'Laptop', self: false },
    ]);
  });

  test('with a passphrase, a wrong one changes nothing', { timeout: 90_000 }, async () => {
    const a = make();
    await a.control.join({ place, passphrase: 'right' }, 'Desk');
    await a.control.run();
    expect(a.status().locked).toBe(true);
    const b = make();
    const files = [...engine.files.keys()];
    expect(await b.control.look({ place })).toEqual({ kind: 'locked' });
    await expect(b.control.look({ place, passphrase: 'wrong' })).rejects.toThrow(/not the one/);
    await expect(b.control.join({ place, passphrase: 'wrong' }, 'Laptop')).rejects.toThrow(/Nothing was changed/);
    expect([...engine.files.keys()]).toEqual(files);
    expect(b.status()).toEqual({ state: 'off' });
    await b.control.run();
    expect(b.status()).toEqual({ state: 'off' });
  });

  test('goes on where half of a key file was left, and another library’s place is left alone later', async () => {
    engine.files.set(keyFileName, new TextEncoder().encode('{ "papergloss": "sy'));
    const a = await joined('Desk');
    expect(a.status().state).toBe('fine');
    const other = memory();
    engine = other;
    await joined('Other');
    await savePaper(a.store, { paper: aPaper() });
    const again = make(a.store);
    await again.control.start();
    expect(again.status().trouble).toMatch(/belong to another library/);
    expect([...other.files.keys()].filter((name) => name.endsWith('.pgs'))).toHaveLength(1);
  });

  test('again after leaving brings together what both did since', async () => {
    const a = await joined('Desk');
    const b = await joined('Laptop');
    await writeNote(a.store, aPaper(), draft('n', 'one\ntwo'), '');
    await a.control.run();
    await b.control.run();
    await b.control.leave();
    expect(b.status()).toEqual({ state: 'off' });
    expect(b.kept).toHaveBeenLastCalledWith(false);
    expect(await b.store.db.sync.get('joined')).toBeUndefined();
    await writeNote(b.store, aPaper(), draft('n', 'one\ntwo\nfrom B'), 'one\ntwo');
    await writeNote(a.store, aPaper(), draft('n', 'from A\none\ntwo'), 'one\ntwo');
    await savePaper(b.store, { paper: paperNumber(5) });
    await a.control.run();
    await b.control.join({ place }, 'Laptop');
    await b.control.run();
    await a.control.run();
    for (const { store } of [a, b]) {
      expect((await store.db.notes.get('n'))?.markdown).toBe('from A\none\ntwo\nfrom B');
      expect(await store.db.saved.count()).toBe(1);
    }
  });
});

describe('Failures', () => {
  test('are tried again later each time, at once after success, and as late as the server asks', async () => {
    const a = await joined('Desk');
    const { list } = engine;
    engine.list = () => Promise.reject(new Trouble('away'));
    for (let turn = 0; turn < 7; turn++) await a.control.run(false);
    expect(a.again.mock.calls.map(([wait]) => wait / 1000)).toEqual([30, 60, 120, 240, 480, 900, 900]);
    expect(a.status()).toMatchObject({ state: 'trouble', trouble: expect.stringMatching(/did not answer/) });
    expect(a.status().at).toBeDefined();
    engine.list = () => Promise.reject(new Trouble('slow-down', { wait: 3_000_000 }));
    await a.control.run(false);
    expect(a.again).toHaveBeenLastCalledWith(3_000_000);
    engine.list = list;
    await a.control.run(false);
    expect(a.status()).toMatchObject({ state: 'fine' });
    expect(a.status().trouble).toBeUndefined();
  });

  test('that only the reader can mend are not tried again by themselves', async () => {
    const a = await joined('Desk');
    const asked = vi.fn(() => Promise.reject(new Trouble('password')));
    const { list } = engine;
    engine.list = asked;
    await a.control.run(false);
    await a.control.run(false);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(a.again).not.toHaveBeenCalled();
    engine.list = list;
    await a.control.run();
    expect(a.status().state).toBe('fine');
    await a.control.run(false);
    expect(a.status().state).toBe('fine');
  });
});

test('Everything can be erased everywhere, and brought back from any machine, without what was removed before', async () => {
  const a = await joined('Desk');
  const b = await joined('Laptop');
  await savePaper(a.store, { paper: aPaper() });
  await savePaper(a.store, { paper: paperNumber(1) });
  await unsavePaper(a.store, paperNumber(1).key);
  await writeNote(b.store, paperNumber(2), draft('n', 'A thought'), '');
  for (const each of [a, b, a]) await each.control.run();
  await a.control.erase();
  await b.control.run();
  const standing = async ({ store: { db } }: Made) => [
    await db.saved.filter(({ live }) => live === 1).count(),
    await db.notes.filter(({ live }) => live === 1).count(),
  ];
  for (const each of [a, b]) {
    expect(await standing(each)).toEqual([0, 0]);
    expect(each.status().erasedAt).toBeDefined();
  }
  await b.control.restore();
  await a.control.run();
  for (const each of [a, b]) {
    expect(await standing(each)).toEqual([1, 1]);
    expect(each.status().erasedAt).toBeUndefined();
  }
});

test('A library on this machine alone marks no changes', async () => {
  const a = make();
  await a.control.start();
  await savePaper(a.store, { paper: aPaper() });
  expect(await a.store.db.marks.count()).toBe(0);
});

test('A device that is gone is taken out with its files, which lose nothing; one that comes back is back in the list', async () => {
  const [a, b, c] = [await joined('Desk'), await joined('Laptop'), await joined('Old')];
  await savePaper(c.store, { paper: aPaper(), tags: ['old'] });
  await writeNote(c.store, aPaper(), draft('n', 'A thought of old'), '');
  for (const each of [c, a, b]) await each.control.run();
  await savePaper(c.store, { paper: paperNumber(3) });
  await c.control.run(); // what nobody else has read yet
  const old = a.status().devices?.find(({ name }) => name === 'Old')?.id ?? '';
  const names = ({ status }: Made) => status().devices?.map(({ name }) => name);
  await a.control.remove(old);
  expect(names(a)).toEqual(['Desk', 'Laptop']);
  expect([...engine.files.keys()].filter((name) => name.startsWith(old))).toEqual([]);
  await b.control.run();
  expect(names(b)).toEqual(['Laptop', 'Desk']);
  expect(b.status().notices).toEqual([]);
  const fresh = await joined('New');
  expect(await fresh.store.db.saved.count()).toBe(2);
  expect((await fresh.store.db.notes.get('n'))?.markdown).toBe('A thought of old');
  await savePaper(c.store, { paper: paperNumber(4) });
  await c.control.run();
  await a.control.run();
  expect(names(a)?.toSorted()).toEqual(['Desk', 'Laptop', 'New', 'Old']);
  expect(await a.store.db.saved.count()).toBe(3);
});
