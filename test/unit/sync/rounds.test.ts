import { beforeEach, describe, expect, test } from 'vitest';
import type { Rule } from '../../../lib/rules/rule';
import { editPaper } from '../../../lib/store/changes/edit';
import { correct } from '../../../lib/store/corrections';
import { findPapers } from '../../../lib/store/find';
import { changeList, createList, deleteList, orderList, removeFromList } from '../../../lib/store/lists';
import { deleteNote, writeNote } from '../../../lib/store/notes';
import { savePaper, unsavePaper, updateSaved } from '../../../lib/store/saved';
import { fileName } from '../../../lib/sync/files/change-file';
import { newLibrary } from '../../../lib/sync/files/key-file';
import { membershipOf } from '../../../lib/sync/membership';
import { aPaper, paperNumber } from '../../builders';
import { contentOf, draft, type Machine, machine, textOf } from './machines';
import { type MemoryEngine, memory } from './memory-engine';

let place: MemoryEngine;
let [a, b, c]: Machine[] = [];
const all = (): Machine[] => [a, b, c].flatMap((each) => each ?? []);
const the = (each: Machine | undefined): Machine => {
  if (!each) throw new Error('There is no such machine.');
  return each;
};
const storeOf = (each: Machine | undefined) => the(each).store;

beforeEach(async () => {
  place = memory();
  const hours = 3_600_000;
  a = await machine('A', place);
  b = await machine('B', place, undefined, 5 * hours);
  c = await machine('C', place, undefined, -3 * hours);
});

/** Everybody twice: what one wrote in its turn reaches those before it. */
async function meet(machines = all()): Promise<void> {
  for (const each of [...machines, ...machines, ...machines]) await each.sync();
}

async function expectEqual(machines = all()): Promise<void> {
  const [first, ...others] = await Promise.all(machines.map(({ store }) => contentOf(store)));
  for (const other of others) expect(other).toEqual(first);
}

const deviceOf = async (each: Machine | undefined): Promise<string> => {
  const member = await membershipOf(storeOf(each).db);
  return member?.device ?? '';
};

