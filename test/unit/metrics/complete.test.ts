import { describe, expect, test } from 'vitest';
import { displayMetrics } from '../../../lib/metrics/badge/order';
import { extractMetrics } from '../../../lib/metrics/extract';

const badges = (abstract: string): string[] => extractMetrics(abstract).map(({ badge }) => badge);
const shown = (abstract: string): string[] =>
  displayMetrics(extractMetrics(abstract), '', abstract).map(({ badge }) => badge);

describe('the baseline of a change is on its badge where the sentence names one and there is room', () => {
  test.each([
    [
      'Tidewater reduces upload time by up to 4x while keeping every reading, compared to other buoy schedulers.',
      /4× .*vs other buoy schedulers$/,
    ],
    [
      'We show that Tidewater consistently outperforms naive polling, reducing energy by up to 17.4% on calm days.',
      /17\.4 % .*vs naive polling$/,
    ],
    ['Our planner reaches a success rate of 84.2%, outperforming TideNet.', /84\.2 % .*vs TideNet$/],
  ])('%s', (sentence, badge) => {
    expect(badges(sentence)[0]).toMatch(badge);
  });

  test.each([
    'We survey 412 harbours, more than any earlier study.',
    'Our planner reaches a success rate of 84.2% in heavy seas over the years.',
    'Tidewater outperforms the vendor firmware by 12% in calm seas and 31% in storms compared to heuristics.',
  ])('and no other: %s', (sentence) => {
    for (const badge of badges(sentence)) expect(badge).not.toMatch(/vs (?:any|years|heuristics)/);
  });
});

describe('the place where something was measured is on its badge', () => {
  test('where the sentence begins with it', () => {
    expect(badges('On HarborLog, our detector is 3.1x faster at the same recall.')[0]).toMatch(
      /3\.1× faster.*HarborLog/,
    );
  });

  test('where the sentence before says that it was tried there, and says no result of its own', () => {
    const abstract =
      'We evaluate Tidewater on BuoyBench, a suite of storms. Across trials, it achieves a 92% delivery success rate.';
    expect(badges(abstract)).toContainEqual(expect.stringMatching(/^BuoyBench: .*92 %/));
  });

  test('and not where that sentence has results of its own, or names two places', () => {
    const results =
      'We evaluate Tidewater on BuoyBench, where 71% of readings arrive. It achieves a 92% delivery success rate.';
    expect(badges(results).at(-1)).not.toContain('BuoyBench');
    const two = 'We evaluate Tidewater on BuoyBench and on ReefLog. It achieves a 92% delivery success rate.';
    expect(badges(two).at(-1)).not.toMatch(/BuoyBench|ReefLog/);
  });
});

describe('a number is told against another that stands a way behind it', () => {
  test('on one badge, with whom each is of', () => {
    const [first, second] = badges(
      'Readings arrived complete in 94.5% of the new buoys, compared with only 62.3% of the old ones.',
    );
    expect(first).toMatch(/94\.5 % .*vs 62\.3 %/);
    expect(second).toBe(first);
  });

  test('and what stands behind the other is of the other', () => {
    const [badge] = badges('API models average 27.6% recovery rate versus 97.2% for trained models.');
    expect(badge).toMatch(/27\.6 % recovery rate vs 97\.2 ?% for trained models$/);
  });
});

describe('words that belong to another number stay away', () => {
  test.each([
    [
      'Active regulation reduces collapse rate from 79.4% to 58.7% and headroom variance by 70.4%.',
      -1,
      /^(?!.*collapse).*reduces headroom variance by 70\.4 %$/,
    ],
    ['A human average accuracy of 32.1% shows the challenge of the task.', 0, /accuracy of 32\.1 %$/],
    [
      'The tide model improves by 20.8% as empty-patch failures drop from 46.6% to 7.2%.',
      0,
      /^tide model improves by 20\.8 %$/,
    ],
    [
      'Tidewater achieves state-of-the-art performance with macro-F1 51.88 on ReefLog and 40.39 on BuoyBench.',
      0,
      /macro-F1 51\.88 on ReefLog$/,
    ],
    ['We test on SealLog, a noisy benchmark of harbours, where it yields a 12.1% gain.', 0, /^SealLog: 12\.1 % gain$/],
  ])('%s', (sentence, at, badge) => {
    expect(badges(sentence).at(at)).toMatch(badge);
  });
});

