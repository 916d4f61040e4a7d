import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { wordsOf } from '../../lib/metrics/judge/features';
import { namesOf } from '../../lib/metrics/quote/names';
import { askParts, partRows } from '../../lib/metrics/quote/part-rows';
import { isSaid } from '../../lib/metrics/quote/parts';
import { Quoter } from '../../lib/metrics/quote/quote';
import { sharesOf } from '../../lib/metrics/quote/regions';
import { viewOf } from '../../lib/metrics/quote/view';
import { learnedQuoter } from '../../lib/metrics/quote/weights';
import { wordFactsOf } from '../../lib/metrics/quote/word-rows';
import { readAbstract } from '../../lib/metrics/read-abstract';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import type { Span } from '../../lib/metrics/tokens/phrases';
import type { Token } from '../../lib/metrics/tokens/word';
import { learnedPapers, readLabelled, unread } from './papers';
import { randomOf, shuffle } from './random';
import { targetsOf } from './targets';
import { writtenQuotes } from './written-quotes';

const folder = '../shared/gold';
const judged = z.looseObject({ id: z.string(), abstract: z.string() });
const quoted = z.looseObject({
  id: z.string(),
  badges: z.array(z.looseObject({ parts: z.array(z.string()), number: z.array(z.string()) })),
});

const ownRows = z.array(z.tuple([z.string(), z.number(), z.array(z.tuple([z.number(), z.number()]))]));

