import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Span } from '../../lib/metrics/tokens/phrases';

const span = z.tuple([z.number(), z.number()]);
const rows = z.array(
  z.tuple([z.number(), z.array(z.tuple([z.enum(['h', 'r', 's']), z.array(z.number()), z.array(span)]))]),
);

/** A badge as a reader would write it. */
export interface WrittenQuote {
  isHeadline: boolean;
  /** Where its numbers start in the abstract. */
  starts: readonly number[];
  /** Which words of the abstract it is made of. */
  spans: readonly Span[];
}

/** A paper without other labels and the badges that a reader would put beside it, in their order. */
export interface WrittenPaper {
  title: string;
  abstract: string;
  quotes: readonly WrittenQuote[];
}

/** Title and abstract of a line of ../shared/reader/abstracts.txt.gz, counted from 0. */
export function unlabelled(): (line: number) => { title: string; abstract: string } {
  const texts = gunzipSync(readFileSync('../shared/reader/abstracts.txt.gz')).toString('utf8').trim().split('\n');
  return (line) => {
    const text = texts[line] ?? '';
    const end = text.indexOf('. ');
    return { title: text.slice(0, end), abstract: text.slice(end + 2) };
  };
}

/** The badges of `written-quotes.json`: for lines of ../shared/reader/abstracts.txt.gz, counted from 0, what was written beside them. */
export function writtenQuotes(): WrittenPaper[] {
  const textOf = unlabelled();
  const file = path.join(import.meta.dirname, 'written-quotes.json');
  return z.parse(rows, JSON.parse(readFileSync(file, 'utf8'))).map(([line, badges]): WrittenPaper => {
    const quotes = badges.map(([role, starts, spans]) => ({ isHeadline: role === 'h', starts, spans }));
    return { ...textOf(line), quotes };
  });
}
