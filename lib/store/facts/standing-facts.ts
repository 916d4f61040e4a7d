import type { FactMetric, PaperFacts } from '../../papers/facts';
import { type Said, standingTopics } from '../../papers/standing';
import type { StoredFacts } from '../database';

/** What of the facts stands: without topics and metrics that the reader said are wrong, badges in the reader's words. */
export function standingFacts(
  { key, topics, metrics, shown = metrics.length }: Pick<StoredFacts, 'key' | 'topics' | 'metrics' | 'shown'>,
  said: Said | undefined,
): PaperFacts {
  const words = new Map(said?.corrections.map((word) => [word.span, word]));
  const isWrong = ({ text }: FactMetric) => words.get(text)?.verdict === 'reject';
  return {
    key,
    topics: standingTopics(topics, said),
    metrics: metrics
      .filter((metric) => !isWrong(metric))
      .map((metric) => ({ ...metric, badge: words.get(metric.text)?.text ?? metric.badge })),
    shown: metrics.slice(0, shown).filter((metric) => !isWrong(metric)).length,
    rejected: metrics.filter(isWrong),
  };
}
