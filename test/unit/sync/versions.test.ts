import { beforeEach, describe, expect, test } from 'vitest';
import { writeNote } from '../../../lib/store/notes';
import { savePaper } from '../../../lib/store/saved';
import { fileName } from '../../../lib/sync/files/change-file';
import { keyFileName, newLibrary } from '../../../lib/sync/files/key-file';
import { seal } from '../../../lib/sync/files/seal';
import { membershipOf } from '../../../lib/sync/membership';
import { newMemory } from '../../../lib/sync/rounds/context';
import { syncRound } from '../../../lib/sync/rounds/round';
import { aPaper, paperNumber } from '../../builders';
import { contentOf, draft, type Machine, machine, openLock } from './machines';
import { type MemoryEngine, memory } from './memory-engine';

let place: MemoryEngine;
let older: Machine;
let other: Machine;
beforeEach(async () => {
  place = memory();
  older = await machine('Older', place);
  other = await machine('Other', place);
});

const noRules = { read: async () => [], write: async () => {} };
const newer = /Update Papergloss here/;

describe('A newer Papergloss among older ones', () => {
  test('its files are left for later, and the older ones go on with their own work, which it will find', async () => {
    const name = fileName('newerone', 1);
    const said = { version: 2, name: 'Newer', at: 1, files: [1], records: [{ moods: 'of a later time' }] };
    place.files.set(name, await seal(openLock, name, JSON.stringify(said)));
    await savePaper(older.store, { paper: aPaper() });
    await writeNote(older.store, aPaper(), draft('n', 'Work of an older machine'), '');
    const { notices, sent } = await older.sync();
    expect(notices).toEqual([expect.stringMatching(newer)]);
    expect(sent).toBeGreaterThan(0);
    expect((await other.sync()).notices).toEqual([expect.stringMatching(newer)]);
    expect(await other.store.db.notes.get('n')).toMatchObject({ markdown: 'Work of an older machine' });
    const bytes = place.files.get(name);
    for (let turn = 0; turn < 3; turn++) await older.sync();
    expect(place.files.get(name)).toBe(bytes);

    // Once it is updated it reads what it left.
    place.files.set(name, await seal(openLock, name, JSON.stringify({ ...said, version: 1, records: [] })));
    const afterwards = await syncRound(older.store, place, { ...newMemory(), keyChecked: true }, noRules);
    expect(afterwards.notices).toEqual([]);
    expect((await membershipOf(older.store.db))?.progress.peers['newerone']).toMatchObject({
      name: 'Newer',
      read: [1],
    });
  });

  test('a form of files that is newer as a whole stops the round, with all that is here kept for after the update', async () => {
    const { file } = await newLibrary(undefined);
    place.files.set(keyFileName, new TextEncoder().encode(file.replace('"version": 1', '"version": 2')));
    await savePaper(older.store, { paper: paperNumber(1) });
    await expect(syncRound(older.store, place, newMemory(), noRules)).rejects.toThrow(newer);
    expect([...place.files.keys()]).toEqual([keyFileName]);
    expect(await older.store.db.saved.get(paperNumber(1).key)).toMatchObject({ live: 1 });
    expect(await older.store.db.outgoing.count()).toBeGreaterThan(0);
    place.files.clear();
    await older.sync();
    await other.sync();
    expect(await other.store.db.saved.count()).toBe(1);
  });
});

describe('Files that tidying replaced', () => {
  /** Has the older machine write so often that files are made one; gives all that ever stood. */
  async function writeOften(): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
    const seen = new Map<string, Uint8Array<ArrayBuffer>>();
    for (let turn = 0; turn < 14; turn++) {
      await savePaper(older.store, { paper: paperNumber(turn % 3), tags: [`t${turn}`] });
      await older.sync().catch(() => {});
      for (const [name, bytes] of place.files) seen.set(name, bytes);
      expect((await other.sync()).notices).toEqual([]);
    }
    return seen;
  }

  const replaced = (seen: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) => {
    const gone = [...seen].find(([name]) => !place.files.has(name));
    if (!gone) throw new Error('Nothing was made one.');
    return gone;
  };

  test('and that are put back change nothing, and are named while they stand', async () => {
    const [name, bytes] = replaced(await writeOften());
    const before = await contentOf(other.store);
    place.files.set(name, bytes);
    for (let turn = 0; turn < 2; turn++) {
      const { received, notices } = await other.sync();
      expect(received).toBe(0);
      expect(notices).toEqual([expect.stringContaining(name)]);
    }
    expect(await contentOf(other.store)).toEqual(before);
    place.files.delete(name);
    expect((await other.sync()).notices).toEqual([]);
  });

  test('are named no longer once their own device has them in hand', async () => {
    const [name, bytes] = replaced(await writeOften());
    place.files.set(name, bytes);
    expect((await other.sync()).notices).toHaveLength(1);
    await older.sync();
    await savePaper(older.store, { paper: paperNumber(9) });
    await older.sync();
    expect((await other.sync()).notices).toEqual([]);
    expect(await contentOf(other.store)).toEqual(await contentOf(older.store));
  });

  test('are not named where they only have not been taken away yet', async () => {
    place.files.set(keyFileName, new TextEncoder().encode('{}'));
    const { delete: take } = place;
    place.delete = () => Promise.reject(new Error('Stopped.'));
    const seen = await writeOften();
    expect(place.files.size).toBe(seen.size);
    place.delete = take;
    for (const each of [older, other, older, other]) expect((await each.sync()).notices).toEqual([]);
  });
});

test('a file that only its name tells from another is named', async () => {
  await savePaper(older.store, { paper: aPaper(), tags: ['old'] });
  await older.sync();
  const [old] = [...place.files];
  await other.sync();
  const before = JSON.stringify(await other.store.db.saved.toArray());
  if (old) place.files.set('zzzzzzzz-000001.pgs', old[1]);
  expect((await other.sync()).notices.join()).toContain('zzzzzzzz-000001.pgs');
  expect(JSON.stringify(await other.store.db.saved.toArray())).toBe(before);
});
