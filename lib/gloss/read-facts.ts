import { displayMetrics } from '../metrics/badge/order';
import { extractMetrics } from '../metrics/extract';
import type { Metric } from '../metrics/metric';
import type { FactMetric, ReadFacts } from '../papers/facts';
import { type GlossedText, topicsOf } from './topics-of';

const toFact = ({ confidence: _, value, ...metric }: Metric): FactMetric => ({
  ...metric,
  value: typeof value === 'number' ? value : [...value],
});

/** Topics and metrics of a paper as the library keeps them: all metrics, those that badges show in front. */
export function readFacts({ title, abstract = '', categories }: GlossedText): ReadFacts {
  const metrics = extractMetrics(abstract);
  const shown = displayMetrics(metrics, title, abstract);
  const places = new Set(shown.map(({ start }) => start));
  const ordered = [...shown, ...metrics.filter(({ start }) => !places.has(start))];
  return {
    topics: topicsOf({ title, abstract, categories }).map(({ slug, name, area, hue }) => ({ slug, name, area, hue })),
    metrics: ordered.map(toFact),
    shown: shown.length,
  };
}
