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
import { draft, type Machine, machine, openLock } from './machines';
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

test('an old file that is put back changes nothing, and a file that only its name tells from another is named', async () => {
  await savePaper(older.store, { paper: aPaper(), tags: ['old'] });
  await older.sync();
  const [old] = [...place.files];
  await writeNote(older.store, aPaper(), draft('n', 'first'), '');
  await older.sync();
  await other.sync();
  const before = JSON.stringify(await other.store.db.saved.toArray());
  if (old) place.files.set(...old);
  expect(await other.sync()).toMatchObject({ received: 0, notices: [] });
  if (old) place.files.set('zzzzzzzz-000001.pgs', old[1]);
  expect((await other.sync()).notices.join()).toContain('zzzzzzzz-000001.pgs');
  expect(JSON.stringify(await other.store.db.saved.toArray())).toBe(before);
});
