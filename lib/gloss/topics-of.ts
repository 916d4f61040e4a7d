import type { Paper } from '../papers/schema';
import { readCategories } from '../tags/categories';
import { tagHue } from '../tags/colour';
import { findTopics } from '../tags/find-topics';
import type { TopicMatch } from '../tags/topic';
import { topicBySlug } from '../tags/topics';
import type { TopicTag } from './gloss';

/** What is read for a gloss. */
export type GlossedText = Pick<Paper, 'title' | 'abstract' | 'categories'>;

/** Pieces of evidence that a topic's hint shows. */
const mostEvidence = 4;

const toTag = ({ slug, name, area, evidence }: TopicMatch): TopicTag => ({
  slug,
  name,
  area,
  hue: tagHue(area),
  evidence: [...new Set(evidence.map(({ field, text }) => `${field}: “${text}”`))].slice(0, mostEvidence),
});

/** The topics of a paper, those that its words tell of before those that the page's categories name. */
export function topicsOf({ title, abstract = '', categories }: GlossedText): TopicTag[] {
  const found = findTopics({ title, abstract, categories });
  const named = readCategories(categories)
    .topics.filter((slug) => !found.some((topic) => topic.slug === slug))
    .flatMap((slug) => topicBySlug(slug) ?? [])
    .map((topic) => ({ ...toTag({ ...topic, score: 0, evidence: [] }), evidence: ['named by the page'] }));
  return [...found.map(toTag), ...named];
}
