import type { MetricBound } from '../metric';
import { isNext } from '../quantities/clauses';
import type { Quantity } from '../quantities/quantity';
import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { boundOf } from './bound';
import { isListed } from './label/carried';

/** `up to 7x and 40%, respectively`: two measures of one kind of result. */
const isPaired = (tokens: readonly Token[], previous: Quantity, { first, next }: Quantity): boolean =>
  isListed(tokens, previous.next, first) && tokens.slice(next, next + 2).some(({ lower }) => lower === 'respectively');

/** The bound of each quantity of a sentence; a number takes over that of the one before it in a list. */
export function boundsOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  clauses: readonly Span[],
): MetricBound[] {
  let bound: MetricBound = 'exact';
  return quantities.map((quantity, k) => {
    const previous = quantities[k - 1];
    /** `10.0 points (14.6%)` says one thing twice. */
    const isSame = previous?.next === quantity.first - 1 && tokens[quantity.first - 1]?.text === '(';
    const isCarried = previous && (isSame || isPaired(tokens, previous, quantity) || isNext(previous, quantity));
    bound = boundOf(tokens, quantity, clauses[k] ?? [0, tokens.length], isCarried ? bound : 'exact');
    return bound;
  });
}
