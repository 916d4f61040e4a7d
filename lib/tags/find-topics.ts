import { isOutsideComputing } from './categories';
import type { Hit } from './hits';
import { learnedJudge } from './judge/weights';
import { topicsInOtherSense } from './other-senses';
import type { TaggableText, TopicEvidence, TopicMatch } from './topic';
import { hintWeight, vocabulary } from './vocabulary';

const most = 6;
const threshold = 0.42;

/** Areas whose words mean something else in papers of other fields: `VLA`, `RAG`, `graph`, `prompt`. */
const computing = new Set([
  'language',
  'efficiency',
  'learning',
  'audio',
  'retrieval',
  'architecture',
  'systems',
  'software',
  'vision',
  'robotics',
]);
/** What is taken from their log-odds where the page says that the paper is of another field. */
const handicap = 2;
/** What is taken where phrases of another field stand in the paper: only many words of the topic's own can make up for it. */
const otherSense = 8;

/**
 * The topics of a paper, best first, at most six, each with the words that speak for it. `score` is the mean of how likely the tag
 * is right and how likely the paper is mainly about it, 0 to 1. Time grows linearly with the text.
 */
export function findTopics(text: TaggableText): TopicMatch[] {
  const { topics } = vocabulary();
  const outside = isOutsideComputing(text.categories ?? []);
  const inOtherSense = topicsInOtherSense(text);
  const handicapOf = (topic: number): number =>
    (outside && computing.has(topics[topic]?.area ?? '') ? handicap : 0) +
    (inOtherSense.has(topics[topic]?.slug ?? '') ? otherSense : 0);
  return learnedJudge()
    .judge(text, handicapOf)
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.topic - b.topic)
    .slice(0, most)
    .flatMap(({ topic, score, counted }) => {
      const known = topics[topic];
      return known ? [{ ...known, score, evidence: evidenceOf(counted, text) }] : [];
    });
}

/** The words that speak for a topic; hints only where there is nothing else. */
function evidenceOf(counted: readonly Hit[], text: TaggableText): TopicEvidence[] {
  const plain = counted.filter(({ term }) => term.weight > hintWeight);
  return (plain.length > 0 ? plain : counted).map(({ field, start, end }) => ({
    field,
    text: (text[field] ?? '').slice(start, end),
    start,
    end,
  }));
}
