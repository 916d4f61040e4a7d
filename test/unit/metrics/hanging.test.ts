import { describe, expect, test } from 'vitest';
import { displayMetrics } from '../../../lib/metrics/badge/order';
import { extractMetrics } from '../../../lib/metrics/extract';

const badges = (text: string): string[] => extractMetrics(text, { confidence: 0 }).map(({ badge }) => badge);
const shown = (abstract: string): string[] =>
  displayMetrics(extractMetrics(abstract), '', abstract).map(({ badge }) => badge);

describe('what belongs together is not cut', () => {
  test.each([
    [
      'a noun that looks like a participle',
      'Our planner outperforms the old one while offering an almost 2 orders of magnitude higher docking speed.',
      0,
      /100× higher docking speed$/,
    ],
    [
      'a number and the change behind it',
      'We show that our kernels can achieve 50x speed-ups over a vanilla harbour implementation.',
      0,
      /^(?:kernels )?50× speed-ups vs vanilla/,
    ],
    ['what can be reached', 'Crews can achieve a peak speedup of up to 4.17×.', 0, /^Crews peak speedup of ≤ 4\.17×/],
    ['a verb that is half', 'The small system keeps quality while halving docking time.', 0, /halving docking time$/],
    [
      'a grid',
      'The tide model raises accuracy from 9.5% to 82.8% under the 2 × 2 setting.',
      1,
      /9\.5 → 82\.8 % under 2 × 2/,
    ],
    [
      'a span in two units',
      'The catalogue spans heliocentric distances from 90 pc to 4.3 kpc.',
      0,
      /from 90 pc to 4\.3 kpc$/,
    ],
    [
      'a change into another unit, which ends no span of its own',
      'Our map sharpens its charts by a factor of 100 (from 30-m to 30-cm), beating older maps.',
      1,
      /30 m → 30 cm/,
    ],
    [
      'an order of size',
      'An improvement of the order of 30% on the bounds is reached.',
      0,
      'improvement of ≈ 30 % on bounds',
    ],
    [
      'an odds ratio',
      'Higher risk was associated with later conversion (adjusted OR = 2.5; p < 0.01).',
      0,
      /adjusted OR = 2\.5/,
    ],
    [
      'a change and what changed',
      'Plainol 20 to 160 mg once daily produced mean reductions in supine trough systolic blood pressure and diastolic blood pressure of up to 15.5 and 10.5 mm Hg, respectively.',
      1,
      /reductions in .*systolic blood pressure of ≤ 15\.5/,
    ],
    [
      'who failed',
      'Even the best agents fail to achieve 15% on games designed for people.',
      0,
      /agents fail to achieve 15 %/,
    ],
    [
      'a short unit in brackets',
      'Romanian sailors incur a 3 to 5 percentage point (pp) drop relative to English ones.',
      0,
      /percentage point drop/,
    ],
  ])('%s', (_, text, at, badge) => {
    expect(badges(text)[at]).toMatch(badge);
  });
});

