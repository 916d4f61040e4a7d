import { expect, test } from 'vitest';
import { briefOf } from '../../../lib/metrics/badge/brief';

test.each([
  ['largest dense lantern of its street with 405 B parameters', '405B parameters', '…with 405 B parameters'],
  ['…oil savings with 5.2× for street lamps at night', '5.2x', '…oil savings with 5.2×…'],
  ['Town-by-Night data set 55.43 % mIoU on usual windows', '55.43%', '…data set 55.43 % mIoU…'],
  ['≥ 20 % brighter lamps than those of the year before', '20%', '≥ 20 % brighter lamps…'],
  ['lamps that burn from 31.4 → 19.8 % of the oil of others', '19.8 %', '…from 31.4 → 19.8 %…'],
  ['much-praised gas-lantern-manufacturing ≥ 3× longer-lasting-than-before', '3x', '…≥ 3×…'],
  ['of all the lamps of the town many thousand still burn', 'thousand', undefined],
  ['3.7× faster than gas', '3.7x', undefined],
])('%s in brief', (badge, span, brief) => {
  expect(briefOf(badge, span).brief).toBe(brief);
});
