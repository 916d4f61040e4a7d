import { expect, test } from 'vitest';
import { writeNote } from '../../../lib/store/notes';
import { savePaper, updateSaved } from '../../../lib/store/saved';
import { bringIn } from '../../../lib/sync/library/bring-in';
import { idOf } from '../../../lib/sync/records/shapes';
import { aPaper, paperNumber } from '../../builders';
import { contentOf, draft, machine } from './machines';
import { memory } from './memory-engine';

test('a whole library is told in files of a fair size, after a failure too, and what is heard is not told again', async () => {
  const place = memory();
  const a = await machine('A', place);
  const long = 'A long thought. '.repeat(1500);
  for (let number = 0; number < 70; number++) {
    await savePaper(a.store, { paper: paperNumber(number) });
    await writeNote(a.store, paperNumber(number), draft(`n${number}`, `${number} ${long}`), '');
  }
  const { writeOnce } = place;
  place.writeOnce = () => Promise.reject(new Error('Away.'));
  await expect(a.sync()).rejects.toThrow('Away.');
  expect(await a.store.db.outgoing.count()).toBe(1);
  await updateSaved(a.store, paperNumber(0), { tags: { add: ['since'] } });
  place.writeOnce = writeOnce;
  await a.sync();
  expect(place.files.size).toBeGreaterThan(1);
  const b = await machine('B', place, undefined, 1000);
  await savePaper(b.store, { paper: paperNumber(100) });
  await b.sync();
  expect(await b.store.db.marks.count()).toBe(0);
  expect(await b.sync()).toMatchObject({ received: 0, sent: 0 });
  await a.sync();
  expect(await contentOf(b.store)).toEqual(await contentOf(a.store));
  expect(await b.store.db.saved.get(paperNumber(0).key)).toMatchObject({ tags: ['since'] });
});

test('a file that speaks of one record twice is heard whole', async () => {
  const { store } = await machine('A', memory());
  await savePaper(store, { paper: aPaper() });
  const id = idOf('saved', aPaper().key);
  const said = (tag: string) => ({ id, fields: { [`tags\n${tag}`]: ['zzzzzzzzz.000.abcdefgh', 1] as const } });
  await bringIn(store, 'zzzzzzzz', [said('one'), said('two')], async () => {});
  expect((await store.db.saved.get(aPaper().key))?.tags.toSorted()).toEqual(['one', 'two']);
});

test('files of a middling size are not all made one: what a file says is in memory while it is written', async () => {
  const place = memory();
  const a = await machine('A', place);
  let seed = 1;
  const letters = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  await savePaper(a.store, { paper: aPaper() });
  for (let number = 0; number < 14; number++) {
    const markdown = Array.from({ length: 13_000 }, letters).join(' ');
    await writeNote(a.store, aPaper(), draft(`n${number}`, markdown), '');
    await a.sync();
  }
  for (let turn = 0; turn < 4; turn++) await a.sync();
  const sizes = [...place.files.values()].map(({ length }) => length);
  expect(sizes.length).toBeLessThan(14);
  expect(Math.max(...sizes)).toBeLessThan(220_000);
}, 60_000);