describe('what belongs to another number, clause or list stays away', () => {
  test.each([
    [
      'the verb of another number',
      'On GovLog, our planner has improved ROUGE-L by 4.1 points and achieves about 35% gains in SummaC scores.',
      1,
      /^(?!.*improved).*35 % gains in SummaC scores/,
    ],
    [
      'the label behind another number',
      'Gull achieves the highest scores with average test accuracies of 48.6% (adults), 50.5% (children), and 53.5% (newborns).',
      1,
      /^(?!.*adults).*50\.5 %/,
    ],
    [
      'the bracket of another number',
      'The reader improves record understanding (F1: 0.91 vs. 0.86), dose accuracy (Top-1: 0.78 vs. 0.71), and safety.',
      2,
      /^(?!.*F1).*dose accuracy, Top-1 0\.78 vs 0\.71/,
    ],
    [
      'a rival without what it lacks',
      'The proposed schedule reduces power consumption by 56.2% compared to harbours without any light-saving scheme and by 30.1% relative to a plan.',
      0,
      /^(?!.*vs harbours)/,
    ],
    [
      'an opening of other methods',
      'In contrast to methods that depend on negative pairs, TERN works in feature space, achieving a reduction in computation of 40-60%.',
      0,
      /^(?!.*negative pairs)/,
    ],
    [
      'an aside between dashes',
      'Applied to Gull 4.5 using the same evolved prompt -- compiled from Tern errors, unchanged -- joint F1 improves +2.31pp, with gains where it has room.',
      1,
      /^(?!.*(?:errors|unchanged))/,
    ],
    [
      'a place said twice',
      'Trials on the HarborLog and SealLog benchmarks show the effect of our planner, achieving a docking score of 93.7 and a drift of 4.1 on HarborLog.',
      0,
      /^(?!.*HarborLog.*HarborLog)/,
    ],
    [
      'the noun of another count',
      'We find 22 flocks near the pier, 10 of which are confirmed as residents.',
      1,
      /^(?!.*which are flocks)/,
    ],
    [
      'intersection over union',
      'The map reaches an F1-score of 0.86 and an Intersection over Union (IoU) of 0.80.',
      0,
      /^(?!.*vs Union)/,
    ],
  ])('%s', (_, text, at, badge) => {
    expect(badges(text)[at]).toMatch(badge);
  });
});

describe('what no one would skim for is not shown', () => {
  test.each([
    [
      "a rival's own numbers",
      'The Tern agent achieves 79.7% F1 versus 56.2% (Gull Opus 4.6), 50.6% (Auk 3 Pro + Deep Search), 46.6% (Rail 5 Pro), and 26.9% (Wren Sets).',
      /46\.6|26\.9/,
    ],
    [
      "a rival's speed in brackets",
      'It plans routes roughly 4 times faster than the base policy (~25Hz on an A5000 GPU).',
      /25 Hz/,
    ],
    ['the size of an arm', 'Tern improved recall by 8%. Sailors with old ropes (n = 48) were asked to row.', /n = 48/],
    [
      'what was sifted',
      'FINDINGS: Of 1469 retrieved articles, 39 were read. Rowing lowered the risk of cramps by 31%.',
      /1,469/,
    ],
  ])('%s', (_, abstract, unwanted) => {
    expect(shown(abstract).join('\n')).not.toMatch(unwanted);
    expect(shown(abstract)).not.toHaveLength(0);
  });

  test('two numbers of one badge are told once', () => {
    expect(shown('The corpus holds 100K images across 400 diverse harbour types.')).toHaveLength(1);
  });
});

describe('a change is told whole, and by its own number', () => {
  test.each([
    ['Accuracy rose from 37.9% to at least 49.5% on HarborEval.', 'Accuracy rose 37.9 → ≥ 49.5 % on HarborEval'],
    ['Latency fell from 30 ms to under 5 ms.', 'Latency fell 30 → < 5 ms'],
    [
      'We reduce the overall cost of mooring by 24% (from 225 to 171 hours) while the hull stays dry.',
      'reduce overall cost of mooring by 24 %',
    ],
    ['Tern reduces false alarms to 1.4% and missed storms to 0.4% at once.', 'Tern reduces false alarms to 1.4 %'],
    ['Tern speeds up decoding by 3.4x over plain decoding, and reaches 57.4% on HarborEval.', '57.4 % on HarborEval'],
    [
      'Tern speeds up decoding by 3.4x over plain decoding, and attains 57.4% on HarborEval.',
      'Tern speeds decoding by 3.4× vs plain decoding',
    ],
    [
      'At the same depth it raises throughput by 2-4x over OpenTide and Orca.',
      'At same depth raises throughput by 2–4× vs OpenTide and Orca',
    ],
  ])('%s', (text, said) => {
    expect(extractMetrics(text, { confidence: 0.2 }).map(({ badge }) => badge)).toContain(said);
  });
});
