import { learnedJudge as judge } from './judge/weights';
import type { Metric } from './metric';
import { candidatesOf } from './read-sentence';

/** Numbers that are less sure than this to be a metric are left out; the quoted scores are taken at it. */
export const defaultConfidence = 0.5;

export interface ExtractOptions {
  /** The least confidence, 0 to 1; `defaultConfidence` when left out. */
  confidence?: number;
}

/** The metrics of an abstract, by their place in it; spans never overlap, offsets are UTF-16 units of the text as given. */
export function extractMetrics(abstract: string, { confidence = defaultConfidence }: ExtractOptions = {}): Metric[] {
  return candidatesOf(abstract, (features) => judge.confidenceOf(features), confidence).map((candidate) => {
    const { text, start, end, value, unit, bound, label, versus, on } = candidate;
    const kind = judge.kindOf(candidate);
    const sure = Math.round(candidate.confidence * 1000) / 1000;
    const metric: Metric = { text, start, end, value, unit, kind, bound, label, confidence: sure };
    if (versus !== undefined) metric.versus = versus;
    if (on !== undefined) metric.on = on;
    return metric;
  });
}
