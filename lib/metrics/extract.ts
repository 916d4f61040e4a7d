import { boundOf } from './bound';
import { cleanText, sourceSpan } from './clean';
import { confidenceOf } from './confidence';
import { kindOf } from './kind';
import type { Metric, MetricBound } from './metric';
import { nameBareNumber } from './named';
import { labelOf, onOf, versusOf } from './phrases';
import { type Quantity, readQuantities } from './quantities';
import { sentenceSpans } from './sentence';
import { type Token, tokenize } from './tokens';

/** Quantities that are less sure than this to be a metric are left out; the quoted scores are taken at it. */
export const defaultConfidence = 0.5;

export interface ExtractOptions {
  /** The least confidence, 0 to 1; `defaultConfidence` when left out. */
  confidence?: number;
}

const hasQuantity =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for|eigh|nine|half|twice|thrice|doubl|tripl|single|halv|order|fold)/i;

/** The metrics of an abstract, by their place in it; spans never overlap, offsets are UTF-16 units of the text as given. */
export function extractMetrics(abstract: string, { confidence = defaultConfidence }: ExtractOptions = {}): Metric[] {
  const clean = cleanText(abstract);
  const metrics: Metric[] = [];
  for (const [start, end] of sentenceSpans(clean.text)) {
    if (!hasQuantity.test(clean.text.slice(start, end))) continue;
    for (const { quantity, ...found } of readSentence(tokenize(clean.text, start, end), clean.text)) {
      if (found.confidence < confidence) continue;
      const [from, to] = sourceSpan(clean, quantity.start, quantity.end);
      const [low = 0, high] = quantity.values;
      metrics.push({
        text: abstract.slice(from, to),
        start: from,
        end: to,
        value: high === undefined ? low : [low, high],
        unit: quantity.unit,
        ...found,
      });
    }
  }
  return metrics;
}

type SentenceMetric = Omit<Metric, 'text' | 'start' | 'end' | 'value' | 'unit'> & { quantity: Quantity };

function readSentence(tokens: readonly Token[], text: string): SentenceMetric[] {
  const quantities = readQuantities(tokens);
  const written = ([from, to]: readonly [number, number]) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  let carried: MetricBound = 'exact';
  return quantities.map((quantity, k) => {
    const previous = quantities[k - 1];
    const next = quantities[k + 1];
    const clause: [number, number] = [previous?.next ?? 0, next?.first ?? tokens.length];
    if (quantity.type === 'bare') nameBareNumber(tokens, quantity, clause[0]);
    const listed = previous && previous.unit === quantity.unit && quantity.first - previous.next < 12;
    const bound = boundOf(tokens, quantity, clause, listed ? carried : 'exact');
    carried = bound;
    const versus = versusOf(tokens, quantity, tokens.length, clause[0]);
    const on = onOf(tokens, quantity, tokens.length, clause[0]);
    const kind = kindOf(tokens, quantity, clause);
    return {
      quantity,
      kind,
      bound,
      label: labelOf(tokens, quantity, clause),
      ...(versus && { versus: written(versus) }),
      ...(on && { on: written(on) }),
      confidence: confidenceOf(tokens, quantity, kind),
    };
  });
}
