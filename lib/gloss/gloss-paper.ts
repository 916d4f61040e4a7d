import { briefOf } from '../metrics/badge/brief';
import { badgeName } from '../metrics/badge/name';
import { displayMetrics } from '../metrics/badge/order';
import { extractMetrics } from '../metrics/extract';
import type { Metric } from '../metrics/metric';
import { readCategories } from '../tags/categories';
import type { Badge, Gloss } from './gloss';
import { quoteFrom } from './quote';
import { type GlossedText, topicsOf } from './topics-of';

/** Categories of the page beside an entry. */
const mostCategories = 2;

const toBadge = (abstract: string, metric: Metric): Badge => ({
  kind: metric.kind,
  label: metric.label,
  unit: metric.unit,
  value: typeof metric.value === 'number' ? metric.value : metric.value[1],
  span: metric.text,
  text: metric.badge,
  ...briefOf(metric.badge, metric.text),
  name: badgeName(metric.badge),
  quote: quoteFrom(abstract, metric),
});

export interface GlossOptions {
  /** The least confidence of a metric, 0 to 1. */
  confidence?: number | undefined;
  /** Slugs of topics that the reader never wants to see. */
  hidden?: readonly string[];
}

/** Reads topics and metrics of a paper. */
export function glossPaper(
  { title, abstract = '', categories }: GlossedText,
  { confidence, hidden = [] }: GlossOptions = {},
): Gloss {
  const metrics = extractMetrics(abstract, confidence === undefined ? {} : { confidence });
  return {
    topics: topicsOf({ title, abstract, categories }).filter(({ slug }) => !hidden.includes(slug)),
    categories: readCategories(categories).other.slice(0, mostCategories),
    badges: displayMetrics(metrics, title, abstract).map((metric) => toBadge(abstract, metric)),
  };
}