const lines = (file: string): unknown[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

/** Where a text stands in an abstract, nearest to a place. */
function nearest(abstract: string, text: string, place: number): Span | undefined {
  let best: Span | undefined;
  for (let at = abstract.indexOf(text); at >= 0; at = abstract.indexOf(text, at + 1))
    if (!best || Math.abs(at - place) < Math.abs(best[0] - place)) best = [at, at + text.length];
  return best;
}

const numbers = z.array(z.number());
const networkData = z.object({
  rows: z.number(),
  width: z.number(),
  outputs: z.number(),
  table: z.string(),
  steps: numbers,
  hidden: z.array(numbers),
  hiddenBias: numbers,
  output: z.array(numbers),
  outputBias: numbers,
});

/** Quoters that have learned from other sets: what one says of a paper that it has learned from is too good. */
const quoters = ['a', 'b'].map((name) => {
  const file = `.train/words-${name}.json`;
  return existsSync(file) ? new Quoter(z.parse(networkData, JSON.parse(readFileSync(file, 'utf8')))) : undefined;
});
const heldByFirst = /^(?:p1|q1|g|m)$/;
const quoterFor = (set: string | undefined): Quoter =>
  (set === undefined ? undefined : quoters[heldByFirst.test(set) ? 0 : 1]) ?? learnedQuoter();

/** A part of a sentence beside a number, and whether a reader quoted it. */
interface Lesson {
  rows: readonly number[];
  isQuoted: boolean;
  /** How much it counts. */
  weight: number;
}

/** A number of an abstract, by where it starts, and the spans that a reader quoted with it. */
interface Quoted {
  set?: string;
  abstract: string;
  start: number;
  spans: readonly Span[];
}

/** What readers quoted of the papers of ../shared/gold/judged.jsonl, by paper. */
function readersQuotes(): Quoted[][] {
  const quotes = new Map(
    lines('quotes.jsonl')
      .map((line) => z.parse(quoted, line))
      .map(({ id, badges }) => [id, badges]),
  );
  return lines('judged.jsonl').map((line) => {
    const { id, abstract } = z.parse(judged, line);
    return (quotes.get(id) ?? []).map(({ parts, number: [number = ''] }) => {
      const main = parts.find((part) => part.includes(number)) ?? number;
      const start = abstract.indexOf(main) + main.indexOf(number);
      return {
        abstract,
        start,
        spans: parts.flatMap((part): Span[] => {
          const span = nearest(abstract, part, start);
          return span ? [span] : [];
        }),
      };
    });
  });
}

/** What was quoted of labelled abstracts, in `quotes.json`: the paper, where the number starts, and the spans of its words. */
function ownQuotes(): Quoted[][] {
  const papers = new Map(learnedPapers().map((paper) => [paper.id, paper]));
  const rows = z.parse(ownRows, JSON.parse(readFileSync(path.join(import.meta.dirname, 'quotes.json'), 'utf8')));
  const byPaper = new Map<string, Quoted[]>();
  for (const [id, start, spans] of rows) {
    const { abstract = '', set = '' } = papers.get(id) ?? {};
    byPaper.set(id, [...(byPaper.get(id) ?? []), { abstract, set, start, spans }]);
  }
  return [...byPaper.values()];
}

/** What was written beside papers without other labels. */
const writtenOnes = (): Quoted[][] =>
  writtenQuotes().map(({ abstract, quotes }) =>
    quotes.flatMap(({ starts, spans }) => starts.map((start): Quoted => ({ abstract, start, spans }))),
  );

/** The parts of the sentence around a number that was quoted. */
function lessonsOf({ abstract, set, start, spans }: Quoted): Lesson[] {
  const quoter = quoterFor(set);
  const { clean, sentences } = readAbstract(abstract);
  return sentences.flatMap((sentence) => {
    const { tokens, quantities } = sentence;
    const k = quantities.findIndex((quantity) => {
      const [from, to] = sourceSpan(clean, quantity.start, quantity.end, abstract);
      return from <= start + 1 && start < to;
    });
    if (k < 0) return [];
    wordsOf(tokens);
    const share = sharesOf(tokens, quantities)(k);
    const { names } = namesOf(sentence, k);
    const scores = quoter.scores(sentence, wordFactsOf(sentence), k, names);
    const around = quoter.around(viewOf(sentence, k, names, share), scores);
    const isQuoted = (token: Token): boolean => {
      const [from] = sourceSpan(clean, token.start, token.end, abstract);
      return spans.some(([a, b]) => from >= a && from < b);
    };
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
const [said, placed, unsaid] = [0.4, 0.05, 0.08];

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
      const error = lesson.weight * ((lesson.isQuoted ? 1 : 0) - 1 / (1 + Math.exp(-gain(weights, lesson))));
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
/** How many shares of the papers are left out in turn to see how well it does; few, as each learns anew. */
const folds = 3;
/** Pull of the weights towards zero. */
const pull = 12;

/**
 * `node scripts/run.mjs scripts/learn/parts.ts [-- --write]`: learns which parts of a sentence a reader quotes beside a number, from
 * ../shared/gold/quotes.jsonl and `quotes.json`, and prints how it does on papers left out by thirds.
 */
export async function main(args: readonly string[]): Promise<number> {
  const papers = [...readersQuotes(), ...ownQuotes(), ...(process.env['OLD'] ? [] : writtenOnes())].map((paper) => paper.flatMap(lessonsOf));
  const labelled = labelledLessons();
  const count = { wanted: 0, said: 0, right: 0 };
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = learn([...labelled, ...papers.filter((_, i) => i % folds !== fold).flat()]);
    for (const lesson of papers.filter((_, i) => i % folds === fold).flat()) {
      const isSaid = gain(weights, lesson) > 0;
      if (lesson.isQuoted) count.wanted += 1;
      if (isSaid) count.said += 1;
      if (isSaid && lesson.isQuoted) count.right += 1;
    }
  }
  console.log(`F1 of parts left out ${((200 * count.right) / (count.said + count.wanted)).toFixed(1)}`);
  if (args.includes('--write')) {
    const weights = Array.from(learn([...labelled, ...papers.flat()]), (weight) => Number(weight.toFixed(2)));
    writeFileSync('lib/metrics/quote/parts.json', `${JSON.stringify(weights)}\n`);
  }
  return 0;
}
