import { type ReadAbstract, readAbstract } from '../../lib/metrics/read-abstract';
import { sourceSpan } from '../../lib/metrics/tokens/clean';
import type { Span } from '../../lib/metrics/tokens/phrases';
import { type GoldMetric, goldPapers } from '../gold';
import { labelledPapers } from '../labelled';

/** A labelled abstract and the set that it belongs to. */
export interface LearnedPaper {
  id: string;
  set: string;
  abstract: string;
  metrics: readonly GoldMetric[];
}

/** Sets that nothing is learned from: every third paper of p and q, by their order, and every eighth of those that badges were written for. The figures to quote are theirs. */
export const unread: ReadonlySet<string> = new Set(['p0', 'q0', 'w0']);

/** Gives the set of each paper of ../shared/gold, asked for in the order of the file: its letter, for p and q with its place modulo three. */
export function setsOf(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const letter = id[0] ?? '';
    const index = seen.get(letter) ?? 0;
    seen.set(letter, index + 1);
    return letter === 'p' || letter === 'q' ? `${letter}${index % 3}` : letter;
  };
}

/** All labelled abstracts: ../shared/gold, then `scripts/labels`. */
export function learnedPapers(): LearnedPaper[] {
  const setOf = setsOf();
  return [
    ...goldPapers().map((paper) => ({ ...paper, set: setOf(paper.id) })),
    ...[...labelledPapers()].flatMap(([set, papers]) => papers.map((paper) => ({ ...paper, set }))),
  ];
}

/** Where a label's number stands in its abstract. */
function spanOf(abstract: string, { text, nth = 1 }: GoldMetric): Span {
  let start = -1;
  for (let i = 0; i < nth; i += 1) start = abstract.indexOf(text, start + 1);
  return [start, start + text.length];
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((n, i) => Math.abs(n - (b[i] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(n)));

/** An abstract as it is read, with the label of each number of each sentence, matched as the scorer does. */
export function readLabelled(
  abstract: string,
  metrics: readonly GoldMetric[],
): { read: ReadAbstract; labels: (GoldMetric | undefined)[][] } {
  const read = readAbstract(abstract);
  const left = new Set(metrics);
  const labels = read.sentences.map(({ quantities }) =>
    quantities.map(({ start, end, values }) => {
      const [from, to] = sourceSpan(read.clean, start, end, abstract);
      const found = [...left].find((metric) => {
        const [s, e] = spanOf(abstract, metric);
        return from < e && s < to && isSame(values, [metric.value].flat());
      });
      if (found) left.delete(found);
      return found;
    }),
  );
  return { read, labels };
}