describe('Machines over one place', () => {
  test('have what each of them had, and what each does since', async () => {
    const list = await createList(storeOf(a), 'Read first');
    await savePaper(storeOf(a), { paper: aPaper(), listId: list.id, tags: ['graphs'], rating: 4 });
    await savePaper(storeOf(b), { paper: paperNumber(1) });
    await writeNote(storeOf(c), paperNumber(2), draft('n', 'A thought'), '');
    await correct(storeOf(c), aPaper(), { id: 'w', span: '3x', verdict: 'reject' });
    await meet();
    await expectEqual();
    const found = await findPapers(storeOf(b), { offset: 0, limit: 10 });
    expect(found.rows.map(({ paper }) => paper.key).toSorted()).toEqual([
      aPaper().key,
      paperNumber(1).key,
      paperNumber(2).key,
    ]);
    expect((await findPapers(storeOf(a), { words: 'thought', offset: 0, limit: 10 })).total).toBe(1);

    await updateSaved(storeOf(a), aPaper(), { tags: { add: ['trees'] }, rating: null });
    await updateSaved(storeOf(b), aPaper(), { tags: { remove: ['graphs'], add: ['maps'] }, status: 'read' });
    await editPaper(storeOf(c), aPaper().key, { title: 'As I call it', year: null });
    await savePaper(storeOf(c), { paper: paperNumber(3), listId: list.id });
    await orderList(storeOf(b), list.id, [aPaper().key]);
    await changeList(storeOf(c), list.id, { name: 'Read at once' });
    await meet();
    await expectEqual();
    const saved = await storeOf(c).db.saved.get(aPaper().key);
    expect(saved).toMatchObject({ status: 'read', tags: ['trees', 'maps'] });
    expect(saved).not.toHaveProperty('rating');
    expect(await storeOf(b).db.papers.get(aPaper().key)).toMatchObject({
      title: 'As I call it',
      edited: ['title', 'year'],
    });
    expect(await storeOf(a).db.lists.get(list.id)).toMatchObject({ name: 'Read at once' });

    await removeFromList(storeOf(a), aPaper().key, list.id);
    await unsavePaper(storeOf(b), paperNumber(1).key);
    await deleteNote(storeOf(b), 'n');
    await deleteList(storeOf(c), list.id);
    await meet();
    await expectEqual();
    expect((await findPapers(storeOf(a), { place: 'removed', offset: 0, limit: 10 })).total).toBe(1);
    expect(await storeOf(a).db.saved.get(paperNumber(1).key)).toMatchObject({ live: 0 });
  });

  test('bring together what they wrote in one note apart, and nothing travels twice', async () => {
    const base = 'first\nsecond\nthird';
    await writeNote(storeOf(a), aPaper(), draft('n', base), '');
    await meet();
    await writeNote(storeOf(a), aPaper(), draft('n', `${base}\nfrom A`), base);
    await writeNote(storeOf(b), aPaper(), draft('n', `from B\n${base}`), base);
    await deleteNote(storeOf(c), 'n');
    await meet();
    for (const each of all()) expect(await textOf(each, 'n')).toBe(`from B\n${base}\nfrom A`);
    expect(await storeOf(c).db.notes.get('n')).toMatchObject({ live: 1 });
    await expectEqual();
    const files = [...place.files.keys()];
    for (const each of all())
      expect(await each.sync()).toMatchObject({ received: 0, sent: 0, changed: [], notices: [] });
    expect([...place.files.keys()]).toEqual(files);
  });

  test('write over nothing that is changed while a round goes on', async () => {
    await writeNote(storeOf(a), aPaper(), draft('n', 'one\ntwo'), '');
    await meet();
    await writeNote(storeOf(b), aPaper(), draft('n', 'one\ntwo\nthree from B'), 'one\ntwo');
    await the(b).sync();
    const { read } = place;
    place.read = async (name) => {
      await writeNote(storeOf(a), aPaper(), draft('n', 'zero from A\none\ntwo'), 'one\ntwo');
      place.read = read;
      return read(name);
    };
    await the(a).sync();
    expect(await textOf(the(a), 'n')).toBe('zero from A\none\ntwo\nthree from B');
    await meet();
    await expectEqual();
  });

  test('unite a paper that each saved under a name of its own, with what each said of it', async () => {
    const title = 'One paper that two machines met in two places';
    const alias = 'title:one-paper-that-two-machines-met-in-two-places';
    const preprint = aPaper({ key: 'arxiv:2401.11111', aliases: [alias], title });
    const printed = aPaper({ key: 'doi:10.1000/one', aliases: [alias], title, venue: 'A venue' });
    const list = await createList(storeOf(a), 'A list');
    await savePaper(storeOf(a), { paper: preprint, tags: ['a'], listId: list.id });
    await writeNote(storeOf(a), preprint, draft('na', 'from A'), '');
    await savePaper(storeOf(b), { paper: printed, tags: ['b'], status: 'read' });
    await writeNote(storeOf(b), printed, draft('nb', 'from B'), '');
    await savePaper(storeOf(c), { paper: preprint, rating: 5 });
    await meet();
    await expectEqual();
    for (const each of all()) {
      const papers = await each.store.db.papers.toArray();
      expect(papers).toHaveLength(1);
      const key = papers[0]?.key ?? '';
      expect(await each.store.db.saved.get(key)).toMatchObject({ tags: expect.arrayContaining(['a', 'b']), rating: 5 });
      expect((await each.store.db.notes.toArray()).map((note) => note.key)).toEqual([key, key]);
      expect((await each.store.db.listItems.toArray()).map((item) => item.key)).toEqual([key]);
    }
    await updateSaved(storeOf(a), preprint, { tags: { remove: ['b'] } });
    await meet();
    await expectEqual();
    expect((await storeOf(c).db.saved.toArray())[0]?.tags).toEqual(['a']);
  });

  test('go on where a round was stopped anywhere', async () => {
    for (const number of [1, 2, 3]) await savePaper(storeOf(a), { paper: paperNumber(number) });
    await savePaper(storeOf(b), { paper: paperNumber(4) });
    const calls = ['list', 'read', 'writeOnce', 'delete'] as const;
    const whole = { ...place };
    let left = 0;
    for (const name of calls) {
      Object.assign(place, {
        [name]: async (first: string, second: Uint8Array<ArrayBuffer>) => {
          left -= 1;
          if (left < 0) throw new Error('Stopped.');
          return name === 'writeOnce'
            ? whole.writeOnce(first, second)
            : name === 'list'
              ? whole.list()
              : whole[name](first);
        },
      });
    }
    for (let turn = 0; turn < 12; turn++) {
      left = turn % 4;
      for (const each of all()) await each.sync().catch(() => {});
      await savePaper(storeOf(c), { paper: paperNumber(10 + turn) });
    }
    left = Number.POSITIVE_INFINITY;
    await meet();
    await expectEqual();
    expect(await storeOf(a).db.saved.count()).toBe(16);
  });
});

