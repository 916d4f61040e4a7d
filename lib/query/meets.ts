import { inBaseUnit } from './amount';
import type { Comparison } from './query';
import { isScore, outOfHundred } from './scores';

/** A number that an abstract reports, with what is said of its end. */
export interface BoundedNumber {
  low: number;
  high: number;
  bound: 'exact' | 'max' | 'min' | 'approx' | 'mean';
}

/**
 * Whether a number answers a comparison. What is said `at most` reaches its end and no further, what is said `at least` goes
 * on above it: `up to 3x` answers `>=3` and `<4` and not `>3`, `more than 3x` answers `>3` and not `<4`.
 */
export function meets({ low, high, bound }: BoundedNumber, comparison: Comparison, value: number): boolean {
  switch (comparison) {
    case '>':
      return bound === 'min' ? low >= value : high > value;
    case '>=':
      return high >= value;
    case '<':
      return bound !== 'min' && (bound === 'max' ? high < value : low < value);
    case '<=':
      return bound !== 'min' && (bound === 'max' ? high <= value : low <= value);
    case '=':
      return low <= value && value <= high;
  }
}

/** The ends of a value in the base unit of its dimension; a score out of a hundred. */
export function endsOf(value: number | readonly [number, number], unit: string): [low: number, high: number] {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  const of = (end: number): number => (isScore(unit) ? outOfHundred(end) : inBaseUnit(end, unit).value);
  return [of(low), of(high)];
}
