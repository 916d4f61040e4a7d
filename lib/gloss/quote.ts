import type { Metric } from '../metrics/metric';
import { sentenceAround } from '../metrics/tokens/sentence';
import type { Quote } from './gloss';

/** The sentence of the abstract that a metric was read from. */
export function quoteFrom(abstract: string, metric: Pick<Metric, 'start' | 'end'>): Quote {
  const { text, start, end } = sentenceAround(abstract, metric.start, metric.end);
  return { before: text.slice(0, start), span: text.slice(start, end), after: text.slice(end) };
}
