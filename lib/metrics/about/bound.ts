import type { MetricBound } from '../metric';
import { isNext } from '../quantities/clauses';
import type { Quantity } from '../quantities/quantity';
import { indexIn, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isListed } from './label/carried';

const words: readonly (readonly [MetricBound, RegExp])[] = [
  [
    'max',
    /(?:^| )(?:up to|upto|as (?:much|high|many|large|long|fast) as|at most|max(?:imum|imal|imally)?|peak|peaks at|(?:limited|restricted|confined) to|bounded by|capped (?:to|at|by)|short of|less than|fewer than|lower than|smaller than|under|below|within|sub -|[<≤]) $/,
  ],
  [
    'min',
    /(?:^| )(?:over|more than|at least|minimum(?: of)?|above|exceed(?:s|ed|ing)?|greater than|higher than|longer than|larger than|beyond|surpass(?:es|ing)?|upwards? of|as (?:few|low|little) as|[>≥]) $/,
  ],
  [
    'approx',
    /(?:^| )(?:about|around|roughly|nearly|almost|approximately|approx|circa|close to|some|o[fn] the order of|~) $/,
  ],
];
/** The last words of those phrases: none is looked for where another word stands before the number. */
const lasts = setOf(
  'to by upto as most minimum than exceeding max maximum maximal maximally peak at under below within - < ≤ over least above exceed exceeds exceeded beyond surpass surpasses surpassing of > ≥ about around roughly nearly almost approximately approx circa some ~',
);
/** Words that turn a bound round: `does not exceed`, `no fewer than`, `never drops below`. */
const negation = setOf(
  "no not never cannot without neither none nor nowhere hardly rarely seldom doesn't don't didn't isn't",
);
/** What may stand between a negation and the comparison that it turns round. */
const passed = setOf('be been ever significantly much the a any');
/** What goes over or under a bound: `never drops below`, `without reducing it by more than`. */
const motion =
  /^(?:drop|fall|fell|go|goes|went|dip|sink|decreas|ris|rose|climb|grow|grew|get|gets|increas|reach|exceed|surpass|by$|los|var)/;
/** What a negation does not reach over. */
const negationEnd = setOf(', ; : ( and but while which that only');
const negationReach = 8;
/** `a peak speedup of`, `the maximum capacity was about`. */
const extreme =
  /(?:^| )(?:peak|max|maximum|maximal) (?:[\w-]+ ){1,3}(?:of|is|was) (?:(?:only|just|about|around|approximately) )?$/;
/** Where something runs: `over a 1 Gbps network`, `within a single node`. */
const place = /^(?:over|within) an? $/;
const mean = setOf('average averages averaged averaging mean geomean');

function wordsTo(tokens: readonly Token[], from: number, last: number): string {
  let said = '';
  for (let j = from; j <= last; j += 1) said += `${tokens[j]?.lower} `;
  return said;
}

/** Whether a negation stands before the bound that ends at token `last`. */
function isNegated(tokens: readonly Token[], last: number, floor: number): boolean {
  let [isMotion, distance] = [false, 0];
  for (let j = last; j >= Math.max(floor, last - negationReach); j -= 1) {
    const { lower = '' } = tokens[j] ?? {};
    if (negation.has(lower)) return isMotion || distance <= 2;
    if (negationEnd.has(lower)) return false;
    isMotion ||= motion.test(lower);
    if (!passed.has(lower)) distance += 1;
  }
  return false;
}

/** `does not reach 25%`: less than it. */
const isMissed = (tokens: readonly Token[], { first }: Quantity, floor: number): boolean =>
  /^(?:reach|attain|achieve|hit)$/.test(tokens[first - 1]?.lower ?? '') && isNegated(tokens, first - 1, floor);

const turned: Readonly<Record<MetricBound, MetricBound>> = {
  max: 'min',
  min: 'max',
  approx: 'approx',
  mean: 'mean',
  exact: 'exact',
};

/** The bound that the words right before a quantity say; one word may stand between: `up to an …`. */
function boundBefore(tokens: readonly Token[], { first }: Quantity, floor: number): MetricBound | undefined {
  const ends = [first - 1, first - 2].filter((last) => last >= floor && lasts.has(tokens[last]?.lower ?? ''));
  if (ends.length === 0) return undefined;
  const from = Math.max(floor, first - 6);
  for (const [bound, pattern] of words) {
    const last = ends.find((end) => pattern.test(wordsTo(tokens, from, end)));
    if (last !== undefined) return isNegated(tokens, last, floor) ? turned[bound] : bound;
  }
  return undefined;
}

/** Whether a quantity is said to be the largest of its measure. */
function isExtreme(tokens: readonly Token[], { first }: Quantity, floor: number): boolean {
  const leads = [first - 1, first - 2].some((j) => j > floor && /^(?:of|is|was)$/.test(tokens[j]?.lower ?? ''));
  return leads && extreme.test(wordsTo(tokens, Math.max(floor, first - 7), first - 1));
}

