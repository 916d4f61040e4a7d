import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';
import { numbersIn } from './numbers-in';

/** What the badges of a text say, less sure ones too. */
const badges = (text: string): string[] => [
  ...new Set(extractMetrics(text, { confidence: 0.2 }).map(({ badge }) => badge)),
];

describe('each number of a list has its own name and unit', () => {
  test.each([
    [
      'Perplexity, BLEU and accuracy were 13.9, 32.8 and 77.4%, respectively.',
      ['13.9 perplexity', '32.8 BLEU', '77.4 %'],
    ],
    ['IoU, Dice and HD95 were 0.79, 0.86 and 3.9 mm.', ['0.79 IoU', '0.86 Dice', '3.9 mm']],
  ])('%s', (text, numbers) => {
    expect(numbersIn(text).map(({ value, unit }) => `${value} ${unit}`)).toEqual(numbers);
  });

  test.each([
    [
      'Latency, throughput and memory were 14 ms, 830 req/s and 1.1 GB, respectively.',
      ['Latency 14 ms', 'memory 1.1 GB'],
    ],
    [
      'The ICCs for reader A, reader B and reader C were 0.90, 0.86 and 0.93, respectively.',
      ['ICCs for reader A 0.90'],
    ],
    ['Nausea, cramp and fever were rarer in group A (6%, 9% and 11%).', ['cramp rarer in group A 9 %']],
    ['We found 290 striped and 130 spotted shells.', ['290 striped shells', '130 spotted shells']],
  ])('%s', (text, said) => {
    expect(badges(text)).toEqual(expect.arrayContaining(said));
  });
});

describe('each number keeps its own clause', () => {
  test.each([
    ['A probe reaches AUROC 0.93 and AUPRC 0.41 for predicting storms.', ['AUPRC 0.41 for predicting storms']],
    ['The median delay is 43% shorter and throughput 1.6x higher.', ['throughput 1.6× higher']],
    ['It runs 3.2 times as fast as PierDB and 1.5 times as fast as SandDB.', ['1.5× as fast as SandDB']],
    [
      'Adding maps improves recall by 6 points on BayQA but lowers it by 1.2 points on ReefQA.',
      ['lowers by 1.2 points on ReefQA'],
    ],
    ['It attains 63% mean accuracy, a 15 percentage-point gain over the strongest baseline.', ['63 % mean accuracy']],
    ['Across tests with 46 ferries, the planner attains up to 94% agreement with pilots.', ['46 ferries']],
  ])('%s', (text, said) => {
    const found = badges(text);
    for (const each of said) expect(found.some((badge) => badge.endsWith(each))).toBe(true);
  });
});

describe('a negated bound is told by its mark alone', () => {
  test.each([
    ['No fewer than 320 herons were seen.', '≥ 320 herons'],
    ['The planner needs no more than 3 GB of memory.', 'planner needs ≤ 3 GB of memory'],
    ['The mean error does not exceed 2.3 mm.', 'mean error ≤ 2.3 mm'],
    ['Accuracy does not fall below 93% in fog.', 'Accuracy ≥ 93 % in fog'],
    ['The cost may not be higher than €44 per unit.', 'cost ≤ €44 per unit'],
    ['The latency is nowhere above 17 ms.', 'latency ≤ 17 ms'],
    ['The speed-up is limited to 3.1x.', 'speed-up ≤ 3.1×'],
  ])('%s', (text, badge) => {
    expect(badges(text)).toEqual([badge]);
  });
});

test.each([
  'We did not observe a twofold increase in risk.',
  'The drug failed to achieve a 12% reduction in weight.',
  'There was no evidence of a 30% increase in bleeding.',
])('what is said not to have happened is no number: %s', (text) => {
  expect(numbersIn(text)).toEqual([]);
});

test.each([
  ['Sensitivity was 83.9% (78.8% to 88.2%).', 1],
  ['The AUC was 0.86 (0.82 – 0.90) in 405 boats.', 2],
  ['The speed-up was 3x (2x to 4x).', 2],
])('an interval behind its result is no result: %s', (text, count) => {
  expect(numbersIn(text)).toHaveLength(count);
});
