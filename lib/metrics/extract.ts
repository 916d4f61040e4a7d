import { candidatesOf } from './candidates';
import { confidenceOf, kindOf } from './judge';
import type { Metric } from './metric';
import { weights } from './weights';

/** Numbers that are less sure than this to be a metric are left out; the quoted scores are taken at it. */
export const defaultConfidence = 0.5;

export interface ExtractOptions {
  /** The least confidence, 0 to 1; `defaultConfidence` when left out. */
  confidence?: number;
}

/** The metrics of an abstract, by their place in it; spans never overlap, offsets are UTF-16 units of the text as given. */
export function extractMetrics(abstract: string, { confidence = defaultConfidence }: ExtractOptions = {}): Metric[] {
  const metrics: Metric[] = [];
  for (const { features, type, unitKind, ...read } of candidatesOf(
    abstract,
    (known) => confidenceOf(known, weights) >= confidence,
  )) {
    const sure = confidenceOf(features, weights);
    metrics.push({
      ...read,
      kind: kindOf(features, { type, kind: unitKind }, weights),
      confidence: Math.round(sure * 1000) / 1000,
    });
  }
  return metrics;
}
