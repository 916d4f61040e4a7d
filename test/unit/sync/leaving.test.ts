import { beforeEach, describe, expect, test } from 'vitest';
import { eraseAll } from '../../../lib/store/changes/erase';
import { createList } from '../../../lib/store/lists';
import { writeNote } from '../../../lib/store/notes';
import { savePaper } from '../../../lib/store/saved';
import { fileName, readFile, writeFile } from '../../../lib/sync/files/change-file';
import { sayErased } from '../../../lib/sync/library/erased';
import { undoableErase } from '../../../lib/sync/library/purge';
import { idOf } from '../../../lib/sync/records/shapes';
import { paperNumber } from '../../builders';
import { contentOf, draft, type Machine, machine, openLock } from './machines';
import { type MemoryEngine, memory } from './memory-engine';

const days = 24 * 60 * 60 * 1000;

let place: MemoryEngine;
let [a, b, c]: Machine[] = [];
const the = (each: Machine | undefined): Machine => {
  if (!each) throw new Error('There is no such machine.');
  return each;
};

beforeEach(async () => {
  place = memory();
  a = await machine('A', place);
  b = await machine('B', place);
  c = await machine('C', place);
});

/** Moves the clock of machines. */
function later(time: number, ...machines: (Machine | undefined)[]): void {
  for (const each of machines) {
    const { now } = the(each).store;
    the(each).store.now = () => now() + time;
  }
}

async function meet(...machines: (Machine | undefined)[]): Promise<void> {
  for (let turn = 0; turn < 3; turn++) for (const each of machines) await the(each).sync();
}

async function expectEqual(...machines: (Machine | undefined)[]): Promise<void> {
  const [first, ...others] = await Promise.all(machines.map((each) => contentOf(the(each).store)));
  for (const other of others) expect(other).toEqual(first);
}

/** All that the files at the place say, as text. */
async function held(): Promise<string> {
  const read = await Promise.all([...place.files].map(([name, bytes]) => readFile(openLock, name, bytes)));
  return JSON.stringify(read);
}

describe('What was erased everywhere', () => {
  const erase = async ({ store }: Machine) => sayErased(store, await eraseAll(store));

  beforeEach(async () => {
    const { store } = the(a);
    for (const number of [1, 2, 3]) await savePaper(store, { paper: paperNumber(number), tags: ['private'] });
    await writeNote(store, paperNumber(1), draft('n', 'A private thought'), '');
    await createList(store, 'A private list');
    await writeNote(store, paperNumber(1), draft('kept', 'first'), '');
    await meet(a, b, c);
    await erase(the(a));
  });

  test('can be brought back for 30 days, and is gone for good then, here and at the place', async () => {
    await meet(a, b, c);
    later(29 * days, a, b, c);
    await meet(a, b, c);
    expect(await undoableErase(the(a).store)).toBeDefined();
    expect((await the(b).store.db.notes.get('n'))?.markdown).toBe('A private thought');
    later(2 * days, a, b, c);
    await savePaper(the(b).store, { paper: paperNumber(2) });
    await meet(a, b, c);
    expect(await undoableErase(the(a).store)).toBeUndefined();
    expect(await held()).not.toMatch(/A private|number 1 of/);
    for (const each of [a, b, c]) {
      const { db } = the(each).store;
      expect(JSON.stringify([await contentOf(the(each).store), await db.replica.toArray()])).not.toMatch(/A private/);
      expect(await db.papers.toCollection().primaryKeys()).toEqual([paperNumber(2).key]);
      expect(await db.saved.get(paperNumber(2).key)).toMatchObject({ live: 1 });
    }
    await expectEqual(a, b, c);
    const fresh = await machine('D', place);
    later(31 * days, fresh);
    await fresh.sync();
    await expectEqual(a, fresh);
    const files = [...place.files.keys()];
    for (const each of [a, b, c, fresh]) expect(await the(each).sync()).toMatchObject({ received: 0, notices: [] });
    expect([...place.files.keys()]).toEqual(files);
  });

  test('loses nothing of a machine that was away all the time and wrote on', async () => {
    await writeNote(the(c).store, paperNumber(1), draft('kept', 'first\nfrom C'), 'first');
    await meet(a, b);
    later(31 * days, a, b, c);
    await meet(a, b);
    expect(await the(a).store.db.papers.count()).toBe(0);
    await meet(c, a, b);
    for (const each of [a, b, c]) {
      expect(await the(each).store.db.notes.get('kept')).toMatchObject({ markdown: 'first\nfrom C', live: 1 });
      expect(await the(each).store.db.papers.get(paperNumber(1).key)).toMatchObject({ title: paperNumber(1).title });
    }
    await expectEqual(a, b, c);
  });

  test('is told whole where it is saved again by a machine whose clock is behind', async () => {
    await meet(a, b, c);
    later(30.5 * days, a, c);
    later(29.5 * days, b);
    await meet(a, c);
    expect(await the(a).store.db.papers.count()).toBe(0);
    await savePaper(the(b).store, { paper: paperNumber(3), tags: ['again'] });
    await meet(b, a, c);
    for (const each of [a, b, c]) {
      expect(await the(each).store.db.papers.get(paperNumber(3).key)).toMatchObject({ title: paperNumber(3).title });
      expect((await the(each).store.db.saved.get(paperNumber(3).key))?.tags).toContain('again');
    }
  });
});

test('A record that does not fit is named until it does', async () => {
  const id = idOf('notes', 'n');
  const file = fileName('zzzzzzzz', 1);
  const stamp = '000000001.000.zzzzzzzz';
  const content = { name: 'Z', at: 1, files: [1], records: [{ id, fields: { key: [stamp, 5] as const } }] };
  place.files.set(file, await writeFile(openLock, file, content));
  for (let turn = 0; turn < 2; turn++)
    expect((await the(a).sync()).notices.join()).toMatch(/do not fit here.*the note n\. Sync and update/);
  expect(await the(a).store.db.notes.count()).toBe(0);
  await writeNote(the(b).store, paperNumber(1), draft('n', 'Whole now'), '');
  await meet(b, a);
  expect((await the(a).sync()).notices).toEqual([]);
  expect(await the(a).store.db.notes.get('n')).toMatchObject({ markdown: 'Whole now' });
});
