import { hashRows } from '../../lib/tags/hash-row';
import type { Reading } from '../../lib/tags/hits';
import { type LearnedContext, titleCount } from '../../lib/tags/judge/context';
import { randomOf, shuffle } from '../learn/random';
import { Numbers, short, sigmoid } from './learned';

/** How many numbers stand for a word. */
export const width = 64;

/** Rows of words with how often each counts. */
export interface Words {
  rows: readonly number[];
  counts: readonly number[];
}

/** The words of a paper as `Judge.read` counts them. */
export function wordsOf({ titleRows, abstractRows }: Pick<Reading, 'titleRows' | 'abstractRows'>): Words {
  const counts = new Map<number, number>();
  for (const row of titleRows) counts.set(row, titleCount);
  for (const row of abstractRows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return { rows: [...counts.keys()], counts: [...counts.values()] };
}

/** The words that are left when a share of them is dropped at random. */
export function dropped({ rows, counts }: Words, share: number, random: () => number): Words {
  const kept = rows.map(() => random() >= share);
  return { rows: rows.filter((_, i) => kept[i]), counts: counts.filter((_, i) => kept[i]) };
}

/** Writes the scaled sum of the words' numbers to `mean` and gives the scale. */
export function addWords(table: Numbers, { rows, counts }: Words, mean: Float64Array): number {
  mean.fill(0);
  let all = 0;
  rows.forEach((row, k) => {
    const count = counts[k] ?? 0;
    all += count;
    for (let i = 0, at = row * width; i < width; i += 1) mean[i] = (mean[i] ?? 0) + count * table.get(at + i);
  });
  const scale = 1 / Math.sqrt(all + 1);
  for (let i = 0; i < width; i += 1) mean[i] = (mean[i] ?? 0) * scale;
  return scale;
}

export interface ContextLesson {
  words: Words;
  /** How likely each topic is right. */
  targets: Float32Array;
}

/** Says of each topic how well all words of a paper go with it: numbers for each word, added up, and a linear reading of the sum. */
export class ContextFit {
  readonly words: Numbers;
  readonly weights: Numbers;
  readonly bases: Numbers;
  private readonly mean = new Float64Array(width);
  private readonly back = new Float64Array(width);
  private readonly slugs: readonly string[];

  /** `slugs` are the topics by number. */
  constructor(slugs: readonly string[], seed: number) {
    const random = randomOf(seed);
    const normal = (size: number) => () => (random() + random() + random() + random() - 2) * size;
    this.slugs = slugs;
    this.words = new Numbers(hashRows * width, normal(0.1));
    this.weights = new Numbers(slugs.length * width, normal(0.4));
    this.bases = new Numbers(slugs.length, () => -3);
  }

  private learn({ words, targets }: ContextLesson, rate: number): void {
    const { mean, back } = this;
    const scale = addWords(this.words, words, mean);
    back.fill(0);
    for (let topic = 0; topic < this.slugs.length; topic += 1) {
      const at = topic * width;
      let logit = this.bases.get(topic);
      for (let i = 0; i < width; i += 1) logit += this.weights.get(at + i) * (mean[i] ?? 0);
      const error = sigmoid(logit) - (targets[topic] ?? 0);
      if (Math.abs(error) < 1e-4) continue;
      this.bases.step(topic, error, rate);
      for (let i = 0; i < width; i += 1) {
        back[i] = (back[i] ?? 0) + this.weights.get(at + i) * error;
        this.weights.step(at + i, error * (mean[i] ?? 0), rate);
      }
    }
    words.rows.forEach((row, k) => {
      const by = (words.counts[k] ?? 0) * scale;
      for (let i = 0, at = row * width; i < width; i += 1) this.words.step(at + i, by * (back[i] ?? 0), rate);
    });
  }

  /** Goes over the lessons in a random order, with smaller steps as it goes on and with a share of the words left out. */
  fit(
    lessons: ContextLesson[],
    { epochs, rate, drop, seed }: Record<'epochs' | 'rate' | 'drop' | 'seed', number>,
  ): void {
    const random = randomOf(seed);
    for (let epoch = 0; epoch < epochs; epoch += 1) {
      shuffle(lessons, random);
      lessons.forEach(({ words, targets }, i) => {
        const left = 1 - (epoch + i / lessons.length) / epochs;
        this.learn({ words: dropped(words, drop, random), targets }, rate * left + rate * 0.02);
      });
    }
  }

  /** What was learned, as it ships. */
  data(): LearnedContext {
    const { text, step } = this.words.packed();
    const topics = this.slugs.map((slug, topic) => [
      slug,
      { base: short(this.bases.get(topic)), weights: this.weights.row(topic, width) },
    ]);
    return { width, words: text, step, topics: Object.fromEntries(topics) };
  }
}
