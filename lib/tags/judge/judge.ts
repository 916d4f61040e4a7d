import { type Reading, readWords } from '../hits';
import type { TaggableText } from '../topic';
import { Context, type LearnedContext } from './context';
import { type Candidate, candidatesOf, factsOf } from './facts';
import { type LearnedQuestion, Question } from './question';
import { total } from './weigh';

/** What `weights.json` holds. */
export interface Learned {
  context: LearnedContext;
  /** Whether the tag would be right. */
  right: LearnedQuestion;
  /** Whether the paper is about the topic, in the main. */
  about: LearnedQuestion;
}

export interface Judged extends Candidate {
  /** How likely the tag is right. */
  right: number;
  /** The mean of how likely the tag is right and of how likely the topic is a main one, 0 to 1. */
  score: number;
}

const likelihood = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** What questions are asked of: the topics found in a paper, each with its facts. */
export interface Case {
  reading: Reading;
  candidates: readonly Candidate[];
  facts: readonly (readonly number[])[];
}

/** Reads a paper, and leaves its numbers in `context.paper`. */
export function readCase(text: TaggableText, context: Context): Case {
  const reading = readWords(text);
  context.read(reading);
  const candidates = candidatesOf(reading, (topic) => context.of(topic));
  return { reading, candidates, facts: factsOf(candidates, reading) };
}

/** What a paper's heaviest topic gets at least where its own words leave no doubt: fields of which few papers were learned from have no other advocate. */
const plainly = 0.5;
const isPlain = ({ weight: { title, abstract } }: Candidate): boolean => title + abstract >= 3 && abstract >= 1.5;

/** Judges the topics that have words in a paper by these and by all the other words. */
export class Judge {
  private readonly context: Context;
  private readonly right: Question;
  private readonly about: Question;

  constructor({ context, right, about }: Learned, slugs: readonly string[]) {
    this.context = new Context(context, slugs);
    this.right = new Question(right, slugs);
    this.about = new Question(about, slugs);
  }

  /** All topics that have a word in the paper, unsorted. `handicapOf` says what is taken from the log-odds of one. */
  judge(text: TaggableText, handicapOf: (topic: number) => number): Judged[] {
    const { reading, candidates, facts } = readCase(text, this.context);
    const titleOnly = reading.sentences === 0;
    const heaviest = Math.max(...candidates.map(({ weight }) => total(weight)));
    return candidates.map((candidate, i) => {
      const answer = (question: Question): number =>
        likelihood(
          question.ask(candidate, facts[i] ?? [], this.context.paper, titleOnly) - handicapOf(candidate.topic),
        );
      const right = answer(this.right);
      const score = (right + answer(this.about)) / 2;
      return {
        ...candidate,
        right,
        score: total(candidate.weight) === heaviest && isPlain(candidate) ? Math.max(score, plainly) : score,
      };
    });
  }
}