describe('one name of a list is not the place of all', () => {
  test('an average over three', () => {
    const [badge] = badges(
      'Evaluations on ReefLog, BuoyBench, and HarborSet demonstrate that Tidewater achieves an average of 10.3% higher recall.',
    );
    expect(badge).toContain('10.3 % higher recall');
    expect(badge?.includes('ReefLog')).toBe(badge?.includes('HarborSet'));
  });
});

describe('a setting is no badge', () => {
  test.each([
    'We first validated the model on 400 dipeptides, demonstrating a correlation with bonding energies.',
    'Experiments across 25 pixel-based tasks demonstrate that the augmentation helps.',
    'We performed an association study in 298 hypertensive patients from one region.',
    'The surveys were conducted with 400 students of five universities.',
  ])('%s', (abstract) => {
    expect(shown(abstract)).toEqual([]);
  });

  test.each([
    ['We introduce BuoyBench, a benchmark of 4,731 storm scenarios.', /4,731/],
    ['This survey presents a systematic analysis of over 200 papers on harbour robots.', /200 papers/],
    ['Using the tool, we uncovered 29 previously unknown issues in harbour software.', /29 previously unknown issues/],
  ])('but what was made or found is: %s', (abstract, badge) => {
    expect(shown(abstract)[0]).toMatch(badge);
  });
});

describe('who reached a number is named where there is room', () => {
  test.each([
    ['o3-mini solves only 40.2% of the harbour tasks.', /^o3-mini .*40\.2 %/],
    ['TideNet-2 provides the best trade-off, reaching 81.5% accuracy on ReefLog.', /^TideNet-2 .*81\.5 %/],
  ])('%s', (sentence, badge) => {
    expect(badges(sentence)[0]).toMatch(badge);
  });

  test.each(['The recall of TideNet-2 improves by 4.1% in storms.', 'We reach an accuracy of 81.5% on ReefLog.'])(
    'and not one of whom it is not: %s',
    (sentence) => {
      expect(badges(sentence)[0]).not.toMatch(/^(?:TideNet-2|We)\b/);
    },
  );
});

describe('whom something is compared with is told as such, and never as who did it', () => {
  test.each([
    [
      'VolTide outperforms the prior volumetric route planner TideNet with 10x faster replanning and 6x lower memory usage.',
      /^outperforms .*TideNet with 10× faster/,
    ],
    ['We release a benchmark of 43,700 hourly readings over the Northern Sea.', /readings over Northern Sea$/],
    [
      'Buoy-Net reaches accuracy comparable to full polling while using only 25% of the battery.',
      /comparable while using only 25 %/,
    ],
  ])('%s', (sentence, badge) => {
    expect(badges(sentence)[0]).toMatch(badge);
  });
});

describe('a badge says where, and who, where there is room', () => {
  test.each([
    ['On HarborLog, the detector attains a mean recall of 91.4%.', /HarborLog/],
    ['The best configuration reaches only a 20.2% delivery rate.', /^best configuration 20\.2 %/],
    ['Re-ranking increases upload time by 5x.', /^Re-ranking increases/],
  ])('%s', (sentence, badge) => {
    expect(badges(sentence)[0]).toMatch(badge);
  });

  test.each([
    'We increase upload time by 5x.',
    'This method reduces drift by 31%.',
    'In our experiments, drift falls by 31%.',
  ])('and no more of the paper itself: %s', (sentence) => {
    expect(badges(sentence)[0]).not.toMatch(/^(?:We|This|our|experiments)/);
  });
});

test('a badge that a reader would not take by itself is left out beside others', () => {
  const abstract =
    'Tidewater delivers 94.5% of storm readings, 3.1x more than polling. Weights of 3, 4 and 8 bits change drift by 0.1, 0.2 and 0.4 points on Ria, Fjord and Delta, respectively.';
  const all = extractMetrics(abstract);
  const shownThere = displayMetrics(all, '', abstract);
  expect(shownThere.length).toBeGreaterThan(0);
  expect(shownThere.length).toBeLessThan(displayMetrics(all).length);
});
