import { expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';
import { shorterPhrases, shorterWays } from '../../../lib/metrics/quote/lean';

const badges = (text: string): string[] => extractMetrics(text, { confidence: 0 }).map(({ badge }) => badge);

test.each([
  [
    'On HarborLog-9, ThinkTide outperforms GRPO in deep water by 5 percentage points before any refinement.',
    /5 points .*HarborLog-9|HarborLog-9.*5 points/,
  ],
  [
    'Tests on HarborSet show that UniTide outperforms recent semi-manual planners, achieving route improvements of up to 2.6% on HarborLog.',
    /improvements ≤ 2\.6 % on HarborLog vs semi-manual planners$/,
  ],
])('a badge says less to have room for its baseline or place: %s', (text, badge) => {
  expect(badges(text)[0]).toMatch(badge);
});

test('the least is left out first, and no more than has to be', () => {
  expect(shorterWays('significant average gains of 5 percentage points')).toEqual([
    'significant average gains of 5 percentage points',
    'significant average gains of 5 points',
    'significant average gains 5 points',
    'significant avg gains 5 points',
    'avg gains 5 points',
  ]);
});

test.each([
  ['strong HarborNet baseline', 'HarborNet baseline'],
  ['public HarborLog dataset', 'HarborLog'],
  ['existing planners', 'existing planners'],
  ['HarborLog-based benchmarks', 'HarborLog-based benchmarks'],
])('%s in fewer words', (phrase, shortest) => {
  expect(shorterPhrases(phrase).at(-1)).toBe(shortest);
});
