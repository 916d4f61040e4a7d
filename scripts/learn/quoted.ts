import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { readAbstract } from '../../lib/metrics/read-abstract';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import type { Span } from '../../lib/metrics/tokens/phrases';
import { learnedPapers } from './papers';
import { writtenQuotes } from './written-quotes';

const folder = '../shared/gold';
const judged = z.looseObject({ id: z.string(), abstract: z.string() });
const quoted = z.looseObject({
  id: z.string(),
  badges: z.array(z.looseObject({ parts: z.array(z.string()), number: z.array(z.string()), role: z.string() })),
});
const ownRows = z.array(z.tuple([z.string(), z.number(), z.array(z.tuple([z.number(), z.number()]))]));

/** The lines of a file of ../shared/gold, each of which is JSON. */
export const goldLines = (file: string): unknown[] =>
  readFileSync(path.join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

/** A number of an abstract, by where it starts, and the spans that a reader quoted with it. */
export interface Quoted {
  start: number;
  spans: readonly Span[];
  isHeadline: boolean;
}

/** A paper of which readers quoted numbers. */
export interface QuotedPaper {
  set: string;
  abstract: string;
  quotes: readonly Quoted[];
  /** Whether these are all numbers that its readers would show. */
  isWhole: boolean;
}

/** Where a text stands in an abstract, nearest to a place. */
function nearest(abstract: string, text: string, place: number): Span | undefined {
  let best: Span | undefined;
  for (let at = abstract.indexOf(text); at >= 0; at = abstract.indexOf(text, at + 1))
    if (!best || Math.abs(at - place) < Math.abs(best[0] - place)) best = [at, at + text.length];
  return best;
}

/** What readers quoted of the papers of ../shared/gold/judged.jsonl, by paper. */
function readersQuotes(): QuotedPaper[] {
  const quotes = new Map(
    goldLines('quotes.jsonl')
      .map((line) => z.parse(quoted, line))
      .map(({ id, badges }) => [id, badges]),
  );
  return goldLines('judged.jsonl').map((line): QuotedPaper => {
    const { id, abstract } = z.parse(judged, line);
    const found = (quotes.get(id) ?? []).map(({ parts, number: [number = ''], role }): Quoted => {
      const main = parts.find((part) => part.includes(number)) ?? number;
      const start = abstract.indexOf(main) + main.indexOf(number);
      const spans = parts.flatMap((part): Span[] => {
        const span = nearest(abstract, part, start);
        return span ? [span] : [];
      });
      return { start, spans, isHeadline: role === 'headline' };
    });
    return { set: 'f', abstract, quotes: found, isWhole: true };
  });
}

/** What was quoted of labelled abstracts, in `quotes.json`: the paper, where the number starts, and the spans of its words. */
function ownQuotes(): QuotedPaper[] {
  const papers = new Map(learnedPapers().map((paper) => [paper.id, paper]));
  const rows = z.parse(ownRows, JSON.parse(readFileSync(path.join(import.meta.dirname, 'quotes.json'), 'utf8')));
  const byPaper = new Map<string, Quoted[]>();
  for (const [id, start, spans] of rows)
    byPaper.set(id, [...(byPaper.get(id) ?? []), { start, spans, isHeadline: false }]);
  return [...byPaper].map(([id, quotes]) => {
    const { abstract = '', set = '' } = papers.get(id) ?? {};
    return { set, abstract, quotes, isWhole: false };
  });
}

/** What was written beside papers without other labels; every eighth of them is never learned from. */
const written = (): QuotedPaper[] =>
  writtenQuotes().map(({ abstract, quotes }, i) => ({
    set: i % 8 === 0 ? 'w0' : `w${1 + (i % 2)}`,
    abstract,
    quotes: quotes.flatMap(({ starts, ...quote }) => starts.map((start): Quoted => ({ start, ...quote }))),
    isWhole: true,
  }));

/** All papers of which something was quoted. */
export const quotedPapers = (): QuotedPaper[] => [...readersQuotes(), ...ownQuotes(), ...written()];

type Abstract = { clean: Parameters<typeof sourceSpan>[0]; abstract: string };
type Piece = { start: number; end: number };

/** What was quoted with a number that was read, if it was. */
export const quoteOf = ({ clean, abstract }: Abstract, { start, end }: Piece, quotes: readonly Quoted[] = []) => {
  const [from, to] = sourceSpan(clean, start, end, abstract);
  return quotes.find((quote) => from <= quote.start + 1 && quote.start < to);
};

/** Whether a token was quoted. */
export const isQuoted = ({ clean, abstract }: Abstract, { start, end }: Piece, { spans }: Quoted): boolean => {
  const [from] = sourceSpan(clean, start, end, abstract);
  return spans.some(([a, b]) => from >= a && from < b);
};

/** The numbers of a paper that were quoted, each with its sentence and with which of its tokens. */
export function quotedNumbers({ abstract, quotes }: QuotedPaper) {
  const { clean, sentences } = readAbstract(abstract);
  const text = { clean, abstract };
  return sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((quantity, k) => {
      const quote = quoteOf(text, quantity, quotes);
      return quote ? [{ sentence, k, isQuoted: (token: Piece) => isQuoted(text, token, quote) }] : [];
    }),
  );
}