describe('A place that fails', () => {
  const damaged = (name: string) => new RegExp(`${name} is damaged`);

  test('half an upload is never read as whole, and is taken away by who wrote it', async () => {
    await savePaper(storeOf(a), { paper: aPaper() });
    const { writeOnce } = place;
    place.writeOnce = async (name, bytes) => {
      if (!name.endsWith('.pgs')) return writeOnce(name, bytes);
      await writeOnce(name, bytes.slice(0, bytes.length / 2));
      throw new Error('Cut.');
    };
    await the(a)
      .sync()
      .catch(() => {});
    place.writeOnce = writeOnce;
    const { notices } = await the(b).sync();
    expect([...notices].join()).toMatch(damaged(fileName(await deviceOf(a), 1)));
    await meet();
    expect(await storeOf(b).db.saved.count()).toBe(1);
    expect([...place.files.keys()]).not.toContain(fileName(await deviceOf(a), 1));
    expect((await the(b).sync()).notices).toEqual([]);
  });

  test('files that were renamed, cut, made up or put back change nothing and are named', async () => {
    await savePaper(storeOf(a), { paper: aPaper(), tags: ['old'] });
    await the(a).sync();
    const [name = '', bytes = new Uint8Array()] = [...place.files][0] ?? [];
    await updateSaved(storeOf(a), aPaper(), { tags: { remove: ['old'] } });
    await meet();
    place.files.set('zzzzzzzz-000001.pgs', bytes);
    place.files.set('zzzzzzzz-000002.pgs', new TextEncoder().encode('Made up'));
    place.files.set('holiday.jpg', bytes);
    place.files.set(`${name.slice(0, 9)}000099.pgs`, bytes);
    const before = await contentOf(storeOf(b));
    const { notices, received } = await the(b).sync();
    expect(received).toBe(0);
    for (const each of ['zzzzzzzz-000001.pgs', 'zzzzzzzz-000002.pgs', 'holiday.jpg', '000099.pgs'])
      expect(notices.join('\n')).toContain(each);
    expect(await contentOf(storeOf(b))).toEqual(before);
    expect(place.files.has('holiday.jpg')).toBe(true);
  });

  test('that loses everything is filled again by the first who comes, with what all wrote', async () => {
    await savePaper(storeOf(a), { paper: aPaper(), tags: ['a'] });
    await writeNote(storeOf(b), paperNumber(1), draft('n', 'A thought'), '');
    await meet();
    place.files.clear();
    const { notices } = await the(c).sync();
    expect(notices.join()).toMatch(/lost files.*written again/);
    const fresh = await machine('D', place);
    await fresh.sync();
    expect(await contentOf(fresh.store)).toEqual(await contentOf(storeOf(a)));
    await meet();
    await expectEqual();
    expect((await the(a).sync()).notices).toEqual([]);
  });

  test('that goes back in time is noticed, and gets what it lacks', async () => {
    await savePaper(storeOf(a), { paper: aPaper() });
    await meet();
    const then = new Map(place.files);
    await updateSaved(storeOf(a), aPaper(), { tags: { add: ['since'] } });
    await savePaper(storeOf(b), { paper: paperNumber(1) });
    await meet();
    place.files.clear();
    for (const [name, bytes] of then) place.files.set(name, bytes);
    expect((await the(a).sync()).notices.join()).toMatch(/earlier state/);
    const fresh = await machine('D', place);
    await fresh.sync();
    expect(await contentOf(fresh.store)).toEqual(await contentOf(storeOf(a)));
    await meet();
    await expectEqual();
  });

  test('with a copy of a machine under the same name loses nothing of either', async () => {
    await savePaper(storeOf(a), { paper: aPaper() });
    await meet();
    const self = await storeOf(a).db.sync.get('self');
    const progress = await storeOf(a).db.sync.get('progress');
    if (!self || !progress) throw new Error('The machine is no member.');
    await storeOf(c).db.sync.bulkPut([self, progress]);
    await savePaper(storeOf(a), { paper: paperNumber(1) });
    await savePaper(storeOf(c), { paper: paperNumber(2) });
    await meet();
    await expectEqual();
    expect(await storeOf(b).db.saved.count()).toBe(3);
    expect(await deviceOf(a)).not.toBe(await deviceOf(c));
  });
});

