import { badgeName, badgeText, displayMetrics } from '../metrics/badge';
import { extractMetrics } from '../metrics/extract';
import { sentenceAround } from '../metrics/sentence';
import type { Paper } from '../papers/schema';
import { readCategories } from '../tags/categories';
import { tagHue } from '../tags/colour';
import { findTopics } from '../tags/find-topics';
import type { TopicMatch } from '../tags/topic';
import { topicBySlug } from '../tags/topics';
import type { Badge, Gloss, TopicTag } from './gloss';

/** Pieces of evidence that a topic's hint shows. */
const MOST_EVIDENCE = 4;
/** Categories of the page beside an entry. */
const MOST_CATEGORIES = 2;

const toTag = ({ slug, name, area, evidence }: TopicMatch): TopicTag => ({
  slug,
  name,
  area,
  hue: tagHue(area),
  evidence: [...new Set(evidence.map(({ field, text }) => `${field}: “${text}”`))].slice(0, MOST_EVIDENCE),
});

/** Reads topics and metrics of a paper for the page. `hidden` are slugs of topics that the reader never wants to see. */
export function glossPaper(
  paper: Paper,
  { confidence, hidden }: { confidence?: number; hidden: ReadonlySet<string> },
): Gloss {
  const { title, abstract = '', categories } = paper;
  const found = findTopics({ title, abstract, categories });
  const own = readCategories(categories);
  const named = own.topics
    .filter((slug) => !found.some((topic) => topic.slug === slug))
    .flatMap((slug) => topicBySlug(slug) ?? [])
    .map((topic) => ({ ...toTag({ ...topic, score: 0, evidence: [] }), evidence: ['named by the page'] }));
  const topics = [...found.map(toTag), ...named].filter(({ slug }) => !hidden.has(slug));
  const metrics = displayMetrics(extractMetrics(abstract, confidence === undefined ? {} : { confidence }));
  const badges = metrics.map((metric): Badge => {
    const { kind, unit, value, text: span, start, end } = metric;
    return {
      kind,
      unit,
      value: typeof value === 'number' ? value : value[1],
      span,
      text: badgeText(metric),
      name: badgeName(metric),
      quote() {
        const sentence = sentenceAround(abstract, start, end);
        return {
          before: sentence.text.slice(0, sentence.start),
          span: sentence.text.slice(sentence.start, sentence.end),
          after: sentence.text.slice(sentence.end),
        };
      },
    };
  });
  return { paper, topics, categories: own.other.slice(0, MOST_CATEGORIES), badges };
}
