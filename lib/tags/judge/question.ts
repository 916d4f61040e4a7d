import { bytesOf, dot } from './context';
import type { Candidate } from './facts';

/** What was learned of one topic, beside what holds for all. */
interface OfTopic {
  lean: number;
  /** How the numbers of a paper speak for it. */
  support: readonly number[];
  /** What each fact counts more or less than for other topics. */
  own: readonly number[];
}

/** What was learned of one question about topics. */
export interface LearnedQuestion {
  /** Weights of the facts, for papers with an abstract and for titles alone. */
  whole: readonly number[];
  title: readonly number[];
  /** What single terms add, as signed bytes in base64, and what one step is worth. */
  terms: string;
  step: number;
  topics: Readonly<Record<string, OfTopic>>;
}

/** A question that is asked of each topic found in a paper, such as whether its tag would be right. */
export class Question {
  private readonly learned: LearnedQuestion;
  private readonly terms: Int8Array;
  private readonly topics: readonly OfTopic[];

  /** `slugs` are the topics by number; one that was not there when this was learned is judged by its words alone. */
  constructor(learned: LearnedQuestion, slugs: readonly string[]) {
    this.learned = learned;
    this.terms = bytesOf(learned.terms);
    this.topics = slugs.map((slug) => learned.topics[slug] ?? { lean: 0, support: [], own: [] });
  }

  /** The answer for one candidate, in log-odds, from its facts and the numbers of the paper. */
  ask({ topic, termRows }: Candidate, facts: readonly number[], paper: Float64Array, titleOnly: boolean): number {
    const { whole, title, step } = this.learned;
    let ofTerms = 0;
    for (const row of termRows) ofTerms += this.terms[row] ?? 0;
    const known = this.topics[topic];
    const own = known ? known.lean + dot(known.support, paper) + dot(known.own, facts) : 0;
    return own + dot(titleOnly ? title : whole, facts) + (ofTerms * step) / Math.sqrt(termRows.length || 1);
  }
}
