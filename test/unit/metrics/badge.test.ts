import { describe, expect, test } from 'vitest';
import { badgeName, badgeText, displayMetrics } from '../../../lib/metrics/badge/badge';
import type { Metric } from '../../../lib/metrics/metric';

const metric = (of: Partial<Metric>): Metric => ({
  text: '',
  start: 0,
  end: 1,
  value: 1,
  unit: 'x',
  kind: 'speed',
  bound: 'exact',
  label: 'speedup',
  confidence: 1,
  ...of,
});

describe('badges of all kinds', () => {
  test.each<[Partial<Metric>, string, string]>([
    [
      { value: 4.17, bound: 'max', versus: 'vanilla decoding' },
      '≤ 4.17× speedup vs vanilla decoding',
      'speed: up to 4.17 times, speedup, compared with vanilla decoding',
    ],
    [
      { value: 57.4, unit: '%', kind: 'quality', label: 'resolves issues', on: 'SWE-bench Verified' },
      '57.4 % SWE-bench Verified',
      'quality: 57.4 percent, resolves issues, on SWE-bench Verified',
    ],
    [
      { value: 13.8, bound: 'mean', label: 'average speedup' },
      'avg 13.8× speedup',
      'speed: on average 13.8 times, speedup',
    ],
    [
      { value: 52, unit: '%', kind: 'efficiency', label: 'theoretical peak' },
      '52 % theoretical peak',
      'efficiency: 52 percent, theoretical peak',
    ],
    [
      { value: 3.1, unit: 'GB', kind: 'memory', label: 'peak memory', bound: 'approx' },
      '≈ 3.1 GB peak memory',
      'memory: about 3.1 gigabytes, peak memory',
    ],
    [
      { value: 2300, unit: 'USD', kind: 'cost', label: 'budget', bound: 'approx' },
      '≈ $2,300 budget',
      'cost: about 2,300 US dollars, budget',
    ],
    [
      { value: 2.3e9, unit: 'params', kind: 'model', label: 'model parameters' },
      '2.3 B params',
      'model: 2.3 billion parameters',
    ],
    [
      { value: 19704, unit: 'proteins', kind: 'data', label: 'small proteins' },
      '19,704 proteins',
      'data: 19,704 proteins, small proteins',
    ],
    [
      { value: 128000, unit: 'tokens', kind: 'context', label: 'context length', bound: 'max' },
      '≤ 128,000 tokens',
      'context: up to 128,000 tokens, context length',
    ],
    [{ value: 3072, unit: 'GPUs', kind: 'hardware', label: 'gpus' }, '3,072 GPUs', 'hardware: 3,072 GPUs'],
    [{ value: 5, unit: 'h', kind: 'duration', label: 'training' }, '5 h', 'duration: 5 hours, training'],
    [{ value: 0.48, unit: 'p', kind: 'other', label: 'pain' }, 'p = 0.48', 'other: p-value 0.48, pain'],
    [
      { value: 0.001, unit: 'p', kind: 'other', label: 'pain', bound: 'max' },
      'p ≤ 0.001',
      'other: p-value up to 0.001, pain',
    ],
    [
      { value: [500e6, 8e9], unit: 'params', kind: 'model', label: 'model parameters' },
      '500 M–8 B params',
      'model: 500 million to 8 billion parameters',
    ],
    [{ value: 1, unit: 'GPUs', kind: 'hardware', label: 'gpus' }, '1 GPU', 'hardware: 1 GPU'],
    [{ value: 1, unit: 'studies', kind: 'data', label: 'studies' }, '1 study', 'data: 1 study'],
    [
      { value: 84.4, unit: '%', kind: 'quality', label: 'top-1 accuracy', on: 'ImageNet' },
      '84.4 % top-1 accuracy on ImageNet',
      'quality: 84.4 percent, top-1 accuracy, on ImageNet',
    ],
    [
      { value: 13.3, unit: 'points', kind: 'quality', label: 'consistent improvements', versus: 'PPO' },
      '13.3 points improvement vs PPO',
      'quality: 13.3 points, improvement, compared with PPO',
    ],
    [
      { value: 4.5, unit: 'points', kind: 'quality', label: 'outperforms', versus: 'the best rival' },
      '4.5 points better vs the best rival',
      'quality: 4.5 points, better, compared with the best rival',
    ],
    [{ value: 2.1, unit: '%', kind: 'quality', label: 'map' }, '2.1 % mAP', 'quality: 2.1 percent, mAP'],
    [
      { value: 43, unit: '%', kind: 'speed', label: 'gpu throughputs' },
      '43 % GPU throughput',
      'speed: 43 percent, GPU throughput',
    ],
    [
      { value: 4, unit: 'datasets', kind: 'other', label: 'trajectory datasets' },
      '4 trajectory datasets',
      'other: 4 datasets, trajectory datasets',
    ],
    [
      { value: [16, 32], unit: '', kind: 'data', label: 'batch sizes', bound: 'max' },
      '≤ 16–32 batch sizes',
      'data: up to 16 to 32, batch sizes',
    ],
    [
      { value: 3e-7, unit: 'eV', kind: 'other', label: 'energy' },
      '3 × 10⁻⁷ eV energy',
      'other: 3 times ten to the -7 eV, energy',
    ],
  ])('%j', (of, text, name) => {
    expect(badgeText(metric(of))).toBe(text);
    expect(badgeName(metric(of))).toBe(name);
  });

  test('long names are cut in the badge and whole in its name', () => {
    const long = metric({ versus: 'a very long description of some baseline system that goes on' });
    expect(badgeText(long).length).toBeLessThan(70);
    expect(badgeText(long)).toContain('…');
    expect(badgeName(long)).toContain('that goes on');
  });
});

describe('what is shown', () => {
  test('results first, then scale, equal ones once', () => {
    const shown = displayMetrics([
      metric({ value: 8, unit: 'GPUs', kind: 'hardware', label: 'gpus' }),
      metric({ value: 2 }),
      metric({ value: 8, unit: 'GPUs', kind: 'hardware', label: 'gpus', start: 9 }),
      metric({ value: 2, start: 20 }),
      metric({ value: 90, unit: '%', kind: 'quality', label: 'accuracy' }),
    ]);
    expect(shown.map(({ value, kind }) => [value, kind])).toEqual([
      [2, 'speed'],
      [90, 'quality'],
      [8, 'hardware'],
    ]);
  });
});