/** Whether a token says a mean: no part of a name (`Medal Average`). */
const saysMean = (tokens: readonly Token[], j: number): boolean => {
  const { lower = '', text = '' } = tokens[j] ?? {};
  return mean.has(lower) && (j === 0 || text === lower);
};

/** Whether a word near a quantity in its part of the sentence says that it is a mean, and not the number after it. */
function isMean(tokens: readonly Token[], { first, next }: Quantity, [from, to]: Span): boolean {
  for (let j = first - 1; j >= Math.max(from, first - 8); j -= 1) {
    const { lower = '' } = tokens[j] ?? {};
    if (saysMean(tokens, j)) return true;
    if (lower === ';' || (lower === ',' && !mean.has(tokens[j - 1]?.lower ?? ''))) break;
  }
  const at = indexIn(tokens, next, Math.min(to, next + 10), ({ type, lower }) => type === 'number' || mean.has(lower));
  if (at < 0 || !saysMean(tokens, at) || tokens[at + 1]?.lower === 'of') return false;
  if (/^an?$/.test(tokens[at - 1]?.lower ?? '') && tokens[at + 1]?.type === 'word') return false;
  return !/ing$/.test(tokens[at]?.lower ?? '') || indexIn(tokens, at, at + 4, ({ type }) => type === 'number') < 0;
}

/** `over 17 channels`, `over 14 months`, `over 30–70 MHz`: a small number that is not round, a span of time or a range is no bound but a place; a range of a change is one. Models of a size that are beaten say no bound: `surpasses 72B models`. */
const isOver = (tokens: readonly Token[], { first, type, unit, values }: Quantity): boolean => {
  const isBeaten =
    type === 'params' && [1, 2].some((back) => /^(?:surpass|exceed)/.test(tokens[first - back]?.lower ?? ''));
  if (isBeaten) return true;
  if (tokens[first - 1]?.lower !== 'over') return false;
  const [value = 0, high] = values;
  if (high !== undefined && !/^(?:ratio|percent|points)$/.test(type)) return true;
  return /^(?:days|weeks|months|years)$/.test(unit) || (type === 'count' && value < 100 && value % 5 !== 0);
};

/** The bound that the words around a quantity say; a list's later numbers take the first one's (`carried`). */
function boundOf(tokens: readonly Token[], quantity: Quantity, clause: Span, carried: MetricBound): MetricBound {
  const { first, next } = quantity;
  if (isExtreme(tokens, quantity, clause[0])) return 'max';
  const isPlace =
    isOver(tokens, quantity) || (quantity.kind === 'hardware' && place.test(wordsTo(tokens, first - 2, first - 1)));
  if (isMissed(tokens, quantity, clause[0])) return 'max';
  const said = isPlace ? undefined : boundBefore(tokens, quantity, clause[0]);
  if (said) return said;
  if (quantity.plus) return 'min';
  if (isMean(tokens, quantity, clause)) return 'mean';
  const isMore = tokens[next]?.lower === 'or' && /^(?:more|higher|greater)$/.test(tokens[next + 1]?.lower ?? '');
  return isMore ? 'min' : carried;
}

/** `up to 7x and 40%, respectively`: two measures of one kind of result. */
const isPaired = (tokens: readonly Token[], previous: Quantity, { first, next }: Quantity): boolean =>
  isListed(tokens, previous.next, first) && tokens.slice(next, next + 2).some(({ lower }) => lower === 'respectively');

const verb =
  /^(?:reduc|improv|increas|decreas|lower|rais|cut|boost|gain|drop|achiev|reach|yield|outperform|surpass|exceed|sav|speed|accelerat|shorten|shrink|enhanc|enlarg|extend|gave|giv|runs|need|requir|tak|cost)[a-z]{0,8}$/;

/** Whether a verb of its own stands between a number and the one before: `cuts waiting by up to 47% and raises recall by 2%`. */
function isToldAnew(tokens: readonly Token[], from: number, to: number): boolean {
  for (let t = from; t < to; t += 1)
    if (/^(?:and|while|,|but)$/.test(tokens[t]?.lower ?? '') && verb.test(tokens[t + 1]?.lower ?? '')) return true;
  return false;
}

/** The bound of each quantity; a number takes over that of the one before it in a list. */
export function boundsOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  clauses: readonly Span[],
): MetricBound[] {
  let bound: MetricBound = 'exact';
  return quantities.map((quantity, k) => {
    const previous = quantities[k - 1];
    /** `10.0 points (14.6%)` says one thing twice. */
    const isSame = previous?.next === quantity.first - 1 && tokens[quantity.first - 1]?.text === '(';
    const isCarried =
      previous &&
      !isToldAnew(tokens, previous.next, quantity.first) &&
      (isSame || isPaired(tokens, previous, quantity) || isNext(previous, quantity.unit, quantity.first));
    const carried = isCarried ? bound : 'exact';
    bound = boundOf(tokens, quantity, clauses[k] ?? [0, tokens.length], carried);
    return bound;
  });
}
