import { boundsOf } from '../../../lib/metrics/about/bound';
import type { Metric, MetricBound } from '../../../lib/metrics/metric';
import type { Quantity } from '../../../lib/metrics/quantities/quantity';
import { readAbstract } from '../../../lib/metrics/read-abstract';
import { sourceSpan } from '../../../lib/metrics/tokens/clean';

/** A number as it is read, at its place in the text as given, before it is judged. */
export interface ReadNumber extends Pick<Quantity, 'unit' | 'from' | 'rival' | 'of'> {
  start: number;
  end: number;
  value: Metric['value'];
  bound: MetricBound;
}

/** All numbers of an abstract. */
export function numbersIn(abstract: string): ReadNumber[] {
  const { clean, sentences } = readAbstract(abstract);
  return sentences.flatMap(({ tokens, quantities, clauses }) => {
    const bounds = boundsOf(tokens, quantities, clauses);
    return quantities.map((quantity, k): ReadNumber => {
      const [start, end] = sourceSpan(clean, quantity.start, quantity.end, abstract);
      const [low = 0, high] = quantity.values;
      return { ...quantity, start, end, value: high === undefined ? low : [low, high], bound: bounds[k] ?? 'exact' };
    });
  });
}
