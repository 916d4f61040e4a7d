import type { Quantity } from '../../quantities/quantity';
import { indexIn, type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { labelAfter, labelHad, labelOfCases, labelOfShare } from './after';
import { beatenBy, groupLabel, labelBefore, labelsBefore, measuredEarlier, rateLabel } from './before';
import { carriesOn, isChangeTo, listEnd, listStart, openBracket } from './carried';
import { beats, isAdverb, isBareChange, passive } from './words';

/** What a number of a type measures where no word near says so. */
const measures: Readonly<Partial<Record<Quantity['type'], string>>> = {
  rate: 'throughput',
  time: 'time',
  money: 'cost',
  energy: 'energy',
  bytes: 'memory',
  percent: 'share',
  ratio: 'improvement',
};

/** A quantity in its sentence, and a way to the labels of those before it. */
interface Scene {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  k: number;
  quantity: Quantity;
  /** The quantity before it that is no year, and its number. */
  previous: Quantity | undefined;
  before: number;
  /** What a quantity before it measures. */
  labelOf: (k: number) => string | undefined;
  clause: Span;
}

/** What the unit says by itself. */
function byUnit({ tokens, quantities, k, quantity, previous, clause }: Scene): string | undefined {
  const { type, first, unit, phrase } = quantity;
  if (type === 'params') return 'model parameters';
  if (type === 'machines') return unit.toLowerCase();
  if (unit.endsWith('FLOP/s')) return rateLabel(tokens, first);
  const isPassive = passive.has(tokens[first - 1]?.lower ?? '') && passive.has(tokens[first - 2]?.lower ?? '');
  if (type === 'count' && phrase && !isPassive && unit !== 'points') {
    const next = quantities[k + 1];
    const isGrowing =
      (next && isChangeTo(tokens, next, quantity)) || (previous && isChangeTo(tokens, quantity, previous));
    if (isGrowing) return undefined;
    if (quantity.hyphenated && !phrase.includes(' ')) return unit;
    if (phrase === 'sample size') return groupLabel(tokens, first, clause[0]) ?? unit;
    return labelOfPeople(tokens, quantity, clause) ?? phrase;
  }
  const isNamed = type === 'score' && tokens.slice(first + 1, quantity.next).some((token) => token.type === 'word');
  return isNamed && unit.length > 3 ? unit.toLowerCase() : undefined;
}

/** Who is counted: `neuralgia (6 patients)`, `90 cases of neuralgia`. */
function labelOfPeople(tokens: readonly Token[], quantity: Quantity, clause: Span): string | undefined {
  const { first, next, phrase = '' } = quantity;
  if (!/^(?:patients|cases|participants|subjects|people)$/.test(phrase)) return undefined;
  const isAlone = tokens[first - 1]?.text === '(' && tokens[next]?.text === ')';
  if (isAlone) return labelBefore(tokens, quantity, clause[0]);
  return phrase === 'cases' && !quantity.share ? labelOfShare(tokens, quantity) : undefined;
}

/** What a time is of, where one word near it says so: `followed for 6.4 years`, `aged 69 years`. */
function byTime({ tokens, quantity: { type, first, next } }: Scene): string | undefined {
  if (type !== 'time') return undefined;
  const near = (pattern: RegExp) => indexIn(tokens, first - 6, first, ({ lower }) => pattern.test(lower)) >= 0;
  if (near(/^follow(?:ed|-ups?|ing)?$/) || tokens[next]?.lower === 'follow-up') return 'follow-up';
  return near(/^(?:aged?|ages)$/) ? 'age' : undefined;
}

/** The label of a p-value: that of the number it goes with. */
function byTest({ tokens, quantity, previous, before, labelOf }: Scene): string | undefined {
  if (quantity.type !== 'statistic') return undefined;
  const open = openBracket(tokens, quantity.first);
  if (quantity.unit !== 'p' && (open < 0 || !previous || previous.first < open)) return undefined;
  const isInside = tokens[quantity.next]?.text === ')' && /ed$/.test(tokens[quantity.next + 1]?.lower ?? '');
  if (isInside && isAdverb(tokens[open - 1]?.lower ?? ''))
    return labelAfter(tokens, { type: quantity.type, next: quantity.next + 1 });
  const carried = labelOf(before);
  if (!previous || !carried || /^(?:params|machines)$/.test(previous.type)) return undefined;
  const between = tokens.slice(previous.next, quantity.first);
  const words = between.filter(({ type, lower }) => type === 'word' && !/^(?:p|p-values?|in|or|ci)$/.test(lower));
  const isOfGroups = between.some(({ lower }) => /^(?:in|with|than|after|between|for|among)$/.test(lower));
  return (between.length < 12 && words.length < 2) || (isOfGroups && between.length < 9) ? carried : undefined;
}

/** The measure before the bracket of `compliance rates (before: 54%, after: 60%)`. */
function byBracket({ tokens, quantity }: Scene): string | undefined {
  const link = tokens[quantity.first - 1]?.text;
  if ((link !== ':' && link !== '=') || quantity.type === 'statistic') return undefined;
  const open = openBracket(tokens, quantity.first);
  return open < 0 ? undefined : labelBefore(tokens, { type: quantity.type, first: open + 1 }, 0);
}

/** The measure that stands before the number, or is said of the people before it (`consumption in 665 patients was 26 mg`). */
function byWordsBefore({ tokens, quantities, quantity, previous, clause }: Scene): string | undefined {
  const open = previous ? openBracket(tokens, previous.first) : -1;
  const isAside = open >= 0 && openBracket(tokens, quantity.first) !== open;
  const floor = isAside ? 0 : previous && clause[0] < previous.next ? previous.next : clause[0];
  const before = labelBefore(tokens, quantity, floor);
  if (before || !previous || floor < previous.next) return before;
  if (previous.type === 'bare' && tokens[previous.next]?.lower === 'of') return labelBefore(tokens, previous, 0);
  const start = quantities[listStart(tokens, quantities, quantities.indexOf(previous))];
  const isOf = /^(?:in|of|among|for|at|after|over|within|with|from)$/.test(
    tokens[(start?.first ?? 0) - 1]?.lower ?? '',
  );
  return start && isOf && quantity.first - previous.next < 9
    ? labelBefore(tokens, { type: quantity.type, first: start.first - 1 }, 0)
    : undefined;
}

/** What a share of people or cases have: the predicate of their sentence. */
function bySubject({ tokens, quantity }: Scene): string | undefined {
  const isShare = quantity.type === 'percent' || quantity.share;
  return isShare ? (labelOfCases(tokens, quantity) ?? labelHad(tokens, quantity)) : undefined;
}

/** Who reaches a number, and not what is measured. */
const actors =
  /(?:^| )(?:model|models|method|methods|system|approach|framework|variant|agent|baseline|network|algorithm|moe|version)$/;

const adjectives = setOf('higher lower more less better worse larger smaller greater overall total');
const measuring = setOf('of in is was were');

/** What the words around a number say that it measures. */
function byWords(scene: Scene): string | undefined {
  const { tokens, quantities, k, quantity, previous, labelOf } = scene;
  const { type, first } = quantity;
  const following = type === 'statistic' ? undefined : labelAfter(tokens, quantity);
  const after = type !== 'score' || following?.endsWith(quantity.unit.toLowerCase()) ? following : undefined;
  if (previous && !(after && type !== 'count') && carriesOn(tokens, quantity, previous)) return labelOf(scene.before);
  const isAdjective = after !== undefined && adjectives.has(after);
  const near = tokens.slice(Math.max(0, first - 4), first).map((token) => token.lower);
  const isBy = near.includes('by');
  if (after && !isBy && !isAdjective) return after;
  const last = quantities[listEnd(tokens, quantities, k)];
  const shared = last && last !== quantity && !isBy ? labelAfter(tokens, last) : undefined;
  if (shared) return shared;
  const before = byWordsBefore(scene);
  const isMeasured = isBy || near.some((word) => measuring.has(word));
  const share = before && isMeasured ? undefined : labelOfShare(tokens, quantity);
  const alike = () => labelOf(quantities.findLastIndex((other, j) => j < k && other.type === type));
  return (before && actors.test(before) ? alike() : undefined) ?? share ?? before ?? after ?? alike();
}

/** A label that says only that something changed, with what it was: `gains` as `accuracy improvements`, `outperforms` as `success rate`. */
function completed(label: string | undefined, { tokens, quantities, k, quantity, labelOf }: Scene): string | undefined {
  if (label && beats.test(label)) {
    const level = quantities.findLastIndex(
      ({ type }, j) =>
        j < k &&
        /^(?:percent|points|score)$/.test(type) &&
        !isBareChange(labelOf(j) ?? '') &&
        labelOf(j) !== measures.percent,
    );
    return labelOf(level) ?? label;
  }
  return label === undefined || isBareChange(label) ? (measuredEarlier(tokens, quantity.first) ?? label) : label;
}

/** `GPU h`: what was reckoned, told by the time of machines. */
const isMachineTime = (unit: string): boolean => unit.includes(' ');

/** The label of the quantity at `k` from its own surroundings, or from those of its list. */
function labelAt(scene: Scene): string {
  const { type, unit } = scene.quantity;
  const known = bySubject(scene) ?? byUnit(scene) ?? byTest(scene) ?? byTime(scene) ?? byBracket(scene);
  return (
    known ??
    completed(beatenBy(scene.tokens, scene.quantity) ?? byWords(scene), scene) ??
    (type === 'energy' && isMachineTime(unit) ? 'compute' : measures[type]) ??
    (unit.toLowerCase() || 'value')
  );
}

function isYear({ type, values }: Quantity): boolean {
  const value = values[0] ?? 0;
  return type === 'bare' && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** The quantity before the one at `k` that is no year; -1 where there is none. */
function lastNumber(quantities: readonly Quantity[], k: number): number {
  let before = k - 1;
  for (let other = quantities[before]; other && isYear(other); other = quantities[before]) before -= 1;
  return before;
}

/** The labels of lists that are said one by one before them (`nausea and vomiting were 26% and 13%, respectively`), by quantity. */
function pairedLabels(tokens: readonly Token[], quantities: readonly Quantity[], clauses: readonly Span[]): string[] {
  const labels: string[] = [];
  for (let k = 0; k < quantities.length; k += 1) {
    const last = listEnd(tokens, quantities, k);
    if (last === k) continue;
    const after = quantities[last]?.next ?? 0;
    const isPaired = indexIn(tokens, after, after + 12, ({ lower }) => lower === 'respectively') >= 0;
    const size = last - k + 1;
    const each = isPaired ? labelsBefore(tokens, quantities[k]?.first ?? 0, clauses[k]?.[0] ?? 0, size) : [];
    if (each.length !== size) continue;
    each.forEach((label, i) => {
      labels[k + i] = label;
    });
    k = last;
  }
  return labels;
}

/**
 * What the quantities of a sentence measure, in one to four of its own words, lower case: the label of the quantity at a
 * number, worked out when it is asked for, as many quantities are no metrics.
 */
export function labelsOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  clauses: readonly Span[],
): (k: number) => string | undefined {
  const labels: (string | undefined)[] = pairedLabels(tokens, quantities, clauses);
  const labelOf = (k: number): string | undefined => {
    const quantity = quantities[k];
    const known = labels[k];
    if (known !== undefined || !quantity) return known;
    const before = lastNumber(quantities, k);
    const clause = clauses[k] ?? [0, tokens.length];
    const label = labelAt({ tokens, quantities, k, quantity, previous: quantities[before], before, labelOf, clause });
    labels[k] = label;
    return label;
  };
  return labelOf;
}
