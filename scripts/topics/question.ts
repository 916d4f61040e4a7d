import { hashRows } from '../../lib/tags/hash-row';
import { factCount } from '../../lib/tags/judge/facts';
import type { LearnedQuestion } from '../../lib/tags/judge/question';
import { randomOf, shuffle } from '../learn/random';
import { addWords, type ContextFit, dropped, type Words, width } from './context';
import { Numbers, short, sigmoid } from './learned';

/** One candidate topic of a labelled paper, and the right answer. */
export interface Example {
  topic: number;
  facts: readonly number[];
  termRows: readonly number[];
  answer: boolean;
}

export interface QuestionLesson {
  words: Words;
  titleOnly: boolean;
  examples: readonly Example[];
}

export interface QuestionFitting {
  epochs: number;
  rate: number;
  drop: number;
  seed: number;
  /** Size of steps of `support`, in relation to the others. */
  supportRate: number;
  /** Pulls towards zero. */
  ownRate: number;
  ownDecay: number;
  termDecay: number;
  leanDecay: number;
}

/** The weights of a `Question` while they are learned, on the numbers of words that a context has learned. */
export class QuestionFit {
  private readonly context: ContextFit;
  private readonly slugs: readonly string[];
  private readonly whole = new Numbers(factCount, (i) => (i === 0 ? -2 : 0), 1e-3);
  private readonly title = new Numbers(factCount, (i) => (i === 0 ? -2 : 0), 1e-3);
  private readonly terms = new Numbers(hashRows, undefined, 1e-3);
  private readonly leans: Numbers;
  private readonly support: Numbers;
  private readonly own: Numbers;
  private readonly mean = new Float64Array(width);

  constructor(context: ContextFit, slugs: readonly string[]) {
    this.context = context;
    this.slugs = slugs;
    this.leans = new Numbers(slugs.length, undefined, 1e-3);
    this.support = new Numbers(slugs.length * width, (i) => 0.1 * context.weights.get(i), 1);
    this.own = new Numbers(slugs.length * factCount, undefined, 1);
  }

  private logit({ topic, facts, termRows }: Example, titleOnly: boolean): number {
    const ofFacts = titleOnly ? this.title : this.whole;
    let sum = this.leans.get(topic);
    facts.forEach((fact, i) => {
      sum += fact * (ofFacts.get(i) + this.own.get(topic * factCount + i));
    });
    for (const row of termRows) sum += this.terms.get(row) / Math.sqrt(termRows.length);
    for (let i = 0; i < width; i += 1) sum += this.support.get(topic * width + i) * (this.mean[i] ?? 0);
    return sum;
  }

  private learnExample(each: Example, titleOnly: boolean, rate: number, fitting: QuestionFitting): void {
    const { topic, facts, termRows, answer } = each;
    const error = sigmoid(this.logit(each, titleOnly)) - Number(answer);
    const ofFacts = titleOnly ? this.title : this.whole;
    facts.forEach((fact, i) => {
      if (fact === 0) return;
      ofFacts.step(i, error * fact, rate);
      const at = topic * factCount + i;
      this.own.step(at, error * fact + fitting.ownDecay * this.own.get(at), rate * fitting.ownRate);
    });
    this.leans.step(topic, error + fitting.leanDecay * this.leans.get(topic), rate);
    for (const row of termRows)
      this.terms.step(row, error / Math.sqrt(termRows.length) + fitting.termDecay * this.terms.get(row), rate);
    for (let i = 0, at = topic * width; i < width; i += 1)
      this.support.step(at + i, error * (this.mean[i] ?? 0), rate * fitting.supportRate);
  }

  /** Goes over the lessons in a random order, with smaller steps as it goes on and with a share of the words left out. */
  fit(lessons: QuestionLesson[], fitting: QuestionFitting): void {
    const { epochs, rate, drop, seed } = fitting;
    const random = randomOf(seed);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(lessons, random);
      lessons.forEach(({ words, titleOnly, examples }, i) => {
        const left = 1 - (epoch + i / lessons.length) / epochs;
        addWords(this.context.words, dropped(words, drop, random), this.mean);
        for (const each of examples) this.learnExample(each, titleOnly, rate * left + rate * 0.01, fitting);
      });
    }
  }

  /** What was learned, as it ships. */
  data(): LearnedQuestion {
    const { text, step } = this.terms.packed();
    const topics = this.slugs.map((slug, topic) => [
      slug,
      {
        lean: short(this.leans.get(topic)),
        support: this.support.row(topic, width),
        own: this.own.row(topic, factCount),
      },
    ]);
    return {
      whole: this.whole.row(0, factCount),
      title: this.title.row(0, factCount),
      terms: text,
      step,
      topics: Object.fromEntries(topics),
    };
  }
}
