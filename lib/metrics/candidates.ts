import { boundOf } from './bound';
import { cleanText, sourceSpan } from './clean';
import { onOf, versusOf } from './compared';
import { type Features, featuresOf, wordsOf } from './features';
import { labelOf } from './label';
import type { Metric, MetricBound, MetricKind } from './metric';
import { nameBareNumber } from './named';
import { readQuantities } from './quantities';
import type { UnitType } from './rules/rule';
import { sentenceSpans } from './sentence';
import { type Token, tokenize } from './tokens';

/** A number of an abstract with all that is read from its sentence; whether it is a metric, and of which kind, is not judged yet. */
export interface Candidate extends Omit<Metric, 'kind' | 'confidence'> {
  type: UnitType;
  /** The kind that the unit alone suggests. */
  unitKind: MetricKind;
  features: Features;
}

const hasQuantity =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|fif|twen|for|eigh|half|twice|thrice|doubl|tripl|single|halv|order|fold)/i;

/** All numbers of an abstract that could be metrics, by their place; spans do not overlap. */
export function candidatesOf(abstract: string): Candidate[] {
  const clean = cleanText(abstract);
  const found: Candidate[] = [];
  for (const [start, end] of sentenceSpans(clean.text)) {
    if (!hasQuantity.test(clean.text.slice(start, end))) continue;
    for (const { start: from, end: to, values, ...rest } of readSentence(
      tokenize(clean.text, start, end),
      clean.text,
    )) {
      const [first, last] = sourceSpan(clean, from, to);
      const [low = 0, high] = values;
      found.push({
        text: abstract.slice(first, last),
        start: first,
        end: last,
        value: high === undefined ? low : [low, high],
        ...rest,
      });
    }
  }
  return found;
}

type Read = Omit<Candidate, 'text' | 'value'> & { values: readonly number[] };

function readSentence(tokens: readonly Token[], text: string): Read[] {
  const quantities = readQuantities(tokens);
  if (quantities.length === 0) return [];
  const words = wordsOf(tokens);
  const written = ([from, to]: readonly [number, number]) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  let carried: MetricBound = 'exact';
  let from = 0;
  const labels: string[] = [];
  return quantities.map((quantity, k) => {
    const previous = quantities[k - 1];
    if (quantity.type === 'bare') nameBareNumber(tokens, quantity, previous);
    const isListed = previous?.unit === quantity.unit && quantity.first - previous.next < 9;
    if (previous && !isListed) from = previous.next;
    let to = k + 1;
    while (to < quantities.length && quantities[to]?.unit === quantity.unit) to += 1;
    const clause: [number, number] = [from, quantities[to]?.first ?? tokens.length];
    const bound = boundOf(tokens, quantity, clause, isListed ? carried : 'exact');
    carried = bound;
    const place = { tokens, quantities, k };
    const label = labelOf(place, clause, labels);
    labels.push(label);
    const versus = versusOf(place);
    const on = onOf(place);
    const { start, end, values, unit, type, kind } = quantity;
    return {
      start,
      end,
      values,
      unit,
      type,
      bound,
      unitKind: kind,
      label,
      ...(versus && { versus: written(versus) }),
      ...(on && { on: written(on) }),
      features: featuresOf(tokens, words, quantity, clause),
    };
  });
}
