import { expect, test } from 'vitest';
import { partsOf } from '../../../components/paper/Abstract';
import { splitAt } from '../../../components/ui/parts/Marked';
import { moveBy } from '../../../components/ui/parts/move';
import { shortAuthors, venueAndYear } from '../../../lib/text/authors';

test('searched words are marked wherever they begin', () => {
  expect(splitAt('Drafts and DRAFT', ['draft'])).toEqual([
    { part: 'Draft', hit: true },
    { part: 's and ', hit: false },
    { part: 'DRAFT', hit: true },
  ]);
  expect(splitAt('Łukasz Müller', ['lukasz']).at(0)).toEqual({ part: 'Łukasz', hit: true });
  expect(splitAt('Straße', ['strasse'])).toEqual([{ part: 'Straße', hit: false }]);
  expect(splitAt('Ashish is', ['is'])).toEqual([
    { part: 'Ashish ', hit: false },
    { part: 'is', hit: true },
  ]);
  expect(splitAt('GPT的推理', ['推理']).at(-1)).toEqual({ part: '推理', hit: true });
});

test('the numbers of an abstract are marked, in its order, never overlapping', () => {
  const badge = (span: string) => ({
    span,
    text: span,
    name: span,
    kind: 'speed' as const,
    value: 1,
    label: 'speedup',
    unit: 'x',
    quote: { before: '', span, after: '' },
  });
  const parts = partsOf('a 3x b 2.5x c', [badge('2.5x'), badge('3x'), badge('5x'), badge('gone')]);
  expect(parts.map(({ text, badge: marked }) => [text, Boolean(marked)])).toEqual([
    ['a ', false],
    ['3x', true],
    [' b ', false],
    ['2.5x', true],
    [' c', false],
  ]);
});

test('keys move within the list', () => {
  expect(moveBy('ArrowDown', 8, 10, 5)).toBe(9);
  expect(moveBy('PageDown', 8, 10, 5)).toBe(9);
  expect(moveBy('PageUp', 3, 10, 5)).toBe(0);
  expect(moveBy('End', 0, 10, 5)).toBe(9);
  expect(moveBy('a', 0, 10, 5)).toBeUndefined();
});

test('authors and venue fit a line', () => {
  expect(shortAuthors(['A', 'B', 'C'])).toBe('A, B, C');
  expect(shortAuthors(['A', 'B', 'C', 'D'])).toBe('A, B + 2');
  expect(venueAndYear('NeurIPS 2024', 2024)).toBe('NeurIPS 2024');
  expect(venueAndYear(undefined, 2024)).toBe('2024');
});
