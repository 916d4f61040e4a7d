import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';

const brief = (text: string) =>
  extractMetrics(text).map(({ text, value, unit, kind, bound }) => ({ text, value, unit, kind, bound }));
const values = (text: string) => extractMetrics(text).map(({ value, unit }) => [value, unit]);

describe('what a number says', () => {
  test.each([
    [
      'We train a 2.3 billion parameter model on 3,072 GPUs.',
      [
        [2.3e9, 'params'],
        [3072, 'GPUs'],
      ],
    ],
    ['We evaluate on models from 500M to 8B parameters.', [[[5e8, 8e9], 'params']]],
    ['Our method is two orders of magnitude faster than the solver.', [[100, 'x']]],
    ['It achieves a tenfold speedup over the baseline.', [[10, 'x']]],
    [
      'We present a kernel for small devices. Our kernel is twice as fast as the vendor library and takes 3.0x less energy.',
      [
        [2, 'x'],
        [3, 'x'],
      ],
    ],
    ['The run sustains 502 petaFLOP/s on the cluster.', [[502, 'PFLOP/s']]],
    [
      'Our scheduler achieves 13.8X, 2.4times and 1.6times higher throughput.',
      [
        [13.8, 'x'],
        [2.4, 'x'],
        [1.6, 'x'],
      ],
    ],
    [
      'Accuracy improves from 59% to 72% on the benchmark.',
      [
        [59, '%'],
        [72, '%'],
      ],
    ],
    ['Speedups range from 1.3x to 2.1x across models.', [[[1.3, 2.1], 'x']]],
    [
      'We analyse models with 7, 13, and 70 billion parameters.',
      [
        [7e9, 'params'],
        [13e9, 'params'],
        [70e9, 'params'],
      ],
    ],
    ['The tagger reaches an F1 score of 0.93 on the test set.', [[0.93, 'F1']]],
    ['Pain was lower in the treated group (p = 0.03).', [[0.03, 'p']]],
    ['The response rate was 46% (95% CI 40.1-51.9%) in the treated group.', [[46, '%']]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('text as pages have it', () => {
  test.each([
    ['a speedup of up to $3.2\\times$ over the baseline', '3.2\\times', 3.2],
    ['a speedup of up to 13.7times over the baseline', '13.7times', 13.7],
    ['a speedup of up to 3.2\u2009×\u00a0over the baseline', '3.2\u2009×', 3.2],
    ['a speedup of up to 3.2 x over the baseline', '3.2 x', 3.2],
  ])('%s', (phrase, text, value) => {
    const source = `Our system achieves ${phrase}.`;
    const [metric] = extractMetrics(source);
    expect(metric).toMatchObject({ text, value, unit: 'x', kind: 'speed', bound: 'max' });
    expect(source.slice(metric?.start, metric?.end)).toBe(text);
  });

  test('escaped percent signs and stripped LaTeX', () => {
    expect(brief('We reduce latency by $41.2\\%$ on average.')).toMatchObject([
      { value: 41.2, unit: '%', bound: 'mean' },
    ]);
    expect(brief('We train a sim500-billion parameter model.')).toMatchObject([
      { value: 5e11, unit: 'params', bound: 'approx' },
    ]);
    expect(brief('We release a data set of $10^{5}$ images.')).toMatchObject([{ value: 1e5, unit: 'images' }]);
  });

  test('a spread belongs to the number that it qualifies', () => {
    expect(values('The probe reached 21.4 ± 3.1 ms of latency in our tests.')).toEqual([[21.4, 'ms']]);
  });
});

describe('what is not a metric', () => {
  test.each([
    'We compare GPT-3, LLaMA-2-70B and Mixtral 8x7B on A100-40GB cards.',
    'Since 2017, transformers have been studied in 2019 and 2021.',
    'This paper makes three contributions: (1) a taxonomy, (2) a survey, and (3) an outlook.',
    'Images have a resolution of 480x832.',
    'We build on Llama 3.1 and Claude Opus 4.5.',
  ])('%s', (text) => {
    expect(extractMetrics(text)).toEqual([]);
  });
});

describe('what the words around say', () => {
  test('bound, label, baseline and place', () => {
    const [metric] = extractMetrics('Our decoder achieves up to 4.17x speedup over vanilla decoding on SpecBench.');
    expect(metric).toMatchObject({
      bound: 'max',
      label: 'speedup',
      versus: 'vanilla decoding',
      on: 'SpecBench',
      kind: 'speed',
    });
  });

  test.each([
    ['Our decoder shows a peak speedup of 3.4x on this set.', 'max'],
    ['The maximum throughput was about 820 tokens/s on one card.', 'max'],
    ['Our cache cuts peak GPU memory by 34% on this set.', 'exact'],
  ])('%s', (text, bound) => {
    expect(extractMetrics(text, { confidence: 0 }).map((metric) => metric.bound)).toEqual([bound]);
  });

  test('a bound counts for both numbers of a pair', () => {
    const text = 'Our cache brings runtime and energy gains of up to 7x and 40%, respectively.';
    expect(extractMetrics(text, { confidence: 0 }).map(({ bound }) => bound)).toEqual(['max', 'max']);
  });

  test('lists said once, respectively', () => {
    const metrics = extractMetrics(
      'It reaches speedups of up to 3.8x and 1.5x compared to greedy search and beam search, respectively.',
    );
    expect(metrics.map(({ bound, versus }) => [bound, versus])).toEqual([
      ['max', 'greedy search'],
      ['max', 'beam search'],
    ]);
  });

  test.each([
    ['Our cache brings a 2.1x end-to-end speedup on LLaMA.', 'end-to-end speedup'],
    ['The tuned parser shows substantial gains of 4.1 points on the treebank.', 'substantial gains'],
    ['The kernel sustains 225 TFLOP/s per GPU.', 'throughput'],
    ['Accuracy on the test set rose to 93%.', 'accuracy'],
    ['Most patients (41, 82.0%) were discharged early.', 'discharged early'],
  ])('what is measured: %s', (text, label) => {
    expect(extractMetrics(text).map((metric) => metric.label)).toContain(label);
  });

  test.each([
    ['The detector reaches an mAP$_{50:95}$ of 0.71 on our set.', 0.71, 'mAP50:95'],
    ['Our survey covers 1,500 square degrees of the sky.', 1500, 'square degrees'],
    ['The model extrapolates to context lengths of 8192 without loss.', 8192, 'tokens'],
  ])('units of several parts: %s', (text, value, unit) => {
    expect(values(text)).toContainEqual([value, unit]);
  });

  test('verbs are no counted nouns, versions no numbers, an age no price', () => {
    expect(values('Training with 512 gets 15% faster.')).not.toContainEqual([512, 'gets']);
    expect(values('We hold the MLPerf 1.1 record.')).toEqual([]);
    const units = extractMetrics('The cluster has an age $<$2 Gyr.', { confidence: 0 }).map(({ unit }) => unit);
    expect(units).toEqual(['Gyr']);
  });

  test('a lower threshold gives more, never less', () => {
    const text = 'Existing models need 80 GB of memory, while ours runs on one GPU and is 3x faster.';
    const few = extractMetrics(text).length;
    const all = extractMetrics(text, { confidence: 0 });
    expect(all.length).toBeGreaterThanOrEqual(few);
    for (const { confidence } of all) expect(confidence).toBeGreaterThanOrEqual(0);
  });
});

test.each([
  ['Tuning the planner consumed 640 GPU hours.', 'GPU h', 'planner'],
  ['It took 900 A100-hours.', 'GPU h', 'compute'],
])('%s is what it cost', (text, unit, label) => {
  expect(extractMetrics(text)).toMatchObject([{ unit, kind: 'cost', label }]);
});
