import { describe, expect, test } from 'vitest';
import { extractMetrics } from '../../../lib/metrics/extract';

const badges = (text: string): string[] => extractMetrics(text, { confidence: 0 }).map(({ badge }) => badge);

describe('a number says whose it is', () => {
  test.each([
    [
      'an aside names the best of many',
      'Even the best pilot in our test, Gull-3-Pro with charts, achieves only 27.3% docking accuracy.',
      /^Gull-3-Pro 27\.3 % docking accuracy$/,
    ],
    [
      'with a version and its place',
      'The best configuration, Gull Opus 4.6 on SealLog, attains 73.7% Pass@1.',
      /^Gull Opus 4\.6 73\.7 % Pass@1 on SealLog$/,
    ],
    [
      'a name with a version whose clause goes on',
      'Among six pilots, Gull 3.1 Lite delivers the best trade-off for charts, with an error rate of 4.8%.',
      /^Gull 3\.1 Lite error rate of 4\.8 %$/,
    ],
    [
      'a bracket behind the number',
      'Our pilot shows accuracy gains of 1.16 pp (HarborNet-50) and 1.08 pp (ReefNet).',
      /1\.16 pp \(HarborNet-50\)$/,
    ],
    [
      'a list that says on what all was tried behind its names',
      'We achieve improvements of 5.6%, 8.0% and 6.5% in recall for RiaCls, SealCls and TideDet tasks on the HarborLog dataset, respectively.',
      /5\.6 % in recall for RiaCls$/,
    ],
  ])('%s', (_, text, badge) => {
    expect(badges(text).some((each) => badge.test(each))).toBe(true);
  });

  test.each([
    [
      'a subject of its own behind with',
      'On HarborLog, Tern leads at all depths, with the largest pilot reaching 95.0% recall.',
      /Tern/,
    ],
    ['whom something was done by', 'Charts refined by Gull 2.0 achieved a score of 26%.', /^Gull/],
  ])('and not whose it is not: %s', (_, text, badge) => {
    expect(badges(text).at(-1)).not.toMatch(badge);
  });
});
