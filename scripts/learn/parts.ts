import { writeFileSync } from 'node:fs';
import { wordsOf } from '../../lib/metrics/judge/features';
import { logistic } from '../../lib/metrics/judge/network';
import { namesOf } from '../../lib/metrics/quote/names';
import { askParts, partRows } from '../../lib/metrics/quote/part-rows';
import { isSaid } from '../../lib/metrics/quote/parts';
import { Quoter } from '../../lib/metrics/quote/quote';
import { sharesOf } from '../../lib/metrics/quote/regions/regions';
import { viewOf } from '../../lib/metrics/quote/view';
import { learnedQuoter } from '../../lib/metrics/quote/weights';
import { wordFactsOf } from '../../lib/metrics/quote/word-rows';
import { learnedPapers, readLabelled, unread } from './papers';
import { type QuotedPaper, quotedNumbers, quotedPapers } from './quoted';
import { randomOf, shuffle } from './random';
import { networkData, savedNetwork } from './saved-network';
import { targetsOf } from './targets';

/** Quoters that have learned from other sets: what one says of a paper that it has learned from is too good. */
const quoters = ['a', 'b'].map((name) => {
  const data = savedNetwork(`words-${name}`, networkData);
  return data && new Quoter(data);
});
const heldByFirst = /^(?:p1|q1|g|m|w1)$/;
const quoterFor = (set: string | undefined): Quoter =>
  (set === undefined ? undefined : quoters[heldByFirst.test(set) ? 0 : 1]) ?? learnedQuoter();

/** A part of a sentence beside a number, and whether a reader quoted it. */
interface Lesson {
  rows: readonly number[];
  isQuoted: boolean;
  /** How much it counts. */
  weight: number;
}

/** The parts of the sentences around the numbers of a paper that were quoted. */
function lessonsOf(paper: QuotedPaper): Lesson[] {
  const quoter = quoterFor(paper.set);
  return quotedNumbers(paper).flatMap(({ sentence, k, isQuoted }) => {
    const { tokens, quantities } = sentence;
    wordsOf(tokens);
    const { names } = namesOf(sentence, k);
    const scores = quoter.scores(sentence, wordFactsOf(sentence), k, names);
    const around = quoter.around(viewOf(sentence, k, names, sharesOf(tokens, quantities)(k)), scores);
    const lessons: Lesson[] = [];
    askParts(around, ({ span, rows }) => {
      const said = around.sentence.tokens
        .slice(...span)
        .filter(isSaid)
        .map(isQuoted);
      const chosen = said.filter(Boolean).length * 2 >= said.length;
      lessons.push({ rows, isQuoted: chosen, weight: 1 });
      return chosen;
    });
    return lessons;
  });
}

/** How much a part counts beside one of a quotation where it has words of the label, of its baseline or benchmark alone, and of none. */
const [said, placed, unsaid] = [1, 0.2, 0.05];

/** The parts of sentences around labelled numbers, and whether they have words of the label. */
function labelledLessons(): Lesson[] {
  return learnedPapers()
    .filter(({ set }) => set.length < 3 && !unread.has(set))
    .flatMap(({ set, abstract, metrics }) => {
      const quoter = quoterFor(set);
      const { read, labels } = readLabelled(abstract, metrics);
      return read.sentences.flatMap((sentence, s) => {
        const { tokens, quantities } = sentence;
        if (!labels[s]?.some((label) => label)) return [];
        wordsOf(tokens);
        const facts = wordFactsOf(sentence);
        const shareOf = sharesOf(tokens, quantities);
        return quantities.flatMap(({ first, next }, k) => {
          const label = labels[s]?.[k];
          if (!label) return [];
          const [measured = [], ...places] = targetsOf(tokens, [first, next], label);
          const wanted = new Set([measured, ...places].flat());
          const { names } = namesOf(sentence, k);
          const view = viewOf(sentence, k, names, shareOf(k));
          const around = quoter.around(view, quoter.scores(sentence, facts, k, names));
          const lessons: Lesson[] = [];
          askParts(around, ({ span: [from, to], rows }) => {
            let [isNamed, isMeasured] = [false, false];
            for (let t = from; t < to; t += 1) {
              isNamed ||= wanted.has(view.from?.[t] ?? t);
              isMeasured ||= measured.includes(view.from?.[t] ?? t);
            }
            lessons.push({ rows, isQuoted: isNamed, weight: isMeasured ? said : isNamed ? placed : unsaid });
            return isNamed;
          });
          return lessons;
        });
      });
    });
}

const gain = (weights: Float64Array, { rows }: Lesson): number =>
  rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);

/** Logistic regression with a pull towards zero, lesson by lesson, each weight with a step of its own. */
function learn(lessons: readonly Lesson[]): Float64Array {
  const weights = new Float64Array(partRows);
  const slopes = new Float64Array(partRows).fill(1e-3);
  const seen = new Float64Array(partRows);
  for (const { rows, weight } of lessons) for (const row of rows) seen[row] = (seen[row] ?? 0) + weight;
  const random = randomOf(1);
  const order = lessons.filter(({ weight }) => weight > 0);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const lesson of order) {
      const error = lesson.weight * ((lesson.isQuoted ? 1 : 0) - logistic(gain(weights, lesson)));
      for (const row of lesson.rows) {
        const weight = weights[row] ?? 0;
        const slope = error - (pull * lesson.weight * weight) / (seen[row] ?? 1);
        slopes[row] = (slopes[row] ?? 0) + slope * slope;
        weights[row] = weight + (0.1 * slope) / Math.sqrt(slopes[row] ?? 1);
      }
    }
  }
  return weights;
}

const epochs = 20;
/** Pull of the weights towards zero. */
const pull = 12;

/**
 * `node scripts/run.mjs scripts/learn/parts.ts [-- --write]`: learns which parts of a sentence a reader quotes beside a number, from
 * all papers of which something was quoted (`quoted.ts`) and from labels, and prints how it does on those never learned from.
 */
export async function main(args: readonly string[]): Promise<number> {
  const papers = quotedPapers();
  const learned = [...labelledLessons(), ...papers.filter(({ set }) => !unread.has(set)).flatMap(lessonsOf)];
  const weights = learn(learned);
  const count = { wanted: 0, said: 0, right: 0 };
  for (const lesson of papers.filter(({ set }) => unread.has(set)).flatMap(lessonsOf)) {
    const isSaid = gain(weights, lesson) > 0;
    if (lesson.isQuoted) count.wanted += 1;
    if (isSaid) count.said += 1;
    if (isSaid && lesson.isQuoted) count.right += 1;
  }
  console.log(`F1 of parts never learned from ${((200 * count.right) / (count.said + count.wanted)).toFixed(1)}`);
  if (args.includes('--write')) {
    const short = Array.from(weights, (weight) => Number(weight.toFixed(2)));
    writeFileSync('lib/metrics/quote/parts.json', `${JSON.stringify(short)}\n`);
  }
  return 0;
}
