import type { Token } from '../tokens/word';
import { type Amount, readAmount } from './amounts/amount';
import { isHyphen } from './amounts/scales';
import { bracketPower, closingBracket, spreadAfterUnit } from './amounts/spreads';
import { byClock, durationInParts } from './clock';
import { machineGrid, machinesTimes } from './machines';
import { moneyBefore } from './money';
import { oneInMany } from './one-in';
import { isPartOfName } from './part-of-name';
import { bare, type Quantity, quantityOf, type UnitAfter } from './quantity';
import { type Range, readOrder, readRange } from './ranges';
import { shareAfter } from './shares';
import { unitAfter } from './unit-after';
import { ratio } from './unit-table';
import { readUnit } from './units';

/** A number in its sentence, and the unit that follows it. */
interface Scene {
  tokens: readonly Token[];
  i: number;
  amount: Amount;
  unit: UnitAfter | undefined;
  /** The token that its unit is looked for at. */
  at: number;
  /** Its first token: that of its sign, where it has one. */
  first: number;
  spelled: boolean;
}

const textAt = (tokens: readonly Token[], i: number): string => tokens[i]?.text ?? '';

/** Whether a sign of its own stands before the number at `i`: no hyphen of a name or a range. */
function isSigned(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (before?.lower === 'minus') return true;
  return (
    tokens[i]?.glued === true && /^[-+]$/.test(before?.text ?? '') && !(before?.glued && tokens[i - 2]?.type !== 'mark')
  );
}

/** `4x8 H100s`: a count of machines, multiplied out. */
function byGrid(tokens: readonly Token[], i: number): Quantity | undefined {
  const grid = tokens[i]?.type === 'number' ? machineGrid(tokens, i) : undefined;
  return grid && quantityOf(tokens, { first: i, end: grid.unit.next, values: [grid.value], unit: grid.unit });
}

/** `8×A100 GPUs`: a count of machines. */
function byMachines({ tokens, i, amount, spelled }: Scene): Quantity | undefined {
  const unit = machinesTimes(tokens, amount.end);
  return unit && quantityOf(tokens, { first: i, end: unit.next, values: [amount.value], unit, spelled });
}

/** `$2.5`, `€3 million`, `US$ 1.2 million`: what follows is what the money is for, or a count that is none. */
function byMoney({ tokens, i, amount: written, unit }: Scene): Quantity | undefined {
  const money = moneyBefore(tokens, i);
  if (!money) return undefined;
  const millions = inMillions(tokens, written);
  const amount = millions ?? written;
  if (!millions && unit && !/^(?:count|params|score)$/.test(unit.type)) return undefined;
  const range = readRange(tokens, i, amount, millions ? undefined : unit);
  const isToMillions = range !== undefined && textAt(tokens, range.end) === 'm';
  const end = (range?.end ?? amount.end) + (isToMillions ? 1 : 0);
  return quantityOf(tokens, {
    first: money.first,
    end,
    next: moneyEnd(tokens, range ? end : amount.next),
    values: isToMillions ? inMillionsTo(range.values, amount) : (range?.values ?? [amount.value]),
    unit: money.unit,
    scaled: isToMillions || (range?.scale ?? amount.scale) > 1,
    plus: amount.plus,
  });
}

const million = (value: number): number => Number((value * 1e6).toPrecision(12));

/** The ends of `£2m-£3m` or `£2-3m`, of which the first may have been multiplied out. */
const inMillionsTo = ([low, high]: Range['values'], { scale }: Amount): number[] => [
  scale > 1 ? low : million(low),
  million(high),
];

/** The token after the currency's name, where it is said once more, and after what the money is counted over. */
function moneyEnd(tokens: readonly Token[], at: number): number {
  const again = tokens[at]?.type === 'word' ? readUnit(tokens, at) : undefined;
  return again?.type === 'money' ? again.next : denominatorEnd(tokens, at);
}

/** `€450m`: of money, `m` is a million. */
function inMillions(tokens: readonly Token[], amount: Amount): Amount | undefined {
  if (textAt(tokens, amount.next) !== 'm' || amount.next > amount.end || amount.scale > 1) return undefined;
  const end = amount.next + 1;
  return { ...amount, value: million(amount.value), scale: 1e6, letter: 'm', end, next: end };
}

/** The token after what money is counted over: `/1M output tokens`, `/kWh`, `/QALY`; `at` itself where nothing of the kind stands there. */
function denominatorEnd(tokens: readonly Token[], at: number): number {
  if (textAt(tokens, at) !== '/') return at;
  const over = tokens[at + 1];
  if (over?.type === 'word') return readUnit(tokens, at + 1)?.next ?? at + 2;
  const amount = over?.type === 'number' ? readAmount(tokens, at + 1) : undefined;
  return amount ? (unitAfter(tokens, amount.next, amount)?.next ?? amount.next) : at;
}

/** `12 of 27`, `7/10`, `4.2/5`. */
function byShare({ tokens, i, amount, unit, first, spelled }: Scene): Quantity | undefined {
  const share = unit || amount.letter !== '' ? undefined : shareAfter(tokens, i, amount.next, amount.value);
  if (!share) return undefined;
  return quantityOf(tokens, {
    first,
    end: share.unit.next,
    values: [share.value],
    unit: share.unit,
    scaled: amount.scale > 1,
    spelled,
    share: share.isCount,
    of: share.of,
    ...(share.unit.type === 'points' && { verbatim: true }),
  });
}

