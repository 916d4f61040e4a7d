import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';

const badges = (text: string): string[] => extractMetrics(text, { confidence: 0 }).map(({ badge }) => badge);

describe('a badge keeps the words that lead to its phrases', () => {
  test.each([
    [
      'a joint whose phrase had no room for its beginning',
      'Extensive trials show that TideRouter improves semantic correspondence of deformable models by 14.7 PCK on HarborSet.',
      /correspondence of models by/,
    ],
    [
      'the verb before an aside',
      "Tern improves Gull's performance on HarborLog, which holds the longest logs of any port, by 3-7%.",
      /^improves Gull's performance on HarborLog by 3–7 %$/,
    ],
    [
      'the change before what is said in passing',
      'We show that Tern cuts drift, the main cost of long routes, by 38% over Gull.',
      /^cuts drift by 38 % vs Gull$/,
    ],
    [
      'whom a margin is over',
      'Our planner surpasses older planners by a relative margin of 11.8% on HarborLog and 5.5% on SealLog.',
      /^surpasses older planners by relative margin (?:of )?11\.8 %/,
    ],
    [
      'that something is a gain over another',
      'Experiments on HarborLog show consistent gains over classical TideNet and ReefNet: +2.9 dB PSNR on average.',
      /gains over classical TideNet/,
    ],
    [
      'that something was tried against another',
      'Validation against a hand-made chart shows a macro F1-score of 0.71 in calm seas.',
      /^(?!hand-made).*macro F1-score of 0\.71/,
    ],
    [
      'where a bracket closes around a number',
      'Tern achieves the highest tide average (68.4) across all reported planners.',
      /68\.4 across all reported planners$/,
    ],
  ])('%s', (_, text, badge) => {
    expect(badges(text)[0]).toMatch(badge);
  });
});

describe('and leaves out what says nothing', () => {
  test.each([
    ['It successfully restores the tide ratio from 13.3% to 88.5%.', /^restores tide ratio/],
    ['A total of 398 old wrecks were found.', /^398 old wrecks$/],
    [
      'A total of 483 sailors were enrolled; data were valid for safety analysis for 312 and for efficacy analysis for 284.',
      /^(?!.*safety)/,
    ],
  ])('%s', (text, badge) => {
    expect(badges(text).at(-1)).toMatch(badge);
  });
});

describe('names that look like numbers', () => {
  test.each([
    'We track 6-DoF poses of ships.',
    'The arm has seven DoF.',
    'It moves with 12 degrees of freedom.',
    'Our pilot beats Claude Opus 4.7, the strongest one.',
  ])('%s', (text) => {
    expect(badges(text)).toEqual([]);
  });

  test('a share is no version', () => {
    expect(badges('Answers of Grok 86.6% of the time were right.')[0]).toMatch(/86\.6 %/);
  });
});
