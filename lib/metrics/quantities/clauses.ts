import type { Span } from '../tokens/phrases';
import type { Quantity } from './quantity';

/** Whether a quantity of a unit goes on from the one before it, as in a list. */
export const isNext = (previous: Quantity, unit: string, first: number): boolean =>
  previous.unit === unit && first - previous.next < 9;

/** For each quantity the tokens that can speak for it: from the quantity before it to the one after, a list of one unit counting as one. */
export function clausesOf(quantities: readonly Quantity[], end: number): Span[] {
  const stops: number[] = [];
  for (let k = quantities.length - 1; k >= 0; k -= 1) {
    const later = quantities[k + 1];
    stops[k] = later?.unit === quantities[k]?.unit ? (stops[k + 1] ?? end) : (later?.first ?? end);
  }
  let from = 0;
  return quantities.map(({ unit, first }, k): Span => {
    const previous = quantities[k - 1];
    if (previous && !isNext(previous, unit, first)) from = previous.next;
    return [from, stops[k] ?? end];
  });
}
