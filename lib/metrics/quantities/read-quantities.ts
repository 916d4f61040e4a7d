import type { Token } from '../tokens/word';
import { isAside, notationEnd } from './asides';
import { intervalEnd, isLoneInterval, namesInterval } from './intervals';
import { nameNumbers } from './naming/name-numbers';
import { linkPairs } from './pairs';
import type { Spoken } from './people';
import type { Quantity } from './quantity';
import { readNumber } from './read-number';
import { beginsQuantity, wordQuantity } from './word-quantities';

/** The quantity that begins at token `i`. */
function quantityAt(tokens: readonly Token[], i: number): Quantity | undefined {
  return beginsQuantity(tokens, i) ? (wordQuantity(tokens, i) ?? readNumber(tokens, i)) : undefined;
}

/**
 * The quantities of a sentence, left to right; intervals of confidence are left to the numbers they qualify. `spoken` says whom
 * the abstract speaks of, for counts whose sentence does not.
 */
export function readQuantities(tokens: readonly Token[], spoken: Spoken): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; ) {
    const notation = tokens[i]?.type === 'number' ? notationEnd(tokens, i) : undefined;
    const quantity = notation === undefined ? quantityAt(tokens, i) : undefined;
    if (!quantity) i = notation ?? i + 1;
    else if (quantity.type === 'percent' && namesInterval(tokens, quantity.next))
      i = intervalEnd(tokens, quantity.next);
    else {
      if (!isAside(tokens, quantity)) found.push(quantity);
      i = Math.max(quantity.next, i + 1);
    }
  }
  const told = found.filter((quantity, k) => !isLoneInterval(tokens, found[k - 1], quantity));
  nameNumbers(tokens, told, spoken);
  linkPairs(tokens, told);
  return told;
}
