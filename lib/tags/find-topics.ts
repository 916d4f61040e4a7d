import { findHits, type Hit } from './hits';
import { likelihood, total, type Weight, weigh } from './score';
import type { TaggableText, TopicEvidence, TopicMatch } from './topic';
import { vocabulary } from './vocabulary';

const most = 6;
const threshold = 0.4;

/**
 * The topics of a paper, best first, at most six, each with the words that speak for it. `score` is how likely the tag is
 * right, 0 to 1. Time grows linearly with the text.
 */
export function findTopics(text: TaggableText): TopicMatch[] {
  const { topics, implications } = vocabulary();
  const hits = findHits(text);
  const weights = hits.map((found) => found && weigh(found));
  const heaviest = weights.reduce((most, weight) => (weight ? Math.max(most, total(weight)) : most), 0);
  const matches: TopicMatch[] = [];
  weights.forEach((weight, index) => {
    const topic = topics[index];
    if (!topic || !weight || total(weight) === 0) return;
    const implied = implications.some(({ from, to }) => to === index && isStrong(weights[from]));
    const score = likelihood(weight, total(weight) / heaviest, topic, implied, !text.abstract);
    if (score < threshold) return;
    const { slug, name, area } = topic;
    matches.push({ slug, name, area, score, evidence: evidenceOf(hits[index] ?? [], text) });
  });
  return matches.sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug)).slice(0, most);
}

const isStrong = (weight: Weight | undefined): boolean => weight !== undefined && total(weight) >= 2;

function evidenceOf(hits: readonly Hit[], text: TaggableText): TopicEvidence[] {
  return hits
    .filter(({ term }) => term.weight > 0)
    .map(({ field, start, end }) => ({ field, text: (text[field] ?? '').slice(start, end), start, end }));
}
