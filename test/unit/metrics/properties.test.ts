import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';
import { ruleExamples } from '../../../lib/metrics/rules/examples';

const sentences = Object.values(ruleExamples).flatMap(({ examples, counterExamples }) =>
  [...examples, ...counterExamples].map((sentence) => sentence.replaceAll(/\[\[|\]\]/g, '')),
);
const piece = fc.oneof(
  fc.constantFrom(
    '1',
    '2.5',
    '%',
    'x',
    ' ',
    '-',
    'to',
    'and',
    '$',
    '\\times',
    '\\%',
    '{',
    '}',
    '(',
    ')',
    '^',
    '±',
    'B',
    'GPUs',
    'p',
    '<',
    '=',
    'half',
    'of',
    ',',
    '. ',
    'We',
    'faster',
    'than',
    '\n',
    '😀',
  ),
  fc.constantFrom(...sentences),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('whatever the text', () => {
  test('offsets lie in the text, point at what they say, and spans do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, text: own, value } of extractMetrics(text, { confidence: 0 })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(own);
          for (const number of [value].flat()) expect(Number.isNaN(number)).toBe(false);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the same text gives the same metrics', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extractMetrics(text)).toEqual(extractMetrics(text));
      }),
      { numRuns: 100 },
    );
  });

  test('the same text gives the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const once = extractMetrics(text);
        extractMetrics(other);
        expect(extractMetrics(text)).toEqual(once);
      }),
      { numRuns: 150 },
    );
  });

  test('what follows an abstract of full length is not read', () => {
    const one = fc.constantFrom(...sentences);
    fc.assert(
      fc.property(one, one, (sentence, after) => {
        const abstract = `${sentence} ${'We say no more of it here. '.repeat(800)}`.slice(0, 20_000);
        expect(extractMetrics(`${abstract} ${after}`)).toEqual(extractMetrics(abstract));
      }),
      { numRuns: 30 },
    );
  });

  test('a badge is no longer than 64 characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { badge } of extractMetrics(text, { confidence: 0 }))
          expect([...badge].length).toBeLessThanOrEqual(64);
      }),
      { numRuns: 200 },
    );
  });
});
