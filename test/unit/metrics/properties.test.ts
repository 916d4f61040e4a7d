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

  test('the sentences around do not change what a sentence gives', () => {
    const one = fc.constantFrom(...sentences);
    fc.assert(
      fc.property(one, one, one, (before, sentence, after) => {
        const offset = before.length + 1;
        const alone = extractMetrics(sentence, { confidence: 0 });
        const within = extractMetrics(`${before} ${sentence} ${after}`, { confidence: 0 })
          .filter(({ start }) => start >= offset && start < offset + sentence.length)
          .map((metric) => ({ ...metric, start: metric.start - offset, end: metric.end - offset }));
        expect(within).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});
