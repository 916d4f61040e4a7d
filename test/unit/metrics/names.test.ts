import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';

/** The numbers of a sentence whatever their confidence: names are read for all alike. */
const read = (text: string) => extractMetrics(text, { confidence: 0 });

describe('what is measured', () => {
  test.each<[string, string[]]>([
    ['The parser reduces decoding errors by 40%.', ['decoding errors']],
    ['Our pruning cuts the mean size of stored index files by 30%.', ['mean size']],
    ['The drug reduced the mean number of seizures by 4.2 (p = 0.01).', ['seizures', 'seizures']],
    ['We reach an inference speed of 40 tokens per second.', ['inference speed']],
    ['The tuner brings clear accuracy improvements, with gains of up to 12%.', ['clear accuracy improvements']],
    ['It offers a higher energy efficiency, with gains of up to 12%.', ['energy efficiency']],
    [
      'The planner achieves an 84% success rate, surpassing the best rival by 15 percentage points.',
      ['success rate', 'success rate'],
    ],
    ['The planner outperforms the best rival by 4.5 points.', ['outperforms']],
    ['Pass rates drop from 90% at the start to 25%.', ['pass rates drop', 'pass rates drop']],
    [
      'The big model reaches 1.65 validation loss, the small model reaches 1.58.',
      ['validation loss', 'validation loss'],
    ],
    [
      'Dizziness occurred more often in treated adults (12 of 30) compared with the others (4 of 31).',
      ['dizziness', 'dizziness'],
    ],
    [
      'Wards did not differ in their washing rates in 2013 (treated: 54%, control: 55%).',
      ['washing rates', 'washing rates'],
    ],
    ['There was a significantly (p = 0.001) increased insulin requirement.', ['increased insulin requirement']],
    ['In 2 of 8 cases, widened veins were seen.', ['widened veins']],
    ['Mild fever was seen in 36% of cases.', ['mild fever']],
    ['Most patients (41, 82.0%) rated their care.', ['rated care', 'rated care']],
    ['The price rose by 80 euros, or 8%, within a year.', ['price', 'price']],
    ['Complaints were neuralgia (6 patients) and spasms (11 patients).', ['neuralgia', 'spasms']],
    ['Our method yields 12% relative improvements.', ['improvements']],
    ['It shows over 20% reduction on latency at the edge.', ['latency reduction']],
    ['It shows over 20% reduction on the second corpus.', ['reduction']],
    ['The sketch cuts the memory footprint of the index by 7x.', ['memory footprint']],
  ])('%s', (text, labels) => {
    expect(
      read(text)
        .map(({ label }) => label)
        .slice(0, labels.length),
    ).toEqual(labels);
  });

  test('the kind is that of the measure which the label names', () => {
    const kinds = (text: string) => read(text).map(({ kind }) => kind);
    expect(kinds('It shows a 31% improvement in resource utilization.')).toEqual(['efficiency']);
    expect(kinds('It gains 18% execution time improvement.')).toEqual(['speed']);
    expect(kinds('The service is up to 3x faster and 6x cheaper to run.')).toEqual(['speed', 'cost']);
  });

  test('words that say nothing are no label', () => {
    const labels = read('A significant (up to 38x) gain comes with a close (2x) fit, discovered at 3.1 kpc.').map(
      ({ label }) => label,
    );
    for (const label of labels) expect(label).not.toMatch(/^(?:significant|close|discovered)$/);
  });
});

describe('the baseline', () => {
  test.each<[string, (string | undefined)[]]>([
    [
      'The planner achieves an 84% success rate, surpassing the best rival by 15 percentage points.',
      [undefined, 'best rival'],
    ],
    ['Compared to existing schedulers, ours cuts waiting by 40%.', ['existing schedulers']],
    ['It improves Qwen9-7B by 13.4 points and Llama9-8B by 12.1 points.', ['Qwen9-7B', 'Llama9-8B']],
    ['It beats general and medical-specific baselines by 3.2 points.', ['general and medical-specific baselines']],
    ['It matches the accuracy of dense models while being 3.1x smaller.', ['dense models']],
    ['Some kernels run at twice the usual rate.', ['usual rate']],
    [
      'It runs 4.4x below the tuned baseline and sustains 2.8x higher throughput.',
      ['tuned baseline', 'tuned baseline'],
    ],
    ['Latency falls by 20% compared to 3DGS.', ['3DGS']],
    ['Fewer transfusions were needed with the drug (11.0; 95% CI, 5.5-16.5) compared with usual care.', ['usual care']],
    ['We analyse 95 studies over a 30-month period.', [undefined]],
    ['We train a 7B model on 64 GPUs, and it outperforms larger rivals.', [undefined, undefined]],
  ])('%s', (text, baselines) => {
    expect(
      read(text)
        .map(({ versus }) => versus)
        .slice(0, baselines.length),
    ).toEqual(baselines);
  });
});

describe('the place', () => {
  test.each<[string, (string | undefined)[]]>([
    ['On QuizBench, our agent reaches 71.5% accuracy.', ['QuizBench']],
    ['Accuracy reaches 71.5% on QuizBench and 64.2% on CodeBench.', ['QuizBench', 'CodeBench']],
    ['It achieves top performance on QuizBench (71.5%), CodeBench (64.2%).', ['QuizBench', 'CodeBench']],
    [
      'We gain 10 points on QuizBench and CodeBench, with scores of 49.4% and 32.0% on the two benchmarks.',
      ['QuizBench and CodeBench', 'QuizBench', 'CodeBench'],
    ],
    ['Throughput grows by 40% on a cluster of 8 GPUs on the WebText9 dataset.', ['WebText9 dataset']],
    ['It speeds up training by 40% on 8 A100 GPUs.', ['8 A100 GPUs']],
    ['We fold the set in five hours on one NVIDIA DGX-2.', ['one NVIDIA DGX-2']],
    ['Experiments on real traffic traces demonstrate that delay falls by 31%.', ['real traffic traces']],
    ['We introduce QuizBench, a benchmark of 859 items.', ['QuizBench']],
    ['A model trained on WebText9 reaches 84% accuracy.', [undefined]],
    ['Silicon prefers the T2 (39%) and T1 (27%) sites.', [undefined, undefined]],
  ])('%s', (text, places) => {
    expect(
      read(text)
        .map(({ on }) => on)
        .slice(0, places.length),
    ).toEqual(places);
  });
});
