import { expect, test } from 'vitest';
import { Allowance } from '../../../lib/messages/allowance';

const large = 'x'.repeat(9_000_000);

test('a site may have so much kept at once, and more as time goes by; others have their own', () => {
  let now = 0;
  const allowance = new Allowance(() => now);
  expect([1, 2, 3].map(() => allowance.take('https://a.example/1', large))).toEqual([true, true, false]);
  expect(allowance.take('https://a.example/another-page', large)).toBe(false);
  expect(allowance.take('https://b.example/', large)).toBe(true);
  now += 1_800_000;
  expect(allowance.take('https://a.example/1', large)).toBe(true);
  expect(allowance.take('https://a.example/1', large)).toBe(false);
});

test('a page without an address has an allowance too', () => {
  const allowance = new Allowance(() => 0);
  expect([undefined, 'nonsense', ''].map((address) => allowance.take(address, large))).toEqual([true, true, false]);
});
