import type { FactMetric, PaperFacts } from '../../papers/facts';
import { type Said, standingTopics } from '../../papers/standing';
import type { StoredFacts } from '../database';
import { isFacts } from '../sound';
import { statesOf } from '../states';
import type { Store } from '../store';
import { readAnew } from './due-facts';

/** What was read off the papers, in their order, after what the reader said of it. What was not read yet is read now. */
export async function factsOf({ db, facts: { reader } }: Store, keys: readonly string[]): Promise<PaperFacts[]> {
  const [rows, states] = await Promise.all([db.facts.bulkGet([...keys]), statesOf(db, keys)]);
  const current = (row: StoredFacts | undefined) => row?.reader === reader.version && isFacts(row);
  const due = keys.flatMap((key, index) => (current(rows[index]) ? [] : [{ key }]));
  const anew = new Map((await readAnew(db, reader, due)).map((row) => [row.key, row]));
  return keys.map((key, index) => {
    const { topics = [], metrics = [] } = anew.get(key) ?? rows[index] ?? {};
    return standingFacts({ key, topics, metrics }, states.get(key));
  });
}

/** What of the facts stands: without topics and metrics that the reader said are wrong, badges in the reader's words. */
export function standingFacts(
  { key, topics, metrics }: Pick<StoredFacts, 'key' | 'topics' | 'metrics'>,
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
    rejected: metrics.filter(isWrong),
  };
}
