import { expect, test } from 'vitest';
import { bareUnit } from '../../../lib/metrics/about/bare-unit';
import type { MetricKind } from '../../../lib/metrics/metric';

const cases: readonly (readonly [label: string, kind: MetricKind, unit: string])[] = [
  ['harbor quiz', 'quality', 'points'],
  ['macro-f1 of tides', 'quality', 'F1'],
  ['peak ssim', 'quality', 'SSIM'],
  ['speed-up', 'speed', 'x'],
  ['real-time', 'speed', ''],
  ['context of the reader', 'context', 'tokens'],
  ['heart failure hospitalizations', 'other', 'hospitalizations'],
  ['ortho-to-para ratio', 'other', 'ratio'],
  ['seen after', 'other', ''],
  ['tern-3b', 'data', ''],
  ['', 'other', ''],
];

test.each(cases)('a number of "%s", of kind %s, is counted in "%s"', (label, kind, unit) => {
  expect(bareUnit(label, kind)).toBe(unit);
});
