import { inBaseUnit } from './amount';
import type { Comparison } from './query';

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

/** The ends of a value in the base unit of its dimension; what is a share of one in a score is one of a hundred, as people type it. */
export function endsOf(value: number | readonly [number, number], unit: string): [low: number, high: number] {
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  const of = (end: number): number => {
    const plain = inBaseUnit(end, unit).value;
    return unit === 'accuracy' && Math.abs(plain) <= 1 ? plain * 100 : plain;
  };
  return [of(low), of(high)];
}
