import { bareUnit } from './about/bare-unit';
import { boundsOf } from './about/bound';
import type { Judge, Verdict } from './judge/judge';
import { learnedJudge } from './judge/weights';
import type { Metric } from './metric';
import { learnedQuoter } from './quote/weights';
import { type ReadAbstract, readAbstract, type Sentence } from './read-abstract';
import { sourceSpan } from './tokens/clean';
import type { Span } from './tokens/phrases';

/** Numbers that are less sure than this to be a metric are left out; the quoted scores are taken at it. */
export const defaultConfidence = 0.62;

/** A number that is less sure than this divides no sentence between numbers. */
const leastLikely = 0.3;

export interface ExtractOptions {
  /** The least confidence, 0 to 1; `defaultConfidence` when left out. */
  confidence?: number;
  /** Who judges its numbers; the one that ships when left out. */
  judge?: Judge;
}

const thousandths = (share: number): number => Math.round(share * 1000) / 1000;

/** The metrics of one sentence. */
function metricsOf(
  { clean, sentences }: ReadAbstract,
  abstract: string,
  sentence: Sentence,
  verdicts: readonly Verdict[],
  { least, judge }: { least: number; judge: Judge },
): Metric[] {
  const { tokens, quantities, clauses } = sentence;
  if (!verdicts.some(({ confidence }) => confidence >= least)) return [];
  const bounds = boundsOf(tokens, quantities, clauses);
  const quoteOf = learnedQuoter().sentence(
    sentence,
    clean.text,
    bounds,
    (k) => (verdicts[k]?.confidence ?? 0) >= leastLikely,
    sentences[sentence.index - 1],
  );
  const written = ([from, to]: Span) => clean.text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  /** What something was before is a metric where what it became is one. */
  const sure = quantities.map(({ start }, k) => {
    const after = quantities.findIndex(({ from }) => from?.start === start);
    return Math.max(verdicts[k]?.confidence ?? 0, verdicts[after]?.confidence ?? 0);
  });
  return quantities.flatMap((quantity, k) => {
    const [verdict, confidence = 0] = [verdicts[k], sure[k]];
    if (!verdict || confidence < least) return [];
    const { badge, label, versus, on } = quoteOf(k);
    const [start, end] =
      clean.replaced.length > 0
        ? sourceSpan(clean, quantity.start, quantity.end, abstract)
        : [quantity.start, quantity.end];
    const [low = 0, high] = quantity.values;
    const kind = judge.kindOf(verdict, label, quantity.type);
    const metric: Metric = {
      text: abstract.slice(start, end),
      start,
      end,
      value: high === undefined ? low : [low, high],
      unit: quantity.unit || bareUnit(label, kind),
      kind,
      bound: bounds[k] ?? 'exact',
      label,
      badge,
      confidence: thousandths(confidence),
      worth: thousandths(verdict.worth),
      headline: thousandths(verdict.headline),
    };
    if (versus) metric.versus = written(versus);
    if (on) metric.on = written(on);
    return [metric];
  });
}

/** The metrics of an abstract, by their place in it; spans never overlap, offsets are UTF-16 units of the text as given. */
export function extractMetrics(
  abstract: string,
  { confidence: least = defaultConfidence, judge = learnedJudge() }: ExtractOptions = {},
): Metric[] {
  const read = readAbstract(abstract);
  const verdicts = judge.judge(read);
  return read.sentences.flatMap((sentence, i) =>
    metricsOf(read, abstract, sentence, verdicts[i] ?? [], { least, judge }),
  );
}