/** `0.5 < z < 2`, `59% to 72%`, `2-3x`. */
function byRange({ tokens, i, amount, unit, first, spelled }: Scene): Quantity | undefined {
  const range = readOrder(tokens, i) ?? readRange(tokens, i, amount, unit);
  if (!range) return undefined;
  const known: UnitAfter = range.unit ?? { ...bare, next: range.end };
  return withPlus(tokens, {
    first,
    end: known.next,
    values: range.values,
    unit: known,
    scaled: range.scale > 1,
    plus: amount.plus,
    spelled,
    hyphenated: isHyphen(tokens[amount.next]) && known.type === 'count',
    ...(range.unitAt && { unitAt: range.unitAt }),
  });
}

/** A quantity with the `+` that may follow its unit: `120 GB+`. */
function withPlus(tokens: readonly Token[], read: Parameters<typeof quantityOf>[1]): Quantity {
  const more = tokens[read.end];
  if (more?.text === '+' && more.glued) {
    read.end += 1;
    read.plus = true;
  }
  return quantityOf(tokens, read);
}

/** `×1.6`, `a × 3 gain`. */
function byTimes({ tokens, i, amount, unit, spelled }: Scene): Quantity | undefined {
  if (textAt(tokens, i - 1) !== '×' || (unit && unit.type !== 'count')) return undefined;
  return quantityOf(tokens, { first: i - 1, end: amount.end, values: [amount.value], unit: ratio, spelled });
}

/** A number without a unit. */
function withoutUnit({ tokens, amount, first, spelled }: Scene): Quantity {
  const { value, end, next, scale, plus } = amount;
  const read = quantityOf(tokens, { first, end, next, values: [value], unit: bare, scaled: scale > 1, plus, spelled });
  return { ...read, unitAt: [read.end, read.end] };
}

/** A number with the unit after it, or without one. */
function plain(scene: Scene): Quantity {
  const { tokens, amount, unit, at, first, spelled } = scene;
  if (!unit) return withoutUnit(scene);
  const quantity = withPlus(tokens, {
    first,
    end: unit.next,
    values: [amount.value],
    unit,
    scaled: amount.scale > 1,
    plus: amount.plus,
    spelled,
    hyphenated: unit.type === 'count' && isHyphen(tokens[amount.next]),
    unitAt: [at, unit.next],
  });
  const next = spreadAfterUnit(tokens, quantity.next);
  quantity.spread = amount.next > amount.end || next > quantity.next;
  quantity.next = unit.type === 'money' ? denominatorEnd(tokens, next) : next;
  return quantity;
}

/** The first token of an amount: that of its bracket where a power of ten follows its spread, as in `(6.5 ± 0.7) × 10^9`, which is read into it. */
function openingOf(tokens: readonly Token[], i: number, amount: Amount): number {
  const sign = isSigned(tokens, i) ? i - 1 : i;
  const power = amount.next > amount.end ? bracketPower(tokens, sign, amount.next) : undefined;
  if (!power) return i;
  amount.value = Number(`${sign < i && textAt(tokens, sign) !== '+' ? -amount.value : amount.value}e${power.exponent}`);
  amount.end = power.next;
  amount.next = power.next;
  return sign - 1;
}

/** `10 or more languages`: the token after `or more`; `next` itself where it does not stand there, before a unit. */
function afterOrMore(tokens: readonly Token[], next: number): number {
  const isMore = tokens[next]?.lower === 'or' && /^(?:more|higher|greater)$/.test(tokens[next + 1]?.lower ?? '');
  return isMore && tokens[next + 2]?.type === 'word' ? next + 2 : next;
}

/** The quantity whose number stands at token `i`: in digits, or in words. */
export function readNumber(tokens: readonly Token[], i: number): Quantity | undefined {
  const special = byGrid(tokens, i) ?? byClock(tokens, i);
  if (special) return special;
  if (tokens[i]?.value !== undefined && isPartOfName(tokens, i)) return undefined;
  const amount = readAmount(tokens, i);
  if (!amount) return undefined;
  const from = openingOf(tokens, i, amount);
  const signed = isSigned(tokens, from);
  if (signed && textAt(tokens, from - 1) !== '+') amount.value = -amount.value;
  const at = afterOrMore(tokens, amount.next);
  const more = at > amount.next ? unitAfter(tokens, at, amount) : undefined;
  if (more) amount.plus = true;
  const first = signed ? from - 1 : from;
  if (amount.next > amount.end) amount.next = closingBracket(tokens, first, amount.next);
  const unit = more ?? unitAfter(tokens, amount.next, amount);
  const scene: Scene = {
    tokens,
    i,
    amount,
    unit,
    at: more ? at : amount.next,
    first,
    spelled: tokens[i]?.type === 'word',
  };
  return (
    byMachines(scene) ??
    byMoney(scene) ??
    (unit ? undefined : oneInMany(tokens, i, amount)) ??
    byShare(scene) ??
    byRange(scene) ??
    byTimes(scene) ??
    (unit && durationInParts(tokens, i, amount, unit)) ??
    plain(scene)
  );
}
