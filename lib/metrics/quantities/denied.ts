import { setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import type { Quantity } from './quantity';

const denial = setOf('no not never without neither failed fails fail failing unable');
/** What may stand between a denial and the change that it denies. */
const between = setOf(
  'a an the any to of for in significant significantly statistically clinical clinically meaningful relevant evidence indication sign observe observed find found detect detected see seen show showed shown achieve achieved produce produced report reported yield yielded reach attain expected additional further support demonstrate demonstrated',
);
const change =
  /^(?:increases?|decreases?|reductions?|improvements?|gains?|drops?|declines?|rises?|differences?|excess|losses|loss|benefits?|changes?|speed-?ups?|accuracy|effects?)$/;
const reach = 9;

/** Whether a change is said not to have happened: `did not observe a twofold increase`, `no evidence of a 30% rise`, `failed to achieve a 10% reduction`. */
export function isDenied(tokens: readonly Token[], { first, next, type }: Quantity): boolean {
  if (type !== 'percent' && type !== 'ratio' && type !== 'points') return false;
  if (![next, next + 1].some((at) => change.test(tokens[at]?.lower ?? ''))) return false;
  for (let at = first - 1; at >= Math.max(0, first - reach); at -= 1) {
    const { lower = '' } = tokens[at] ?? {};
    if (denial.has(lower)) return true;
    if (!between.has(lower)) return false;
  }
  return false;
}
