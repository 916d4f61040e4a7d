import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { readUnit } from './units';

const linkWord =
  /^(?:of|is|was|were|are|be|=|:|<|>|≤|≥|~|\(|,|at|to|score|scores|value|values|up|about|around|approximately|over|reaching|reaches|reached|above|below|only|than|greater|less|rate|index|coefficient|roughly|from|by|nearly|a|an|the)$/;
const statistic = /^(?:p|r|k|f1|auc|auroc|or|hr|rr|d|n|β|κ|r2|z|t|f|rmse|mae|mse|bf|ari|psnr|ssim|fid|ap|map|mrr)$/;

/** Gives a bare number the unit that its name says: `F1 of 0.93`, `p < 0.01`, `n = 45`, `TIIF (73.8)`. */
export function nameBareNumber(tokens: readonly Token[], quantity: Quantity, floor: number): void {
  let crossed = '';
  for (let j = quantity.first - 1; j >= Math.max(floor, quantity.first - 7); j -= 1) {
    const token = tokens[j];
    if (!token) return;
    if (linkWord.test(token.lower)) {
      crossed = token.text + crossed;
      continue;
    }
    if (token.type !== 'word') return;
    const compared = /^[=<>≤≥~]/.test(crossed);
    const unit = readUnit(tokens, j);
    if (unit && (unit.type === 'score' || unit.type === 'statistic') && (unit.unit.length > 1 || compared)) {
      Object.assign(quantity, { unit: unit.unit, type: unit.type, kind: unit.kind });
    } else if (compared && token.lower === 'n')
      Object.assign(quantity, { unit: 'patients', type: 'count', kind: 'data', phrase: 'sample size' });
    else if (compared) {
      const named = token.lower === 'p' || /^p-values?$/.test(token.lower) ? 'p' : token.text;
      Object.assign(quantity, {
        unit: named,
        type: 'statistic',
        kind: statistic.test(token.lower) && token.lower === 'r' ? 'quality' : 'other',
      });
    } else if (/^scores?$|^points?$/.test(token.lower))
      Object.assign(quantity, { unit: 'points', type: 'points', kind: 'quality' });
    return;
  }
}
