// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { drawRow } from '../../../../lib/page/rows/draw-row';
import { fitRows, linesOf } from '../../../../lib/page/rows/fit';
import { aBadge, aGloss, aRow, aTopic } from '../builders';

/** Marks as wide as their words, in a row of so many pixels with room for so many lines. */
function layOut(room: number, lines = 2) {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.className === 'room' ? 28 * lines - 4 : 24;
  });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(room);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return 10 * (this.textContent?.length ?? 0);
  });
}

function aFullRow() {
  const row = aRow(1);
  const topics = ['first-topic', 'second-topic', 'third-topic', 'fourth-topic'].map((name) => aTopic(name));
  const badges = ['a first number 1×', 'a second number 2×', 'a third number 3×', 'a fourth number 4×'];
  row.gloss = aGloss({ topics, badges: badges.map((text) => aBadge({ text, span: text })) });
  drawRow(row);
  return row;
}
const shown = (row: ReturnType<typeof aRow>): (string | null)[] =>
  [...row.root.querySelectorAll('.row > :not([hidden])')].map(({ textContent }) => textContent);

test.each([
  [[], 100, 1],
  [[50, 40], 100, 1],
  [[50, 50], 100, 2],
  [[200, 10], 100, 2],
  [[10, 200, 10], 100, 3],
])('%j fill %i pixels in %i lines', (taken, room, lines) => {
  expect(linesOf(taken, room)).toBe(lines);
});

test('a wide row shows all but the numbers beyond three, a narrow one two lines of the best', () => {
  const row = aFullRow();
  layOut(2000);
  fitRows([row]);
  expect(shown(row)).toHaveLength(2 + 4 + 3 + 1);
  layOut(480);
  fitRows([row]);
  expect(shown(row)).toEqual([
    'Save',
    'Note',
    'first-topic',
    'second-topic',
    'a first number 1×',
    'a second number 2×',
    '+4',
  ]);
  layOut(480, 1);
  fitRows([row]);
  expect(shown(row)).toEqual(['Save', 'Note', 'first-topic', 'a first number 1×', '+6']);
  layOut(2000);
  fitRows([row]);
  expect(shown(row).at(-1)).toBe('+1');
});

test('an expanded row shows all, however narrow it is, and a row without a place is left as it is', () => {
  const row = aFullRow();
  layOut(0);
  fitRows([row]);
  expect(shown(row)).toHaveLength(10);
  layOut(200);
  fitRows([row]);
  expect(shown(row).length).toBeLessThan(6);
  row.expanded = true;
  drawRow(row);
  fitRows([row]);
  expect(shown(row)).toHaveLength(2 + 4 + 4 + 1);
});

test('a narrow row says in brief what is long, until it is expanded', () => {
  const row = aRow(1);
  row.gloss = aGloss({
    badges: [aBadge({ text: 'a lamp that burns 3× longer than all', brief: '…burns 3× longer…' })],
  });
  drawRow(row);
  const group = row.root.querySelector('.row');
  expect(row.root.querySelector('.badge')?.getAttribute('data-brief')).toBe('…burns 3× longer…');
  layOut(300);
  fitRows([row]);
  expect(group?.hasAttribute('data-narrow')).toBe(true);
  const looks = (): boolean[] => ['data-narrow', 'data-short'].map((name) => group?.hasAttribute(name) ?? false);
  expect(looks()).toEqual([true, true]);
  row.expanded = true;
  fitRows([row]);
  expect(looks()).toEqual([false, false]);
  row.expanded = false;
  layOut(800);
  fitRows([row]);
  expect(looks()).toEqual([false, false]);
  layOut(500, 1);
  fitRows([row]);
  expect(looks()).toEqual([false, true]);
});
