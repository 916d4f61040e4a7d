import { expect, test } from 'vitest';
import { PointerWatch } from '../../../lib/frame/pointer';

const at = (screenX: number, clientX: number) => ({ screenX, screenY: 50, clientX, clientY: 20 });

test('A frame that moves under a resting pointer is not still for a while; a pointer that moves in it is no matter', () => {
  const pointer = new PointerWatch();
  expect(pointer.isStill(0), 'without a pointer, by the keyboard').toBe(true);
  pointer.see(at(300, 100), 1000);
  expect(pointer.isStill(1001), 'it has only come').toBe(false);
  pointer.see(at(350, 150), 1300);
  expect(pointer.isStill(1400)).toBe(true);
  pointer.see(at(350, 90), 2000);
  expect(pointer.isStill(2001), 'the frame was moved').toBe(false);
  expect(pointer.isStill(2400)).toBe(true);
  pointer.leave();
  pointer.see(at(350, 90), 3000);
  expect(pointer.isStill(3001), 'it has left, and come again').toBe(false);
});
