import type { Token } from '../tokens/word';
import { type Amount, isPartOfName, readAmount } from './amount';
import { type UnitAfter, unitAfter } from './unit-after';

const isDash = (token: Token | undefined): boolean => token?.text === '-' || token?.text === '–' || token?.text === '—';
const change =
  /^(?:increas|decreas|reduc|improv|ris|rose|drop|fell|fall|grow|grew|rais|lower|boost|cut|declin|went|jump|shrink|shrank|mov|chang|shift|lift|shorten|lengthen|extend|slow|goes|go$|up$|down$|climb|slid|dropp|halv|doubl)/;
const span = /^(?:rang|span|var|between)/;

/** Measures that a single work has one value of: `win rate from 50% to 56%` is before and after. */
const oneValued = /^(?:percent|points|score)$/;

/** Whether `from A to B` tells of a change (two metrics) and not of a span of settings. */
function tellsChange(tokens: readonly Token[], i: number, type: UnitAfter['type'] | undefined): boolean {
  if (!tokens.slice(Math.max(0, i - 3), i).some((token) => token.lower === 'from')) return false;
  const before = tokens.slice(Math.max(0, i - 12), i);
  if (before.slice(-4).some((token) => span.test(token.lower))) return false;
  return before.some((token) => change.test(token.lower)) || (type !== undefined && oneValued.test(type));
}

/** The token of a range's second number, for a first number at `i` that ends before token `next`. */
function highEnd(
  tokens: readonly Token[],
  i: number,
  next: number,
  type: UnitAfter['type'] | undefined,
): number | undefined {
  const link = tokens[next];
  if (!link) return undefined;
  let to = next + 1;
  if (link.text === '~') return tokens[to]?.type === 'number' ? to : undefined;
  if (isDash(link)) {
    if (/^[-+]$/.test(tokens[to]?.text ?? '')) return undefined;
  } else if (link.lower === 'to') {
    if (tellsChange(tokens, i, type)) return undefined;
  } else if (link.lower !== 'and' || !tokens.slice(Math.max(0, i - 3), i).some((token) => token.lower === 'between'))
    return undefined;
  if (/^[~$]$/.test(tokens[to]?.text ?? '')) to += 1;
  const high = tokens[to];
  return high?.type === 'number' || (high?.value !== undefined && link.lower === 'to') ? to : undefined;
}

export interface Range {
  values: [low: number, high: number];
  next: number;
  scale: number;
  unit: UnitAfter | undefined;
}

/** The range that begins with an amount: `59% to 72%`, `500M to 8B parameters`, `2-3x`. */
export function readRange(
  tokens: readonly Token[],
  i: number,
  low: Amount,
  unit: UnitAfter | undefined,
): Range | undefined {
  const to = highEnd(tokens, i, unit && unit.type !== 'count' ? unit.next : low.next, unit?.type);
  const high = to === undefined || isPartOfName(tokens, to) ? undefined : readAmount(tokens, to);
  if (!high) return undefined;
  const highUnit = unitAfter(tokens, high.next, high);
  const falls = high.value < low.value && high.scale === low.scale && tokens[i - 1]?.lower === 'from';
  if (falls) return undefined;
  if (!unit && !highUnit && high.value <= low.value) return undefined;
  const agree =
    !unit ||
    unit.type === 'count' ||
    !highUnit ||
    highUnit.unit === unit.unit ||
    (low.scale > 1 && highUnit.type === unit.type);
  if (!agree) return undefined;
  const isShort = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale;
  return {
    values: [isShort ? Number((low.value * high.scale).toPrecision(12)) : low.value, high.value],
    next: high.next,
    scale: Math.max(low.scale, high.scale),
    unit: highUnit ?? (unit && unit.type !== 'count' ? { ...unit, next: high.next } : undefined),
  };
}

const lessSign = /^[<≤]$/;

/** `0.5 < z < 2`: a range whose unit stands in its middle. */
export function readOrder(tokens: readonly Token[], i: number): Range | undefined {
  if (!lessSign.test(tokens[i + 1]?.text ?? '') || !lessSign.test(tokens[i + 3]?.text ?? '')) return undefined;
  const [low, , name, , high] = tokens.slice(i, i + 5);
  if (name?.type !== 'word') return undefined;
  if (low?.type !== 'number' || high?.type !== 'number') return undefined;
  return {
    values: [low.value ?? 0, high.value ?? 0],
    next: i + 5,
    scale: 1,
    unit: { unit: name.text, type: 'statistic', kind: 'other', next: i + 5 },
  };
}
