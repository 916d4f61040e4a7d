import { boundOf } from './bound';
import { cleanText, sourceSpan } from './clean';
import { onOf, versusOf } from './compared';
import { type Features, featuresOf, wordsOf } from './features';
import { labelsOf } from './label';
import type { Metric, MetricBound, MetricKind } from './metric';
import { nameBareNumber } from './named';
import type { Span } from './phrases';
import { readQuantities } from './quantities';
import type { Quantity } from './quantity';
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

/** For each quantity the tokens that can speak for it: from the quantity before it to the one after, a list of one unit counting as one. */
function clausesOf(quantities: readonly Quantity[], end: number): Span[] {
  let from = 0;
  return quantities.map(({ unit, first }, k): Span => {
    const previous = quantities[k - 1];
    if (previous && !isNext(previous, unit, first)) from = previous.next;
    let to = k + 1;
    while (quantities[to]?.unit === unit) to += 1;
    return [from, quantities[to]?.first ?? end];
  });
}

const isNext = (previous: Quantity, unit: string, first: number): boolean =>
  previous.unit === unit && first - previous.next < 9;

function readSentence(tokens: readonly Token[], text: string): Read[] {
  const quantities = readQuantities(tokens);
  if (quantities.length === 0) return [];
  const words = wordsOf(tokens);
  quantities.forEach((quantity, k) => {
    if (quantity.type === 'bare') nameBareNumber(tokens, quantity, quantities[k - 1]);
  });
  const clauses = clausesOf(quantities, tokens.length);
  const labels = labelsOf(tokens, quantities, clauses);
  const written = ([from, to]: Span) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  let carried: MetricBound = 'exact';
  return quantities.map((quantity, k) => {
    const { start, end, values, unit, type, kind, first } = quantity;
    const previous = quantities[k - 1];
    const clause = clauses[k] ?? [0, tokens.length];
    carried = boundOf(tokens, quantity, clause, previous && isNext(previous, unit, first) ? carried : 'exact');
    const place = { tokens, quantities, k };
    const versus = versusOf(place);
    const on = onOf(place);
    return {
      start,
      end,
      values,
      unit,
      type,
      bound: carried,
      unitKind: kind,
      label: labels[k] ?? '',
      ...(versus && { versus: written(versus) }),
      ...(on && { on: written(on) }),
      features: featuresOf(tokens, words, quantity, clause),
    };
  });
}
