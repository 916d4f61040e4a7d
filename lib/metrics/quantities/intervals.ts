import type { Token } from '../tokens/word';

const word = /^(?:ci|cis|cri|confidence|credible|interval|intervals|percentile)$/;
const inside = /^(?:ci|cis|cri|confidence|credible|interval|intervals|to|and|of|[-–—,:=%()[\]~])$/;
const longest = 16;

/** Whether a token says that the percentage before it is a confidence level. */
export const namesInterval = (token: Token | undefined): boolean => token !== undefined && word.test(token.lower);

/** The token after an interval's numbers: `CI: 1.2-3.4`, `confidence interval [0.1, 0.4]`. */
export function intervalEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  for (let j = i; j < Math.min(tokens.length, i + longest); j += 1) {
    const token = tokens[j];
    if (token?.value !== undefined) end = j + 1;
    else if (!token || !inside.test(token.lower)) break;
  }
  return end;
}
