import { describe, expect, test } from 'vitest';
import { borrowedFrom, isBare, withSubject } from '../../../lib/metrics/badge/borrow';
import { extractMetrics } from '../../../lib/metrics/extract';

const badgeOf = (text: string, at = 0): string | undefined => extractMetrics(text, { confidence: 0 })[at]?.badge;

describe('a badge keeps together what belongs together', () => {
  test.each([
    [
      'a share is told with its verb',
      'Of the crews, 64% of the rowers had lost an oar.',
      0,
      '64 % of rowers had lost oar',
    ],
    ['those who', '71% of those who rowed at night reported cramps.', 0, /^71 % of those who rowed/],
    ['of what a share is', 'At noon, 38% of the gulls in the bay were judged hungry.', 0, /^38 % of gulls/],
    [
      'than and in',
      'Leaks were more frequent in the old fleet than in the new fleet (41% vs. 12%).',
      0,
      /^(?!.*vs new).*41 vs 12 %/,
    ],
    [
      'of nothing that was left out',
      'Speed rose from 4 to 9 knots on the morning of the regatta.',
      0,
      /^(?!.* knots of regatta)/,
    ],
    [
      'what something is more so',
      'Old ropes are up to 6x more brittle than new ones.',
      0,
      /^Old ropes ≤ 6× more brittle/,
    ],
    ['whose words they are', 'Buoys drift less (+18%) than hulls trained against tides.', 0, /^(?!.*hulls vs tides)/],
    [
      'members of a counted list',
      'We give (i) a chart of harbours and tides, and (ii) an extensive study of 12 anchors.',
      0,
      /^(?!.*(?:chart|tides)).*12 anchors/,
    ],
  ])('%s: %s', (_, text, at, badge) => {
    expect(badgeOf(text, at)).toMatch(badge);
  });

  test.each([
    ['Drift fell by 12% over the last decade of sailing.', /^(?!.*vs)/],
    ['Ours reaches 91% recall on \\textcolor{navy}{HarborLog} logs.', /^(?!.*navy).*HarborLog/],
    ['Ours reaches 91% recall on HarborLog++ with oars.', /HarborLog\+\+/],
    ['The new sail increases drag by roughly a factor of 5.', /by (?:≈ )?5×/],
    ['Meanwhile, the error of the sextant was 6.2%.', /^(?!Meanwhile)/],
    ['Tuning improves the recall of the lookout, reaching 92%.', /reaching 92 %$/],
    ['Depth fell from more than 150 km to a nadir of 26 km.', /150 → 26 km/],
  ])('%s', (text, badge) => {
    expect(badgeOf(text)).toMatch(badge);
  });
});

describe('a badge that says only how much borrows from the title what it is about', () => {
  test.each([
    ['RMSE of 0.361', true],
    ['highest accuracy of 92 %', true],
    ['running 24× faster', true],
    ['accuracy of 92 % on HarborLog', false],
    ['reducing fuel by 8 %', false],
  ])('%s: %s', (badge, isIt) => {
    expect(isBare(badge)).toBe(isIt);
  });

  test.each([
    ['TideNet: A Small Network for Harbour Wave Forecasting via Buoys', 'Harbour Wave Forecasting'],
    ['Enhancing Ship Hull Segmentation with Sonar', 'Ship Hull Segmentation'],
    ['Outcome of early mooring in heavy weather.', 'early mooring'],
    ['A Planner for Large Language Models', undefined],
    ['On Speed', undefined],
    ['A method for $x$ and others', undefined],
  ])('%s', (title, phrase) => {
    expect(borrowedFrom(title)).toBe(phrase);
  });

  test('only where there is room, and nothing else is said', () => {
    const title = 'A Network for Harbour Wave Forecasting';
    expect(withSubject('RMSE of 0.361', title)).toBe('Harbour Wave Forecasting: RMSE of 0.361');
    expect(withSubject('accuracy of 92 % on HarborLog', title)).toBe('accuracy of 92 % on HarborLog');
    const long = 'significant and consistent improvement in average accuracy of 3 %';
    expect(withSubject(long, title)).toBe(long);
  });
});
