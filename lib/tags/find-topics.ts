import { findHits, type Hit } from './hits';
import { likelihood, total, weigh } from './score';
import type { TaggableText, TopicEvidence, TopicMatch } from './topic';
import { vocabulary } from './vocabulary';

const most = 6;
const threshold = 0.5;

/**
 * The topics of a paper, best first, at most six, each with the words that speak for it. `score` is how likely the tag is
 * right, 0 to 1. Time grows linearly with the text.
 */
export function findTopics(text: TaggableText): TopicMatch[] {
  const { topics, implications } = vocabulary();
  const hits = findHits(text);
  const weights = hits.map(weigh);
  const totals = weights.map(total);
  const heaviest = Math.max(...totals);
  const implied = new Set(implications.filter(({ from }) => (totals[from] ?? 0) >= 2).map(({ to }) => to));
  const found: TopicMatch[] = [];
  topics.forEach((topic, index) => {
    const [weight, sum] = [weights[index], totals[index]];
    if (!weight || !sum) return;
    const score = likelihood(weight, sum / heaviest, topic, implied.has(index), !text.abstract);
    if (score >= threshold) found.push({ ...topic, score, evidence: evidenceOf(hits[index] ?? [], text) });
  });
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}

function evidenceOf(hits: readonly Hit[], text: TaggableText): TopicEvidence[] {
  return hits
    .filter(({ term }) => term.weight > 0)
    .map(({ field, start, end }) => ({ field, text: (text[field] ?? '').slice(start, end), start, end }));
}
