import { expect, test } from 'vitest';
import { briefOf } from '../../../lib/metrics/badge/brief';

test.each([
  ['Lamplighter 18–45 % higher brightnesses vs existing lamps', '18-45%', '18–45 % higher'],
  ['largest dense lantern of its street with 405 B parameters', '405B parameters', '405 B parameters'],
  ['…oil savings with 5.2× for street lamps at night', '5.2x', '…oil savings with 5.2×'],
  ['Town-by-Night data set 55.43 % mIoU on usual windows', '55.43%', 'data set 55.43 % mIoU'],
  ['≥ 20 % brighter lamps than those of the year before', '20%', '≥ 20 % brighter lamps'],
  ['lamps that burn from 31.4 → 19.8 % of the oil of others', '19.8 %', 'burn from 31.4 → 19.8 %'],
  ['much-praised gas-lantern-manufacturing ≥ 3× longer-lasting-than-before', '3x', '≥ 3×…'],
  ['of all the lamps of the town many thousand still burn', 'thousand', undefined],
  ['3.7× faster than gas', '3.7x', undefined],
  ['LampFold 13.8× average speedup vs GasFold', '13.8X', 'LampFold 13.8× speedup'],
  ['reduces soot estimation error for hanging lamps by 77 %', '77%', 'reduces error by 77 %'],
  ['the lighter outperforms state-of-the-art lighters by ≤ 7.89×', '7.89x', 'outperforms by ≤ 7.89×'],
  [
    'lamps of the whole town bring 3,874 hand-annotated instances',
    '3,874 hand-annotated instances',
    'bring 3,874 instances',
  ],
  ['reduction in total lamp burning time of ≥ 26 %', '26%', 'reduction of ≥ 26 %'],
  ['Twenty-nine of 40 patients (72.5 %) without pain', 'Twenty-nine of 40 patients', 'Twenty-nine of 40 patients…'],
  ['136 (91 %) visited patients received one or two visits', '136', '136 (91 %) received one'],
  ['Agreement between lamps falls 74 → 62 % on foggy nights', '74%', 'Agreement 74 → 62 %'],
  ['lamps burn at a speed of 5.86 drops per second', '5.86 drops per second', '5.86 drops per second…'],
  ['absolute bioavailability of ≈ 50 % in the young', '50%', 'bioavailability ≈ 50 %'],
])('%s in brief', (badge, span, brief) => {
  expect(briefOf(badge, span).brief).toBe(brief);
});
