import { afterEach, expect, test, vi } from 'vitest';
import { eachInTurn } from '../../../lib/import/source';
import { nextTurn } from '../../../lib/import/turn';

afterEach(() => vi.useRealTimers());
const many = Array.from({ length: 500 }, (_, number) => number);

test('long reading waits for no timer, which hidden pages have one of a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'requestAnimationFrame'] });
  const read: number[] = [];
  await eachInTurn(many, { tell: () => {}, signal: new AbortController().signal }, (each) => read.push(each));
  expect(read).toEqual(many);
  expect(vi.getTimerCount()).toBe(0);
});

test('what a person does meanwhile is heard: reading that is called off between two parts ends there', async () => {
  const controller = new AbortController();
  void nextTurn().then(() => controller.abort());
  let read = 0;
  const reading = eachInTurn(many, { tell: () => {}, signal: controller.signal }, () => {
    read += 1;
  });
  await expect(reading).rejects.toThrow();
  expect(read).toBe(50);
});
