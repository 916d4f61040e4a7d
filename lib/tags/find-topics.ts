import { findHits, type Hit } from './hits';
import { isWhole, likelihood, total, type Weight, weigh } from './score';
import type { TaggableText, TopicEvidence, TopicMatch } from './topic';
import { vocabulary } from './vocabulary';

const most = 6;
const threshold = 0.4;

/**
 * The topics of a paper, best first, at most six, each with the words that speak for it. `score` is how likely the tag is
 * right, 0 to 1. Time grows linearly with the text.
 */
export function findTopics(text: TaggableText): TopicMatch[] {
  const { topics, impliedBy } = vocabulary();
  const hits = findHits(text);
  const weights: (Weight | undefined)[] = [];
  let heaviest = 0;
  for (const found of hits) {
    const weight = found && weigh(found);
    weights.push(weight);
    if (weight) heaviest = Math.max(heaviest, total(weight));
  }
  const matches: TopicMatch[] = [];
  for (let index = 0; index < topics.length; index += 1) {
    const topic = topics[index];
    const weight = weights[index];
    const found = hits[index];
    if (!topic || !weight || !found || total(weight) === 0) continue;
    const implied = impliedBy[index]?.some((from) => isStrong(weights[from])) ?? false;
    const score = likelihood(weight, total(weight) / heaviest, topic, implied, !text.abstract);
    if (score < threshold) continue;
    const { slug, name, area } = topic;
    matches.push({ slug, name, area, score, evidence: evidenceOf(found, text) });
  }
  return matches.sort((a, b) => b.score - a.score || a.slug.localeCompare(b.slug)).slice(0, most);
}

const isStrong = (weight: Weight | undefined): boolean => weight !== undefined && total(weight) >= 2;

function evidenceOf(hits: readonly Hit[], text: TaggableText): TopicEvidence[] {
  return hits
    .filter((hit) => hit.term.weight > 0 && isWhole(hit, hits))
    .map(({ field, start, end }) => ({ field, text: (text[field] ?? '').slice(start, end), start, end }));
}
