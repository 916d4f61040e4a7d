import { expect, test } from 'vitest';
import { lightness } from '../../../../lib/page/drawing/theme';

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(255, 255, 255, 0.9)', 1],
  ['color(srgb 1 1 1)', 1],
  ['oklch(0.13 0.028 261.7)', 0.13],
  ['oklab(0.95 0 0)', 0.95],
  ['lab(20 0 0)', 0.2],
])('the lightness of %s', (colour, expected) => {
  expect(lightness(colour)).toBeCloseTo(expected, 5);
});

test.each(['rgba(0, 0, 0, 0)', 'transparent', 'rgba(20, 20, 20, 0.2)', '', 'oklch(0.2 0.1 20 / 0.1)'])(
  'nothing is said of %j, through which one sees',
  (colour) => {
    expect(lightness(colour)).toBeUndefined();
  },
);
