import type { Topic } from './topic';
import { vocabulary } from './vocabulary';

/** All topics, in the order of the tables. */
export const topics = (): readonly Topic[] => vocabulary().topics;

/** The topic with this slug. */
export function topicBySlug(slug: string): Topic | undefined {
  return topics().find((topic) => topic.slug === slug);
}
