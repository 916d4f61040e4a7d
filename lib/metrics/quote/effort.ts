import { lastIndexIn, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isSaid, isSplit, jointKindOf } from './parts';

type Tokens = readonly Token[];

/** What leads to what something was reached with: `using only 25%`, `while requiring less than 2%`. */
const using = /^(?:using|requiring|needing|with|uses|requires|needs)$/;
const least = /^(?:only|just|less|fewer|than|a|an|the|about|around|approximately|roughly|under|merely|nearly|[≈~<])$/;
const leadReach = 6;
/** What was reached, told beside another's: `comparable accuracy`, `matches the baseline`. */
const beside =
  /^(?:comparable|competitive|similar|equivalent|superior|(?:outperform|surpass|exceed|match|beat)(?:e?s|e?d|ing)?)$/;
const longest = 3;

/** Where the word stands that says what a number was used for, `using`, and the words that say what was reached, before it. */
export function reachedBefore(tokens: Tokens, first: number): { reached: Span; using: number } | undefined {
  let at = first - 1;
  while (at > Math.max(0, first - leadReach) && least.test(tokens[at]?.lower ?? '')) at -= 1;
  if (!using.test(tokens[at]?.lower ?? '')) return undefined;
  const from = lastIndexIn(tokens, 0, at - 1, ({ lower }) => beside.test(lower));
  if (from < 0 || tokens.slice(from, at).some(({ value }) => value !== undefined)) return undefined;
  let to = from + 1;
  for (let said = 1; to < at && said <= longest; to += 1) {
    const token = tokens[to];
    if (!token || isSplit(token) || (jointKindOf(token) > 0 && said > 1)) break;
    if (isSaid(token)) said += 1;
  }
  return { reached: [from, to], using: at };
}
