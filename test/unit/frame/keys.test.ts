// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { gatherKeys, nothingTyped } from '../../../lib/frame/early-keys';
import { handBackKeys } from '../../../lib/frame/late-keys';
import type { FromFrame, ToFrame } from '../../../lib/messages/frame-wire';

/** Presses keys on the page as a whole; gives those that nothing took. */
function press(...keys: string[]): string[] {
  return keys.filter((key) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
  );
}

test('keys that come before the field are put where the caret is in what came before', () => {
  const gathered = gatherKeys();
  expect(press('Shift', 'a', 'b', 'x', 'Backspace', 'Enter', 'Tab')).toEqual(['Shift', 'Tab']);
  expect(gathered({ text: 'one two', start: 3, end: 4, keys: [] })).toEqual({
    text: 'oneab\ntwo',
    start: 6,
    end: 6,
    keys: ['a', 'b', 'x', 'Backspace', 'Enter'],
  });
  expect(press('c')).toEqual(['c']);
  const late = gatherKeys();
  document.body.dispatchEvent(new KeyboardEvent('keypress', { key: 'd', bubbles: true, cancelable: true }));
  expect(late(nothingTyped), 'of a key that went down in the page').toMatchObject({ text: 'd', start: 1, end: 1 });
  expect(gatherKeys()(nothingTyped)).toEqual(nothingTyped);
  const moved = gatherKeys(true);
  expect(press('ArrowDown', 'Tab', 'F1'), 'a menu is gone about in').toEqual(['F1']);
  expect(moved({ ...nothingTyped, keys: [' '] })).toEqual({ ...nothingTyped, keys: [' ', 'ArrowDown', 'Tab'] });
});

test('keys that come after the frame was closed are handed back', () => {
  const told: FromFrame[] = [];
  let hear = (_: ToFrame): void => {};
  handBackKeys({
    tell: (message) => void told.push(message),
    listen: (listener) => {
      hear = listener;
      return () => {};
    },
  });
  expect(press('j')).toEqual(['j']);
  hear({ tell: 'close' });
  expect(press('j', 'Tab')).toEqual(['Tab']);
  expect(told).toEqual([{ tell: 'key', key: 'j' }]);
});
