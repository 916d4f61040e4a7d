import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';
import { rules } from '../../../lib/metrics/rules/all';
import { evidence } from '../../../lib/metrics/rules/evidence';
import { ruleExamples } from '../../../lib/metrics/rules/examples';

const rows = Object.values(rules).flatMap(({ units = [], cues = [], nouns = [], measures = [] }) => [
  ...units,
  ...cues,
  ...nouns,
  ...measures,
]);

/** A sentence without its marks, and the spans that were marked. */
function unmark(marked: string): { text: string; spans: [start: number, end: number][] } {
  const spans: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(part)?.[1];
    if (inner !== undefined) spans.push([text.length, text.length + inner.length]);
    text += inner ?? part;
  }
  return { text, spans };
}

const kindsAt = (marked: string): string[][] => {
  const { text, spans } = unmark(marked);
  const metrics = extractMetrics(text);
  return spans.map(([start, end]) => metrics.filter((m) => m.start < end && start < m.end).map(({ kind }) => kind));
};

describe('every rule shows what it is for', () => {
  test('ids are unique and each has examples and counter-examples', () => {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hint = 'each rule needs examples and counter-examples under its id in lib/metrics/rules/examples.ts';
    expect(Object.keys(ruleExamples).sort(), hint).toEqual([...ids].sort());
    for (const { examples, counterExamples } of Object.values(ruleExamples)) {
      expect(examples.length, hint).toBeGreaterThan(0);
      expect(counterExamples.length, hint).toBeGreaterThan(0);
    }
    expect(new Set(evidence.map(({ id }) => id)).size).toBe(evidence.length);
  });

  for (const { id, kind } of rows) {
    for (const example of ruleExamples[id]?.examples ?? []) {
      test(`${id}: ${example}`, () => {
        for (const kinds of kindsAt(example)) expect(kinds).toEqual([kind]);
      });
    }
    for (const example of ruleExamples[id]?.counterExamples ?? []) {
      test(`${id} not: ${example}`, () => {
        for (const kinds of kindsAt(example)) expect(kinds).not.toContain(kind);
      });
    }
  }
});
