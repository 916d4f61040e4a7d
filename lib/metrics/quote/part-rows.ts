import type { Quantity } from '../quantities/quantity';
import type { Sentence } from '../read-abstract';
import { type Span, setOf } from '../tokens/phrases';
import type { ListNames } from './lists';
import { hollow, isSaid, jointKindOf, partsOf } from './parts';
import type { WordFacts } from './word-rows';

/** What each word of a sentence says of a number, 0 to 1: what is measured, against what, on what, and whether a reader would quote it. */
export interface WordScores {
  label: Float32Array;
  versus: Float32Array;
  on: Float32Array;
  quoted: Float32Array;
}

/** A number whose words are chosen, and what is known of those around it. */
export interface Around {
  sentence: Pick<Sentence, 'tokens' | 'quantities'>;
  facts: WordFacts;
  type: Quantity['type'];
  list: Span;
  scores: WordScores;
  /** Where names stand that belong to it alone, and those that belong to others of its list. */
  names: ListNames;
}

/** Answers of one question, on one side of the number. */
const answers = 20;
const asked = 30 * answers * 2;
/** How many words are told apart, at most. */
const words = 512;
/** How many rows there may be: questions, answers, sides, and the first and the last word of a part. */
export const partRows = asked + 2 * words * 2;

const bucketOf = (score: number): number =>
  score < 0.02 ? 0 : score < 0.06 ? 1 : score < 0.15 ? 2 : score < 0.3 ? 3 : score < 0.5 ? 4 : score < 0.8 ? 5 : 6;
const types: Readonly<Record<string, number>> = { count: 1, machines: 1, params: 1, tokens: 1, ratio: 2, duration: 3 };
const own = setOf('we our us i');

/** The most that the words of a part score, and how many of them say something. */
export function scoreOf({ sentence: { tokens }, scores }: Around, [from, to]: Span) {
  const most = {
    label: 0,
    versus: 0,
    on: 0,
    quoted: 0,
    least: 1,
    said: 0,
    change: 0,
    name: 0,
    head: hollow.has(tokens[from]?.lower ?? '') ? 2 : 0,
  };
  for (let t = from; t < to; t += 1) {
    const token = tokens[t];
    if (!token) continue;
    if (token.word?.facts?.change) most.change = 1;
    if (own.has(token.lower)) most.head = 1;
    if (!isSaid(token)) continue;
    most.said += 1;
    if (/\p{Lu}/u.test(token.text)) most.name = 1;
    most.label = Math.max(most.label, scores.label[t] ?? 0);
    most.versus = Math.max(most.versus, scores.versus[t] ?? 0);
    most.on = Math.max(most.on, scores.on[t] ?? 0);
    most.quoted += scores.quoted[t] ?? 0;
    most.least = Math.min(most.least, scores.quoted[t] ?? 0);
  }
  if (most.said > 0) most.quoted /= most.said;
  return most;
}

/** A part of the sentence beside the number, and what speaks for or against it. */
export interface Part {
  span: Span;
  rows: readonly number[];
}

/** Where a part stands among those of its side, and how much the labels around it score. */
interface Course {
  side: number;
  /** How many parts stand between it and the number, and how many right before it were left out. */
  near: number;
  gap: number;
  /** The best label of the whole sentence, of the parts between, and of those close on the other side. */
  best: number;
  seen: number;
  across: number;
}

/** The rows of the first and the last word of a part. */
const endRows = ({ hashes }: WordFacts, [from, to]: Span, side: number): number[] =>
  [from, to - 1].map((t, place) => asked + (place * words + ((hashes[t] ?? 0) & (words - 1))) * 2 + side);

/** What speaks for or against a part: for each question its answer, as a row of the learned weights. */
function rowsOf(around: Around, span: Span, score: ReturnType<typeof scoreOf>, course: Course): number[] {
  const { sentence, facts, list, type } = around;
  const { tokens, quantities } = sentence;
  const [from, to] = span;
  const { side, near, gap } = course;
  const [low, high] = side === 0 ? [to, list[0]] : [list[1], from];
  const between = (counts: readonly number[], most: number) => Math.min(most, (counts[high] ?? 0) - (counts[low] ?? 0));
  const split = tokens[from - 1];
  const joint = jointKindOf(tokens[from]) || (split?.type === 'mark' ? jointKindOf(split) : 0);
  const [distance, label, kind] = [Math.min(4, near), bucketOf(score.label), types[type] ?? 0];
  const isBest = score.label > 0 && score.label === course.best;
  const hasNumber = quantities.some(({ first, next }) => first < to && next > from);
  const coarse = (other: number) => (bucketOf(other) >> 1) * 4 + (label >> 1);
  const quoted = bucketOf(score.quoted) >> 1;
  const said = [
    kind,
    distance,
    Math.min(3, gap),
    label,
    bucketOf(score.versus),
    bucketOf(score.on),
    isBest ? 1 + label : 0,
    score.change * (distance > 1 ? 2 : 1),
    hasNumber ? 1 : 0,
    joint,
    between(facts.commas, 2) + 3 * between(facts.breaks, 1),
    between(facts.conjunctions, 2),
    between(facts.verbs, 2),
    kind * 5 + distance,
    distance === 0 ? 1 + joint : 0,
    Math.min(8, score.said),
    score.head,
    score.name,
    from === 0 ? 1 : 0,
    (label >> 1) * 5 + distance,
    label > 3 ? 1 + joint : 0,
    coarse(course.seen),
    gap === 0 ? 1 + joint : 0,
    coarse(course.across),
    hasNumber ? 1 + distance : 0,
    isBest ? 1 + distance : 0,
    Math.min(answers - 1, Math.floor(score.quoted * answers)),
    quoted * 5 + distance,
    Math.min(answers - 1, Math.floor(score.least * answers)),
    quoted * 4 + Math.min(3, gap),
  ];
  const rows = said.map((answer, question) => (question * answers + answer) * 2 + side);
  return [...rows, ...endRows(facts, span, side)];
}

/**
 * Asks of each part of the sentence, from the number outwards, whether it belongs on the badge; what was answered of the parts
 * between counts for those further out.
 */
export function askParts(around: Around, isChosen: (part: Part) => boolean): void {
  const { sentence, list } = around;
  const parts = partsOf(sentence.tokens, list).map((span) => ({ span, score: scoreOf(around, span) }));
  const bestOf = (some: typeof parts) => some.reduce((most, { score }) => Math.max(most, score.label), 0);
  const best = bestOf(parts);
  const sides = [
    parts.filter(({ span }) => span[1] <= list[0]).reverse(),
    parts.filter(({ span }) => span[0] >= list[1]),
  ];
  sides.forEach((outwards, side) => {
    const course: Course = {
      side,
      near: 0,
      gap: 0,
      best,
      seen: 0,
      across: bestOf((sides[1 - side] ?? []).slice(0, 2)),
    };
    for (const { span, score } of outwards) {
      if (score.said === 0) continue;
      const rows = rowsOf(around, span, score, course);
      course.gap = isChosen({ span, rows }) ? 0 : course.gap + 1;
      course.near += 1;
      course.seen = Math.max(course.seen, score.label);
    }
  });
}
