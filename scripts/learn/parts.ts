import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { wordsOf } from '../../lib/metrics/judge/features';
import { namesOf } from '../../lib/metrics/quote/names';
import { askParts, partRows } from '../../lib/metrics/quote/part-rows';
import { isSaid } from '../../lib/metrics/quote/parts';
import { learnedQuoter } from '../../lib/metrics/quote/weights';
import { wordFactsOf } from '../../lib/metrics/quote/word-rows';
import { readAbstract } from '../../lib/metrics/read-abstract';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import type { Span } from '../../lib/metrics/tokens/phrases';
import type { Token } from '../../lib/metrics/tokens/word';
import { learnedPapers } from './papers';

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

/** A part of a sentence beside a number, and whether a reader quoted it. */
interface Lesson {
  rows: readonly number[];
  isQuoted: boolean;
}

/** A number of an abstract, by where it starts, and the spans that a reader quoted with it. */
interface Quoted {
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
  const abstracts = new Map(learnedPapers().map(({ id, abstract }) => [id, abstract]));
  const rows = z.parse(ownRows, JSON.parse(readFileSync(path.join(import.meta.dirname, 'quotes.json'), 'utf8')));
  const byPaper = new Map<string, Quoted[]>();
  for (const [id, start, spans] of rows)
    byPaper.set(id, [...(byPaper.get(id) ?? []), { abstract: abstracts.get(id) ?? '', start, spans }]);
  return [...byPaper.values()];
}

/** The parts of the sentence around a number that was quoted. */
function lessonsOf({ abstract, start, spans }: Quoted): Lesson[] {
  const { clean, sentences } = readAbstract(abstract);
  return sentences.flatMap((sentence) => {
    const { tokens, quantities } = sentence;
    const k = quantities.findIndex((quantity) => {
      const [from, to] = sourceSpan(clean, quantity.start, quantity.end, abstract);
      return from <= start + 1 && start < to;
    });
    if (k < 0) return [];
    wordsOf(tokens);
    const around = learnedQuoter().around(sentence, wordFactsOf(sentence), k, namesOf(sentence, k).names);
    const isQuoted = (token: Token): boolean => {
      const [from] = sourceSpan(clean, token.start, token.end, abstract);
      return spans.some(([a, b]) => from >= a && from < b);
    };
    const lessons: Lesson[] = [];
    askParts(around, ({ span, rows }) => {
      const said = tokens
        .slice(...span)
        .filter(isSaid)
        .map(isQuoted);
      const chosen = said.filter(Boolean).length * 2 >= said.length;
      lessons.push({ rows, isQuoted: chosen });
      return chosen;
    });
    return lessons;
  });
}

const gain = (weights: Float64Array, { rows }: Lesson): number =>
  rows.reduce((sum, row) => sum + (weights[row] ?? 0), 0);

/** Logistic regression with a pull towards zero. */
function learn(lessons: readonly Lesson[]): Float64Array {
  const weights = new Float64Array(partRows);
  for (let step = 0; step < 1500; step += 1) {
    const slope = new Float64Array(partRows);
    for (const lesson of lessons) {
      const error = (lesson.isQuoted ? 1 : 0) - 1 / (1 + Math.exp(-gain(weights, lesson)));
      for (const row of lesson.rows) slope[row] = (slope[row] ?? 0) + error;
    }
    slope.forEach((by, row) => {
      weights[row] = (weights[row] ?? 0) + 0.0008 * (by - pull * (weights[row] ?? 0));
    });
  }
  return weights;
}

/** Pull of the weights towards zero. */
const pull = 4;

/**
 * `node scripts/run.mjs scripts/learn/parts.ts [-- --write]`: learns which parts of a sentence a reader quotes beside a number, from
 * ../shared/gold/quotes.jsonl and `quotes.json`, and prints how it does on papers left out by tenths.
 */
export async function main(args: readonly string[]): Promise<number> {
  const papers = [...readersQuotes(), ...ownQuotes()].map((paper) => paper.flatMap(lessonsOf));
  const count = { wanted: 0, said: 0, right: 0 };
  for (let fold = 0; fold < 10; fold += 1) {
    const weights = learn(papers.filter((_, i) => i % 10 !== fold).flat());
    for (const lesson of papers.filter((_, i) => i % 10 === fold).flat()) {
      const isSaid = gain(weights, lesson) > 0;
      if (lesson.isQuoted) count.wanted += 1;
      if (isSaid) count.said += 1;
      if (isSaid && lesson.isQuoted) count.right += 1;
    }
  }
  console.log(`F1 of parts left out ${((200 * count.right) / (count.said + count.wanted)).toFixed(1)}`);
  if (args.includes('--write')) {
    const weights = Array.from(learn(papers.flat()), (weight) => Number(weight.toFixed(2)));
    writeFileSync('lib/metrics/quote/parts.json', `${JSON.stringify(weights)}\n`);
  }
  return 0;
}
