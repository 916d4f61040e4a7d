import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Span } from '../../lib/metrics/tokens/phrases';
import { type QuotedPaper, quotedPapers } from './quoted';
import { unlabelled } from './written-quotes';

const rows = z.array(z.tuple([z.number(), z.array(z.tuple([z.number(), z.enum(['T', 'V', 'F', 'N'])]))]));

/** What a reader said of a badge: it tells the truth, it is vague, it is false, or nobody skims for it. */
export type BadgeVerdict = 'T' | 'V' | 'F' | 'N';

/** The badges of a paper that were read, by where their numbers start. */
export interface ReadPaper {
  title: string;
  abstract: string;
  verdicts: readonly (readonly [start: number, verdict: BadgeVerdict])[];
}

/** The badges of `read-badges.json`. */
export function readPapers(): ReadPaper[] {
  const textOf = unlabelled();
  const file = path.join(import.meta.dirname, 'read-badges.json');
  return z.parse(rows, JSON.parse(readFileSync(file, 'utf8'))).map(([line, verdicts]) => ({
    ...textOf(line),
    verdicts,
  }));
}

/** Whether readers would show a number, and whether it is the headline: 1, 0, or undefined where nobody said. */
export interface Worth {
  worth: number | undefined;
  headline: number | undefined;
}

const unknown: Worth = { worth: undefined, headline: undefined };

/** What readers who put badges beside a paper said of each of its numbers; one that stands among another's words is neither shown nor left out. */
function worthBeside({ quotes }: QuotedPaper, [from, to]: Span): Worth {
  const own = quotes.filter(({ start }) => from <= start + 1 && start < to);
  if (own.length > 0) return { worth: 1, headline: own.some(({ isHeadline }) => isHeadline) ? 1 : 0 };
  const isAmong = quotes.some(({ spans }) => spans.some(([a, b]) => from < b && a < to));
  return isAmong ? unknown : { worth: 0, headline: 0 };
}

/** The papers of which readers said which numbers they would show, each with its set: r1 and r2 are those whose badges were read. */
export function worthPapers(): { set: string; abstract: string }[] {
  const whole = quotedPapers().filter(({ isWhole }) => isWhole);
  const known = new Set(whole.map(({ abstract }) => abstract));
  const read = readPapers().map(({ abstract }, i) => ({ set: `r${1 + (i % 2)}`, abstract }));
  return [...whole, ...read.filter(({ abstract }) => !known.has(abstract))];
}

/** Gives for an abstract what readers said of its numbers, each asked for by where it stands. */
export function worthIn(): (abstract: string) => (span: Span) => Worth {
  const quoted = new Map(quotedPapers().map((paper) => [paper.abstract, paper]));
  const read = new Map(readPapers().map(({ abstract, verdicts }) => [abstract, verdicts]));
  return (abstract) => {
    const paper = quoted.get(abstract);
    if (paper?.isWhole) return (span) => worthBeside(paper, span);
    const verdicts = read.get(abstract) ?? [];
    return ([from, to]) => {
      const verdict = verdicts.find(([start]) => start >= from - 2 && start < to)?.[1];
      return verdict ? { worth: verdict === 'N' ? 0 : 1, headline: undefined } : unknown;
    };
  };
}
