import { expect, test } from 'vitest';
import { mergeStored, mergesOf, takeApart } from '../../../lib/store/duplicates/merge';
import { writeNote } from '../../../lib/store/notes';
import { savePaper, updateSaved } from '../../../lib/store/saved';
import { aPaper } from '../../builders';
import { contentOf, draft, type Machine, machine } from './machines';
import { memory } from './memory-engine';

const preprint = aPaper({ title: 'Slow rivers carry stones far' });
const printed = aPaper({ key: 'doi:10.1/a', aliases: ['title:b'], title: 'Slow rivers carry small stones far' });
const keys = [preprint.key, printed.key];

async function meet(...machines: Machine[]): Promise<void> {
  for (const each of [...machines, ...machines, ...machines]) await each.sync();
  const [first, ...others] = await Promise.all(machines.map(({ store }) => contentOf(store)));
  for (const other of others) expect(other).toEqual(first);
}

test('Papers that the reader makes one, and takes apart, are so on every machine', async () => {
  const place = memory();
  const a = await machine('A', place);
  const b = await machine('B', place, undefined, 3_600_000);
  await savePaper(a.store, { paper: preprint, tags: ['mine'] });
  await savePaper(a.store, { paper: printed, tags: ['water'] });
  await writeNote(b.store, printed, draft('n', 'On the printed one'), '');
  await meet(a, b);
  await mergeStored(a.store, keys, {});
  await meet(a, b);
  expect(await b.store.db.papers.toCollection().primaryKeys()).toEqual([preprint.key]);
  expect(await b.store.db.notes.get('n')).toMatchObject({ key: preprint.key });
  await updateSaved(b.store, preprint, { tags: { add: ['later'] } });
  await meet(a, b);

  const [merge] = await mergesOf(a.store.db, preprint.key);
  await takeApart(a.store, merge?.id ?? 0);
  await meet(a, b);
  expect((await b.store.db.papers.toCollection().primaryKeys()).toSorted()).toEqual(keys.toSorted());
  expect(await b.store.db.notes.get('n')).toMatchObject({ key: printed.key });
  expect((await b.store.db.saved.get(printed.key))?.tags).toEqual(['water']);
  expect((await b.store.db.saved.get(preprint.key))?.tags.toSorted()).toEqual(['later', 'mine']);

  await mergeStored(b.store, keys, {});
  await meet(a, b);
  expect(await a.store.db.papers.toCollection().primaryKeys()).toEqual([preprint.key]);
});
