import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { labelsOf } from '../../lib/metrics/about/label/label';
import { featuresOf, wordsOf } from '../../lib/metrics/judge/features';
import { labelRows, ruledRows } from '../../lib/metrics/judge/judge';
import { factsOf, numberRows, sentenceRows } from '../../lib/metrics/judge/surroundings';
import { metricKinds } from '../../lib/metrics/metric';
import { type ReadAbstract, readAbstract } from '../../lib/metrics/read-abstract';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import type { Span } from '../../lib/metrics/tokens/phrases';
import { type GoldMetric, type GoldPaper, goldPapers } from '../gold';
import { labelledPapers } from '../labelled';
import { targetsOf } from './targets';

/** A number of an abstract as the scripts that learn see it; offsets are into the plain text. */
interface Exported {
  sentence: number;
  start: number;
  end: number;
  type: string;
  unitKind: number;
  /** -1: nothing known, 0: no metric, 1: a metric. */
  keep: number;
  kind: number;
  /** For a metric the tokens of its sentence that say what is measured, against what and on what. */
  roles?: number[][] | undefined;
}

/** The rows of a number for the judge: those that count for all, and those of its label, which count for the kind alone. */
interface Rows {
  all: number[];
  label: number[];
}

const out = path.resolve('.train');

export function spanOf(abstract: string, { text, nth = 1 }: GoldMetric): Span {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = abstract.indexOf(text, start + 1);
  return [start, start + text.length];
}
const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => Math.abs(n - (b[i] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(n)));

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** All numbers of an abstract with what is known of them; `gold` where it is labelled. */
export function exportedOf(
  abstract: string,
  gold?: readonly GoldMetric[],
): { read: ReadAbstract; numbers: Exported[]; rows: Rows[] } {
  const read = readAbstract(abstract);
  const facts = factsOf(read);
  const left = new Set(gold);
  const numbers: Exported[] = [];
  const rows: Rows[] = [];
  const said = new Map<string, number>();
  for (const sentence of read.sentences) {
    const { tokens, quantities, clauses, index } = sentence;
    if (quantities.length === 0) continue;
    const words = wordsOf(tokens);
    const shared = sentenceRows(read, sentence);
    const labelOf = labelsOf(tokens, quantities, clauses);
    quantities.forEach((quantity, k) => {
      const { start, end, type, kind, unit, values } = quantity;
      const id = `${values} ${unit}`;
      const times = said.get(id) ?? 0;
      said.set(id, times + 1);
      const [from, to] = read.clean.replaced.length > 0 ? sourceSpan(read.clean, start, end, abstract) : [start, end];
      const want = [...left].find((metric) => {
        const [s, e] = spanOf(abstract, metric);
        return from < e && s < to && same(values, [metric.value].flat());
      });
      if (want) left.delete(want);
      const features = featuresOf(tokens, words, quantity, clauses[k] ?? [0, tokens.length]);
      const label = labelOf(k) ?? '';
      rows.push({
        all: [...facts.rows, ...shared, ...numberRows(sentence, quantity, facts, times), ...ruledRows(features)],
        label: labelRows(label, type, features),
      });
      numbers.push({
        sentence: index,
        start,
        end,
        type,
        unitKind: metricKinds.indexOf(kind),
        keep: gold ? (want ? 1 : 0) : -1,
        kind: want ? metricKinds.indexOf(want.kind) : -1,
        roles:
          want &&
          targetsOf(tokens, quantity.first, quantity.next, {
            label: text(want['label']),
            versus: text(want['versus']),
            on: text(want['on']),
          }),
      });
    });
  }
  return { read, numbers, rows };
}

/** Papers as files: texts and numbers as gzipped JSON lines, rows as numbers of 16 bits, `count of all, count of label, …all, …label` for each number. */
function write(
  name: string,
  papers: readonly { id: string; set: string; abstract: string; metrics?: readonly GoldMetric[] }[],
): void {
  const lines: string[] = [];
  const all: number[] = [];
  for (const { id, set, abstract, metrics } of papers) {
    const { read, numbers, rows } = exportedOf(abstract, metrics);
    if (numbers.length === 0) continue;
    const numbered = new Set(numbers.map(({ sentence }) => sentence));
    const tokens = Object.fromEntries(
      read.sentences
        .filter(({ index }) => numbered.has(index))
        .map(({ index, tokens }) => [index, tokens.flatMap(({ start, end }) => [start, end])]),
    );
    lines.push(JSON.stringify({ id, set, text: read.clean.text, tokens, numbers }));
    for (const { all: each, label } of rows) {
      all.push(each.length, label.length);
      for (const row of each) all.push(row);
      for (const row of label) all.push(row);
    }
  }
  writeFileSync(path.join(out, `${name}.jsonl.gz`), gzipSync(lines.join('\n')));
  writeFileSync(path.join(out, `${name}.rows.gz`), gzipSync(Buffer.from(Uint16Array.from(all).buffer)));
  console.log(name, lines.length, all.length);
}

/** The set of a paper: every third of p and q is kept unread, the next third serves to choose by. */
const seen = new Map<string, number>();
function setOf(id: string): string {
  const letter = id[0] ?? '';
  const index = seen.get(letter) ?? 0;
  seen.set(letter, index + 1);
  return letter === 'p' || letter === 'q' ? `${letter}${index % 3}` : letter;
}

export async function main(args: readonly string[]): Promise<number> {
  mkdirSync(out, { recursive: true });
  const asGold = ({ id, abstract, metrics }: GoldPaper, set: string) => ({ id, set, abstract, metrics });
  write('gold', [
    ...goldPapers().map((paper) => asGold(paper, setOf(paper.id))),
    ...[...labelledPapers()].flatMap(([file, papers]) => papers.map((paper) => asGold(paper, file))),
  ]);
  /** Texts with labels are learned from by their labels alone, and not at all where they are kept back. */
  const known = new Set(goldPapers().map(({ abstract }) => abstract.slice(0, 200)));
  const most = Number(args[0] ?? 20_000);
  const bare = gunzipSync(readFileSync('../shared/reader/abstracts.txt.gz')).toString('utf8').trim().split('\n');
  write(
    'bare',
    bare
      .slice(0, most)
      .map((line, i) => ({ id: `u${i}`, set: 'bare', abstract: line.slice(line.indexOf('. ') + 2) }))
      .filter(({ abstract }) => !known.has(abstract.slice(0, 200))),
  );
  return 0;
}
