import { expect, test } from 'vitest';
import { moveAlong, moveBy } from '../../../components/ui/parts/move';

test('along a row of buttons keys go from one end on to the other', () => {
  expect(moveAlong('ArrowRight', 2, 3)).toBe(0);
  expect(moveAlong('ArrowLeft', 0, 3)).toBe(2);
  expect(moveAlong('Home', 1, 3)).toBe(0);
  expect(moveAlong('End', 1, 3)).toBe(2);
  expect(moveAlong('ArrowDown', 1, 3)).toBeUndefined();
});

test('in a list keys stop at the ends', () => {
  expect(moveBy('ArrowDown', 9, 10, 5)).toBe(9);
  expect(moveBy('PageUp', 3, 10, 5)).toBe(0);
  expect(moveBy('End', 3, 10, 5)).toBe(9);
  expect(moveBy('ArrowRight', 3, 10, 5)).toBeUndefined();
});
