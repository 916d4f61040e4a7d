import { expect, test } from 'vitest';
import { parseValue, typedValue } from '../../../lib/compare/parse';

test.each([
  ['4.2', 4.2],
  [' 1,300 ', 1300],
  ['1.3B', 1.3e9],
  ['7 b', 7e9],
  ['.5', 0.5],
  ['-2', -2],
  ['2e-6', 2e-6],
  ['3–5', [3, 5]],
  ['5 to 3', [3, 5]],
  ['3-5', [3, 5]],
  ['1e-3-2e-3', [1e-3, 2e-3]],
  ['7B–13B', [7e9, 13e9]],
  ['', undefined],
  ['fast', undefined],
  ['3x', undefined],
  ['1–2–3', undefined],
] as const)('%o is %o', (text, value) => {
  expect(parseValue(text)).toEqual(value);
});

test('a value is typed as it was read', () => {
  for (const value of [4.2, 1e9, [3, 5]] as const) expect(parseValue(typedValue(value))).toEqual(value);
});
