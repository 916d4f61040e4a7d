import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { metricKinds } from '../../lib/metrics/metric';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import type { GoldMetric } from '../gold';
import { folder } from './judged';
import { type LearnedPaper, learnedPapers, readLabelled } from './papers';
import { isQuoted, type Quoted, quotedPapers, quoteOf } from './quoted';
import { targetsOf } from './targets';
import { worthIn } from './worth';

/** One line of a file for the teacher; offsets are into the plain text, `tokens` are starts and ends by sentence. */
function lineOf(
  { id, set, abstract, metrics }: LearnedPaper,
  isLabelled: boolean,
  worthOf: ReturnType<typeof worthIn>,
  quotes: readonly Quoted[] = [],
): string | undefined {
  const worthAt = worthOf(abstract);
  const { read, labels } = readLabelled(abstract, metrics);
  const text = { clean: read.clean, abstract };
  const numbers = read.sentences.flatMap(({ index, tokens, quantities }, s) =>
    quantities.map(({ start, end, type, kind, first, next }, k) => {
      const label: GoldMetric | undefined = labels[s]?.[k];
      const quote = quoteOf(text, { start, end }, quotes);
      const { worth = -1, headline = -1 } = worthAt(sourceSpan(read.clean, start, end, abstract));
      return {
        sentence: index,
        start,
        end,
        type,
        unitKind: metricKinds.indexOf(kind),
        keep: isLabelled ? (label ? 1 : 0) : -1,
        kind: label ? metricKinds.indexOf(label.kind) : -1,
        worth,
        headline,
        ...(label && { roles: targetsOf(tokens, [first, next], label) }),
        ...(quote && { quoted: tokens.flatMap((token, t) => (isQuoted(text, token, quote) ? [t] : [])) }),
      };
    }),
  );
  if (numbers.length === 0) return undefined;
  const numbered = read.sentences.filter(({ quantities }) => quantities.length > 0);
  const tokens = Object.fromEntries(
    numbered.map(({ index, tokens }) => [index, tokens.flatMap(({ start, end }) => [start, end])]),
  );
  return JSON.stringify({ id, set, text: read.clean.text, tokens, numbers });
}

function write(name: string, lines: readonly (string | undefined)[]): void {
  const some = lines.filter((line) => line !== undefined);
  writeFileSync(path.join(folder, `${name}.jsonl.gz`), gzipSync(some.join('\n')));
  console.log(`${name}: ${some.length} abstracts with numbers`);
}

/** The abstracts without labels of ../shared/reader, without those that have labels. */
function barePapers(labelled: readonly { abstract: string }[]): LearnedPaper[] {
  const beginning = (abstract: string): string => abstract.slice(0, 200);
  const known = new Set(labelled.map(({ abstract }) => beginning(abstract)));
  return gunzipSync(readFileSync('../shared/reader/abstracts.txt.gz'))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line, i) => ({ id: `u${i}`, set: 'bare', abstract: line.slice(line.indexOf('. ') + 2), metrics: [] }))
    .filter(({ abstract }) => !known.has(beginning(abstract)));
}

/** Writes what the teacher reads: the labelled abstracts and those without labels. */
export async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const [labelled, quoted, worthOf] = [learnedPapers(), quotedPapers(), worthIn()];
  const quotesOf = new Map(quoted.map(({ abstract, quotes }) => [abstract, quotes]));
  const known = new Set(labelled.map(({ abstract }) => abstract));
  const others = quoted.filter(({ abstract }) => !known.has(abstract));
  write('gold', [
    ...labelled.map((paper) => lineOf(paper, true, worthOf, quotesOf.get(paper.abstract))),
    ...others.map(({ set, abstract, quotes }, i) =>
      lineOf({ id: `${set}-${i}`, set, abstract, metrics: [] }, false, worthOf, quotes),
    ),
  ]);
  write(
    'bare',
    barePapers([...labelled, ...quoted]).map((paper) => lineOf(paper, false, worthOf)),
  );
  return 0;
}