test('Many small files become few, and nobody reads anything twice into the library', async () => {
  for (let number = 0; number < 60; number++) {
    await savePaper(storeOf(a), { paper: paperNumber(number % 20), tags: [`tag${number}`] });
    await the(a).sync();
  }
  expect(place.files.size).toBeLessThan(15);
  await meet();
  await expectEqual();
  expect((await storeOf(b).db.saved.get(paperNumber(0).key))?.tags.toSorted()).toEqual(['tag0', 'tag20', 'tag40']);
});

test('Rules come and go with the library, each by its later state', async () => {
  const rule = (id: string, name: string, updatedAt: number): Rule => ({
    id,
    name,
    enabled: true,
    when: { all: [{ on: 'title', match: 'words', text: 'graph' }] },
    actions: [{ do: 'dim' }],
    createdAt: 1,
    updatedAt,
  });
  the(a).rules = [rule('1', 'one', 1), rule('2', 'two', 1)];
  the(b).rules = [rule('3', 'three', 1)];
  await meet();
  expect(
    the(c)
      .rules.map(({ name }) => name)
      .toSorted(),
  ).toEqual(['one', 'three', 'two']);
  the(a).rules = the(a).rules.filter(({ id }) => id !== '1');
  the(b).rules = the(b).rules.map((each) => (each.id === '2' ? rule('2', 'two, changed', 1_800_000_000_000) : each));
  await meet();
  for (const each of all()) expect(each.rules).toEqual(the(a).rules);
  expect(
    the(c)
      .rules.map(({ name }) => name)
      .toSorted(),
  ).toEqual(['three', 'two, changed']);
});

test('A locked library opens for who has the key alone', { timeout: 60_000 }, async () => {
  const { lock } = await newLibrary('a passphrase');
  const mine = await machine('E', place, lock);
  await savePaper(mine.store, { paper: aPaper() });
  await mine.sync();
  const { notices, received } = await (await machine('F', place, { library: lock.library })).sync();
  expect(received).toBe(0);
  expect(notices.join()).toMatch(/damaged or of somebody else/);
  const theirs = await machine('G', place, lock);
  await theirs.sync();
  expect(await theirs.store.db.saved.count()).toBe(1);
});
