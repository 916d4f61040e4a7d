import { expect, test } from 'vitest';
import { noState } from '../../../lib/papers/names';
import { tellNew } from '../../../lib/store/history/visited';
import { openTestStore } from './open-test-store';

const hour = 3_600_000;
const list = 'https://papers.example/today';
const states = [noState('arxiv:1'), { ...noState('arxiv:2'), seen: { first: 1, last: 2 } }];
const isNew = (told: Awaited<ReturnType<typeof tellNew>>) => told.map((state) => state.isNew);

test('papers are new only on a site with a history, and never those that were on screen', async () => {
  const { db } = openTestStore();
  expect(isNew(await tellNew(db, states, list, hour))).toEqual([undefined, undefined]);
  expect(isNew(await tellNew(db, states, `${list}?page=2`, hour + 1000))).toEqual([undefined, undefined]);
  expect(isNew(await tellNew(db, states, list, 25 * hour))).toEqual([true, undefined]);
  expect(isNew(await tellNew(db, states, 'https://elsewhere.example/', 25 * hour))).toEqual([undefined, undefined]);
});

test('a page without papers or without an address makes no history', async () => {
  const { db } = openTestStore();
  await tellNew(db, [], list, hour);
  await tellNew(db, states, undefined, hour);
  await tellNew(db, states, 'about:blank', hour);
  expect(await db.visited.count()).toBe(0);
});
