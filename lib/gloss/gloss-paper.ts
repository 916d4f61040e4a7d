import { badgeName } from '../metrics/badge/name';
import { displayMetrics } from '../metrics/badge/order';
import { extractMetrics } from '../metrics/extract';
import type { Metric } from '../metrics/metric';
import { sentenceAround } from '../metrics/tokens/sentence';
import type { Paper } from '../papers/schema';
import { readCategories } from '../tags/categories';
import { tagHue } from '../tags/colour';
import { findTopics } from '../tags/find-topics';
import type { TopicMatch } from '../tags/topic';
import { topicBySlug } from '../tags/topics';
import type { Badge, Gloss, Quote, TopicTag } from './gloss';

/** Pieces of evidence that a topic's hint shows. */
const mostEvidence = 4;
/** Categories of the page beside an entry. */
const mostCategories = 2;

const toTag = ({ slug, name, area, evidence }: TopicMatch): TopicTag => ({
  slug,
  name,
  area,
  hue: tagHue(area),
  evidence: [...new Set(evidence.map(({ field, text }) => `${field}: “${text}”`))].slice(0, mostEvidence),
});

function quoteFrom(abstract: string, metric: Metric): Quote {
  const { text, start, end } = sentenceAround(abstract, metric.start, metric.end);
  return { before: text.slice(0, start), span: text.slice(start, end), after: text.slice(end) };
}

const toBadge = (abstract: string, metric: Metric): Badge => ({
  kind: metric.kind,
  label: metric.label,
  unit: metric.unit,
  value: typeof metric.value === 'number' ? metric.value : metric.value[1],
  span: metric.text,
  text: metric.badge,
  name: badgeName(metric.badge),
  quote: quoteFrom(abstract, metric),
});

/** What is read for a gloss. */
export type GlossedText = Pick<Paper, 'title' | 'abstract' | 'categories'>;

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
  const found = findTopics({ title, abstract, categories });
  const own = readCategories(categories);
  const named = own.topics
    .filter((slug) => !found.some((topic) => topic.slug === slug))
    .flatMap((slug) => topicBySlug(slug) ?? [])
    .map((topic) => ({ ...toTag({ ...topic, score: 0, evidence: [] }), evidence: ['named by the page'] }));
  const metrics = extractMetrics(abstract, confidence === undefined ? {} : { confidence });
  return {
    topics: [...found.map(toTag), ...named].filter(({ slug }) => !hidden.includes(slug)),
    categories: own.other.slice(0, mostCategories),
    badges: displayMetrics(metrics, title).map((metric) => toBadge(abstract, metric)),
  };
}
