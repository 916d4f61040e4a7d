import { describe, expect, test } from 'vitest';
import { amountText, badgeText, wholeText } from '../../../lib/compare/amount';
import { comparedValue, measureOf, measureText } from '../../../lib/compare/measure';
import { numbersOf, type PaperNumber } from '../../../lib/compare/number';
import { extractMetrics } from '../../../lib/metrics/extract';
import type { CorrectionWord } from '../../../lib/papers/records';

const abstract =
  'Tidewater sends readings early. It is up to 4.2x faster than Harbor on BuoyBench and needs 12 GB of memory.';
const metrics = extractMetrics(abstract);
const numbersAfter = (...corrections: CorrectionWord[]) => numbersOf({ abstract, metrics, corrections });

const number = (over: Partial<PaperNumber>): PaperNumber => ({
  kind: 'speed',
  label: 'speedup',
  value: 2,
  unit: 'x',
  bound: 'exact',
  span: '2x',
  said: '',
  by: 'abstract',
  ...over,
});

describe('the numbers of a paper', () => {
  test('come with the sentence they stand in', () => {
    const [first] = numbersAfter();
    expect(first).toMatchObject({ value: 4.2, unit: 'x', bound: 'max', by: 'abstract' });
    expect(first?.quote).toEqual({
      before: expect.stringContaining('It is'),
      span: '4.2x',
      after: expect.stringContaining('on BuoyBench'),
    });
  });

  test('leave out what the reader rejected', () => {
    const left = numbersAfter({ id: '1', span: '4.2x', verdict: 'reject' });
    expect(left.map(({ unit }) => unit)).toEqual(['GB']);
  });

  test('are those of the reader where they corrected one, with its sentence, or gave one', () => {
    const own = { kind: 'speed', label: 'speedup', value: 3.9, unit: 'x', bound: 'exact' } as const;
    const [first, , last] = numbersAfter(
      { id: '1', span: '4.2x', verdict: 'correct', number: own },
      { id: '2', span: 'own:2', verdict: 'own', number: { ...own, unit: 'GPUs', kind: 'hardware', value: 8 } },
    );
    expect(first).toMatchObject({ value: 3.9, by: 'correction', quote: { span: '4.2x' } });
    expect(last).toMatchObject({ value: 8, unit: 'GPUs', by: 'reader', span: 'own:2' });
    expect(last).not.toHaveProperty('quote');
  });

  test('stay as they are where the reader only changed the words of the badge', () => {
    expect(numbersAfter({ id: '1', span: '4.2x', verdict: 'correct', text: '4.2× on buoys' })[0]?.value).toBe(4.2);
  });
});

describe('what a number measures', () => {
  test.each([
    [{ label: 'end-to-end speedup' }, 'Speed-up (×)'],
    [{ label: 'outperforms' }, 'Speed-up (×)'],
    [{ label: 'tail latency' }, 'Latency (×)'],
    [{ label: 'slower' }, 'Slowdown (×)'],
    [{ label: 'inference speed', unit: 'tokens/s' }, 'Speed (tokens/s)'],
    [{ label: 'latency', unit: '%', said: 'reduces latency 40 %' }, 'Latency reduction (%)'],
    [{ label: 'latency', unit: '%', said: 'latency 40 %' }, 'Latency (%)'],
    [{ kind: 'quality', label: 'top-1 accuracy', unit: '%' }, 'Accuracy (%)'],
    [{ kind: 'quality', label: 'classification', unit: 'accuracy', value: 0.91 }, 'Accuracy (%)'],
    [{ kind: 'model', label: 'model parameters', unit: 'params' }, 'Model size (params)'],
    [{ kind: 'hardware', label: 'gpus', unit: 'GPUs' }, 'GPUs'],
    [{ kind: 'hardware', label: 'vram', unit: 'GB' }, 'Vram (GB)'],
    [{ kind: 'duration', label: 'training time', unit: 'min' }, 'Training time (s)'],
  ] satisfies [Partial<PaperNumber>, string][])('%o is %s', (over, expected) => {
    expect(measureText(measureOf(number(over)))).toBe(expected);
  });

  test('is compared in one unit where units convert, and shares where they are written from 0 to 1', () => {
    expect(comparedValue(number({ unit: 'min', value: 5 }))).toBe(300);
    expect(comparedValue(number({ unit: 'TB', value: [1, 2] }))).toBe(2000);
    expect(comparedValue(number({ unit: 'accuracy', value: 0.5 }))).toBe(50);
    expect(comparedValue(number({ unit: 'accuracy', value: 84 }))).toBe(84);
  });
});

test.each([
  [{ bound: 'max', value: 4.17 }, '≤ 4.17×'],
  [{ unit: 'params', value: 7e9 }, '7 B params'],
  [{ unit: 'GPUs', value: 1 }, '1 GPU'],
  [{ unit: 'USD', value: 2300, bound: 'approx' }, '≈ $2,300'],
  [{ unit: '', value: [16, 32] }, '16–32'],
] satisfies [Partial<PaperNumber>, string][])('an amount with bound and unit: %o', (over, expected) => {
  expect(amountText(number(over))).toBe(expected);
});

test('a corrected number stands on its badge with what it measures', () => {
  const own = { kind: 'speed', label: 'speedup', value: 2.9, unit: 'x', bound: 'max', versus: 'Harbor' } as const;
  expect(badgeText(own)).toBe('≤ 2.9× speedup vs Harbor');
});

test('a number is told with its baseline and benchmark', () => {
  expect(wholeText(number({ versus: 'Harbor', on: 'BuoyBench' }))).toBe('2× (vs Harbor, on BuoyBench)');
});
