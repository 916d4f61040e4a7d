import { expect, test } from 'vitest';
import { slipsBetween } from '../../../lib/search/near';
import { joinSegments, makeSegment, placesInRow, type Segment, type Stream, spanOf } from '../../../lib/search/segment';

const textOf = (title: string, body: string) => ({ title, authors: ['Ada'], venue: '', ids: [], body: [body] });

/** More words than have a number of their own in sixteen bits. */
const many = Array.from({ length: 52_000 }, (_, index) => `w${String(index).padStart(5, '0')}`);

function found({ segment, stream }: { segment: Segment; stream: Stream }, words: readonly string[], open = false) {
  const spans = words.map((word, index) => spanOf(segment, word, !(open && index === words.length - 1)));
  return placesInRow(segment, stream, [...segment.docs.keys()], spans);
}

test('words that follow each other are found, however many words there are', () => {
  const one = makeSegment(1, [
    { doc: 0, text: textOf('w00000', many.join(' ')) },
    { doc: 1, text: textOf('other', 'w51999 w51998 w00001 w51000') },
  ]);
  const two = makeSegment(2, [{ doc: 2, text: textOf('w51998', 'a w51000 w00001 w51999') }]);
  const part = (each: typeof one) => ({ ...each, alive: () => true });
  const joined = joinSegments(3, [part(one), part(two)]);
  for (const each of [one, joined]) {
    expect(found(each, ['w00001', 'w00002'])).toEqual([0]);
    expect(found(each, ['w51998', 'w51999'])).toEqual([0]);
    expect(found(each, ['w51999', 'w51998'])).toEqual([1]);
    expect(found(each, ['w00001', 'w5100'], true)).toEqual([1]);
    expect(found(each, ['w51000', 'w51002'])).toEqual([]);
  }
  expect(found(joined, ['w51000', 'w00001'])).toEqual([2]);
  // A title and an abstract are two texts.
  expect(found(joined, ['w51998', 'a'])).toEqual([]);
  // The author's word of two papers, the marked one of which stands in no text.
  expect(found(joined, ['other', 'ada'])).toEqual([]);
});

test.each([
  ['attention', 'attention', 0],
  ['attention', 'atention', 1],
  ['attention', 'attnetion', 1],
  ['attention', 'tatentoin', 2],
  ['ab', 'ba', 1],
  ['abc', 'abcdef', 3],
] as const)('between %s and %s are %i slips', (a, b, slips) => {
  expect(slipsBetween(a, b, 4)).toBe(slips);
  expect(slipsBetween(b, a, 4)).toBe(slips);
  expect(slipsBetween(a, b, 1)).toBe(Math.min(slips, 2));
});
