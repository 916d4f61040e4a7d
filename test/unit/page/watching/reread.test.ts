import { beforeEach, expect, test, vi } from 'vitest';
import { createReread } from '../../../../lib/page/watching/reread';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A page that takes so many milliseconds to read. */
function setUp(cost = 0) {
  const ended = new AbortController();
  const read = vi.fn(() => void vi.setSystemTime(Date.now() + cost));
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  return { read, ended, reread: createReread(read, ended.signal) };
}

test('what comes into a page at rest is read at once, so that it has its room before it is painted', () => {
  const { read, reread } = setUp(20);
  reread(false);
  expect(read).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(160);
  reread(false);
  expect(read).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(2);
  reread(false);
  expect(read).toHaveBeenCalledTimes(3);
});

test('changes are gathered and read once', () => {
  const { read, reread } = setUp();
  reread(true);
  read.mockClear();
  for (let change = 0; change < 5; change++) {
    reread(false);
    vi.advanceTimersByTime(10);
  }
  expect(read).not.toHaveBeenCalled();
  vi.advanceTimersByTime(110);
  expect(read).toHaveBeenCalledOnce();
});

test('reading at once takes the place of what was to come', () => {
  const { read, reread } = setUp();
  reread(true);
  reread(false);
  reread(true);
  expect(read).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page that is slow to read is let rest eight times as long', () => {
  const { read, reread } = setUp(50);
  reread(true);
  reread(false);
  vi.advanceTimersByTime(399);
  expect(read).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  expect(read).toHaveBeenCalledTimes(2);
});

test('a page that never comes to rest is read less and less often, and as soon as ever once it has rested', () => {
  const { read, reread } = setUp();
  for (let at = 0; at < 10_000; at += 50) {
    reread(false);
    vi.advanceTimersByTime(50);
  }
  expect(read.mock.calls.length).toBeLessThan(14);
  vi.advanceTimersByTime(3000);
  read.mockClear();
  reread(false);
  vi.advanceTimersByTime(80);
  expect(read).toHaveBeenCalledOnce();
});

test('nothing is read after the end', () => {
  const { read, ended, reread } = setUp();
  reread(true);
  read.mockClear();
  reread(false);
  ended.abort();
  vi.advanceTimersByTime(1000);
  reread(true);
  expect(read).not.toHaveBeenCalled();
});
