import { expect, test, vi } from 'vitest';
import { FactsWork } from '../../../lib/store/facts/facts-work';
import { openTestStore } from './open-test-store';

const due = vi.hoisted(() => ({ left: 0, most: 0, atEnd: () => {} }));

vi.mock('../../../lib/store/facts/due-facts', () => ({
  readDueFacts: async (_db: object, _reader: object, most: number) => {
    const count = Math.min(most, due.left);
    due.left -= count;
    if (count === 0) due.atEnd();
    due.most = Math.max(due.most, count);
    return Array.from({ length: count }, (_, index) => String(due.left + index));
  },
}));

const begin = (left: number) => {
  Object.assign(due, { left, most: 0 });
  const told: string[] = [];
  const { db, facts } = openTestStore();
  const work = new FactsWork(facts.reader);
  work.start(db, (keys) => told.push(...keys));
  return { told, wake: () => work.wake(db) };
};

test('what is due is read to its end, however much it is, in parts between which others have their turn', async () => {
  const { told } = begin(6000);
  let turns = 0;
  while (told.length < 6000) {
    await new Promise((resolve) => setTimeout(resolve, 0)); // as a request comes
    turns += 1;
    if (turns > 6000) break;
  }
  expect([new Set(told).size, due.most]).toEqual([6000, 25]);
  expect(turns).toBeGreaterThan(200);
});

test('what becomes due as the last part is looked for is not forgotten', async () => {
  const { told, wake } = begin(10);
  due.atEnd = () => {
    due.atEnd = () => {};
    due.left = 5;
    wake();
  };
  await vi.waitFor(() => expect(told).toHaveLength(15));
});
