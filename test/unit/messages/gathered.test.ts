import { beforeEach, expect, test, vi } from 'vitest';
import { gathered } from '../../../lib/messages/gathered';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('the first change is told at once, the others together after it', () => {
  const callback = vi.fn();
  const change = gathered(callback);
  change();
  expect(callback).toHaveBeenCalledTimes(1);
  change();
  change();
  expect(callback).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(callback).toHaveBeenCalledTimes(2);
});

test('a change alone is told once, and the next one at once again', () => {
  const callback = vi.fn();
  const change = gathered(callback);
  change();
  vi.advanceTimersByTime(500);
  expect(callback).toHaveBeenCalledTimes(1);
  change();
  expect(callback).toHaveBeenCalledTimes(2);
});

test('changes without end are told ten times a second', () => {
  const callback = vi.fn();
  const change = gathered(callback);
  for (let time = 0; time < 1000; time += 10) {
    change();
    vi.advanceTimersByTime(10);
  }
  expect(callback).toHaveBeenCalledTimes(11);
});
