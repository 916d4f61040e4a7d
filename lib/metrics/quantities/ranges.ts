import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { type Amount, readAmount } from './amounts/amount';
import { isHyphen } from './amounts/scales';
import { isPartOfName } from './part-of-name';
import type { UnitAfter } from './quantity';
import { unitAfter } from './unit-after';

const isDash = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–' || token?.text === '—';
const change =
  /^(?:increas|decreas|reduc|improv|ris|rose|drop|fell|fall|grow|grew|rais|lower|boost|cut|declin|went|jump|shrink|shrank|mov|chang|shift|lift|shorten|lengthen|extend|slow|goes|go$|up$|down$|climb|slid|dropp|halv|doubl|flatten|steep|widen|narrow|broaden|deepen|tighten|strengthen|weaken|soften|worsen|degrad|diminish|dwindl|expand|contract|accelerat|surg|soar|plung|plummet|tumbl|slip|push|bring|brought|drives?$|drove|tak(?:es?|ing)$|took|evolv|advanc|progress)/;
const span = /^(?:rang|span|var|between)/;

/** Measures that a single work has one value of: `win rate from 50% to 56%` is before and after. */
const oneValued = /^(?:percent|points|score)$/;
/** Measures of several works, at the end of a phrase. */
const several = /^(?:rates|scores|values|accuracies|levels|percentages|ratios|proportions|errors|fractions)$/;
const fromReach = 3;
const changeReach = 12;

const saysBefore = (tokens: readonly Token[], i: number, reach: number, what: RegExp): boolean =>
  tokens.slice(Math.max(0, i - reach), i).some(({ lower }) => what.test(lower));

/** Whether `from A to B` or `(A to B)` tells of a change (two metrics) and not of a span of settings. */
function tellsChange(tokens: readonly Token[], i: number, type: UnitAfter['type'] | undefined): boolean {
  if (saysBefore(tokens, i, 4, span)) return false;
  if (tokens[i - 1]?.text === '(') return saysBefore(tokens, i, changeReach, change);
  if (!saysBefore(tokens, i, fromReach, /^from$/)) return false;
  if (saysBefore(tokens, i, changeReach, change)) return true;
  /** `with error rates from 7% to 23%`: of several. */
  const isOfSeveral = tokens[i - 1]?.lower === 'from' && several.test(tokens[i - 2]?.lower ?? '');
  return !isOfSeveral && type !== undefined && oneValued.test(type);
}

/** Where a range's second number begins: its sign and what hedges it are passed over. */
function numberFrom(tokens: readonly Token[], at: number, isSpan: boolean): { at: number; sign: number } {
  let to = at;
  while (
    /^[~$€£¥<>≤≥]$/.test(tokens[to]?.text ?? '') ||
    (isSpan && /^(?:over|about|around|nearly|almost|up|to)$/.test(tokens[to]?.lower ?? ''))
  )
    to += 1;
  const sign = tokens[to]?.text;
  const isSigned = (sign === '+' || sign === '-') && tokens[to + 1]?.glued === true;
  return { at: isSigned ? to + 1 : to, sign: isSigned && sign === '-' ? -1 : 1 };
}

/** Where a range's second number stands, and its sign. */
type High = { at: number; sign: number };

/** `2-3`, `2 – 3`, `2 ~ 3`, `5- to 10-fold`. */
function afterDash(tokens: readonly Token[], next: number): High | undefined {
  const isTo = isHyphen(tokens[next]) && tokens[next + 1]?.lower === 'to';
  const isHedged = tokens[next]?.text !== '~' && /^[~$€£¥]$/.test(tokens[next + 1]?.text ?? '');
  const at = isTo || isHedged ? next + 2 : next + 1;
  return tokens[at]?.type === 'number' ? { at, sign: 1 } : undefined;
}

/** `from 2 to 3`, `between 2 and 3`. */
function afterWord(
  tokens: readonly Token[],
  i: number,
  next: number,
  type: UnitAfter['type'] | undefined,
): High | undefined {
  const link = tokens[next]?.lower;
  const isBetween = link === 'and' && saysBefore(tokens, i, fromReach, /^between$/);
  if (!isBetween && (link !== 'to' || tellsChange(tokens, i, type))) return undefined;
  const high = numberFrom(tokens, next + 1, saysBefore(tokens, i, 4, span));
  const isWord = tokens[high.at]?.value !== undefined && link === 'to';
  return tokens[high.at]?.type === 'number' || isWord ? high : undefined;
}

