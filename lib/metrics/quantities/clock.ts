import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';
import { type Amount, readAmount } from './amounts/amount';
import { type Quantity, quantityOf } from './quantity';
import { unitOf } from './unit-table';
import { readUnit, type UnitAt } from './units';

/** `2:45` at token `i`, in its larger unit. */
function clockAt(tokens: readonly Token[], i: number): number | undefined {
  const [whole, colon, part] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (whole?.type !== 'number' || colon?.text !== ':' || !colon.glued || !part?.glued) return undefined;
  const isPart = /^[0-5]\d$/.test(part.text) && tokens[i + 3]?.text !== ':';
  return isPart ? Number(((whole.value ?? 0) + (part.value ?? 0) / 60).toFixed(4)) : undefined;
}

/** `2:45 h`, `3:20 min`, `8:52 to 15:40 h`: durations as a clock shows them. */
export function byClock(tokens: readonly Token[], i: number): Quantity | undefined {
  const first = clockAt(tokens, i);
  if (first === undefined) return undefined;
  const last = /^(?:to|-|–)$/.test(tokens[i + 3]?.lower ?? '') ? clockAt(tokens, i + 4) : undefined;
  const unit = readUnit(tokens, last === undefined ? i + 3 : i + 7);
  if (unit?.unit !== 'h' && unit?.unit !== 'min') return undefined;
  const values = last === undefined ? [first] : [first, last];
  return quantityOf(tokens, { first: i, end: unit.next, values, unit, verbatim: true });
}

const minutes: Readonly<Record<string, number>> = {
  years: 525_600,
  months: 43_800,
  weeks: 10_080,
  days: 1440,
  h: 60,
  min: 1,
  s: 1 / 60,
};
/** What a part is of the one above it, at most: hours of a day, months of a year. */
const most = 60;

/** How many minutes a unit of time has. */
const sizeOf = (unit: Unit | undefined): number | undefined =>
  unit?.type === 'time' && Object.hasOwn(minutes, unit.unit) ? minutes[unit.unit] : undefined;

/** The part of a duration at token `at`, below one whose unit has `above` minutes: `32 min`, and `20m` right behind hours. */
function partAt(
  tokens: readonly Token[],
  at: number,
  above: number,
): { value: number; size: number; next: number } | undefined {
  const part = tokens[at]?.type === 'number' ? readAmount(tokens, at) : undefined;
  const unit = part && readUnit(tokens, part.end);
  const isMinutes = unit?.unit === 'm' && above === 60 && tokens[unit.next - 1]?.glued === true;
  const size = isMinutes ? 1 : sizeOf(unit);
  if (!part || !unit || size === undefined || size >= above || above > most * size) return undefined;
  return part.value * size < above ? { value: part.value * size, size, next: unit.next } : undefined;
}

/** `2m 30s`: minutes, where seconds follow. */
const isMinutesOf = (tokens: readonly Token[], { unit, next }: UnitAt): boolean =>
  unit === 'm' && tokens[next - 1]?.glued === true && partAt(tokens, next, 1) !== undefined;

/** `7 h 32 min`, `2 minutes and 30 seconds`, `1h20m`: a duration in parts is one, in the unit of the first. */
export function durationInParts(
  tokens: readonly Token[],
  i: number,
  amount: Amount,
  first: UnitAt,
): Quantity | undefined {
  const unit = (isMinutesOf(tokens, first) ? unitOf('min') : undefined) ?? first;
  const whole = sizeOf(unit);
  if (whole === undefined) return undefined;
  let [sum, above, next] = [amount.value * whole, whole, first.next];
  for (;;) {
    const part = partAt(tokens, tokens[next]?.lower === 'and' ? next + 1 : next, above);
    if (!part) break;
    sum += part.value;
    above = part.size;
    next = part.next;
  }
  if (next === first.next) return undefined;
  const value = Number((sum / whole).toFixed(4));
  const spelled = tokens[i]?.type === 'word';
  return quantityOf(tokens, { first: i, end: next, values: [value], unit, spelled, verbatim: true });
}
