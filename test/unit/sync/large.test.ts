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