/** The second number of a range, for a first number at `i` that ends before token `next`. */
const highEnd = (
  tokens: readonly Token[],
  i: number,
  next: number,
  type: UnitAfter['type'] | undefined,
): High | undefined =>
  isDash(tokens[next]) || tokens[next]?.text === '~' ? afterDash(tokens, next) : afterWord(tokens, i, next, type);

export interface Range {
  values: [low: number, high: number];
  /** The token after its second number. */
  end: number;
  scale: number;
  unit: UnitAfter | undefined;
  /** The tokens of the unit, as it is written. */
  unitAt?: Span;
}

/** Whether the units of a range's two numbers go together. */
const agree = (low: Amount, unit: UnitAfter | undefined, highUnit: UnitAfter | undefined): boolean =>
  !unit ||
  unit.type === 'count' ||
  !highUnit ||
  highUnit.unit === unit.unit ||
  (low.scale > 1 && highUnit.type === unit.type);

/** Whether a falling pair is what something changed from and to: `(8.4% to 3.4%)`, `from 30 to 20`. */
const isFall = (tokens: readonly Token[], next: number, low: Amount, high: Amount): boolean =>
  tokens[next]?.lower === 'to' && high.scale === low.scale && high.value < low.value;

/** The range that begins with an amount: `59% to 72%`, `500M to 8B parameters`, `2-3x`. */
export function readRange(
  tokens: readonly Token[],
  i: number,
  low: Amount,
  unit: UnitAfter | undefined,
): Range | undefined {
  if (low.next > low.end && !saysBefore(tokens, i, 4, span)) return undefined;
  /** `0.5B-405B parameters`: a unit that was read across the dash is both numbers'. */
  const isJoined = isDash(tokens[low.next]) && tokens[low.next + 1]?.type === 'number';
  const next = unit && unit.type !== 'count' && !isJoined ? unit.next : low.next;
  const to = highEnd(tokens, i, next, unit?.type);
  const high = to === undefined || isPartOfName(tokens, to.at) ? undefined : readAmount(tokens, to.at);
  if (!to || !high) return undefined;
  high.value *= to.sign;
  if (isFall(tokens, next, low, high)) return undefined;
  if (unit && tokens[next]?.text === '–' && high.scale === low.scale && high.value < low.value) return undefined;
  const highUnit = unitAfter(tokens, high.next, high);
  if (!unit && !highUnit && high.value <= low.value) return undefined;
  if (!agree(low, unit, highUnit)) return undefined;
  const isShort = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  const own: Span | undefined = unit && unit.type !== 'count' ? [low.next, unit.next] : undefined;
  const unitAt: Span | undefined = highUnit ? [high.next, highUnit.next] : own;
  return {
    ...(unitAt && { unitAt }),
    values: [isShort ? Number((low.value * high.scale).toPrecision(12)) : low.value, high.value],
    end: high.end,
    scale: Math.max(low.scale, high.scale),
    unit: highUnit ?? (unit && unit.type !== 'count' ? { ...unit, next: high.end } : undefined),
  };
}

const lessSign = /^[<≤]$/;

/** `0.5 < z < 2`: a range whose unit stands in its middle. */
export function readOrder(tokens: readonly Token[], i: number): Range | undefined {
  if (tokens[i + 1]?.type !== 'mark' || tokens[i + 3]?.type !== 'mark') return undefined;
  if (!lessSign.test(tokens[i + 1]?.text ?? '') || !lessSign.test(tokens[i + 3]?.text ?? '')) return undefined;
  const [low, , name, , high] = tokens.slice(i, i + 5);
  if (name?.type !== 'word') return undefined;
  if (low?.type !== 'number' || high?.type !== 'number') return undefined;
  return {
    values: [low.value ?? 0, high.value ?? 0],
    end: i + 5,
    scale: 1,
    unit: { unit: name.text, type: 'statistic', kind: 'other', next: i + 5 },
  };
}
