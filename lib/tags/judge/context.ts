import { hashRows } from '../hash-row';
import type { Reading } from '../hits';

/** What was learned of all words: tables as signed bytes in base64, with what one step is worth. */
export interface LearnedContext {
  /** Numbers in each row of `words`. */
  width: number;
  words: string;
  step: number;
  /** How each topic reads the numbers of a paper. */
  topics: Readonly<Record<string, { base: number; weights: readonly number[] }>>;
}

/** The signed bytes that base64 stands for. */
export function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The sum of the products of two lists of one length. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** How often a word of the title counts, beside one of the abstract. */
export const titleCount = 2;

/** What all the words of a paper say of a topic, its own or not: each has some numbers, which are added up. */
export class Context {
  /** The numbers of the paper that was read last. */
  readonly paper: Float64Array;
  private readonly learned: LearnedContext;
  private readonly words: Int8Array;
  private readonly sums: Int32Array;
  private readonly topics: readonly { base: number; weights: readonly number[] }[];

  /** `slugs` are the topics by number; of one that was not there when this was learned nothing is said. */
  constructor(learned: LearnedContext, slugs: readonly string[]) {
    this.learned = learned;
    this.words = bytesOf(learned.words);
    this.topics = slugs.map((slug) => learned.topics[slug] ?? { base: 0, weights: [] });
    this.sums = new Int32Array(learned.width);
    this.paper = new Float64Array(learned.width);
  }

  /** Takes in the words of the paper that the next questions are about. */
  read({ titleRows, abstractRows }: Reading): void {
    const { sums, paper } = this;
    sums.fill(0);
    for (const row of titleRows) this.add(row, titleCount);
    for (const row of abstractRows) this.add(row, 1);
    const scale = this.learned.step / Math.sqrt(titleCount * titleRows.size + abstractRows.size + 1);
    for (let i = 0; i < paper.length; i += 1) paper[i] = (sums[i] ?? 0) * scale;
  }

  private add(row: number, times: number): void {
    const { words, sums } = this;
    const { width } = this.learned;
    for (let i = 0, at = (row & (hashRows - 1)) * width; i < width; i += 1)
      sums[i] = (sums[i] ?? 0) + times * (words[at + i] ?? 0);
  }

  /** What the words of the paper say for a topic, in log-odds. */
  of(topic: number): number {
    const known = this.topics[topic];
    return known ? known.base + dot(known.weights, this.paper) : 0;
  }
}
