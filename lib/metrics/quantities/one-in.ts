import { isPlural } from '../tokens/plurals';
import type { Token } from '../tokens/word';
import { type Amount, readAmount } from './amounts/amount';
import { type Quantity, quantityOf } from './quantity';
import { percent } from './unit-table';
import { readUnit } from './units';

const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';

/** The token of the whole, for a part that ends before `next`: `in 40`, `in every 8`, `out of every 50`. */
function wholeAt(tokens: readonly Token[], next: number): { at: number; isEvery: boolean } | undefined {
  const isOut = lowerAt(tokens, next) === 'out' && lowerAt(tokens, next + 1) === 'of';
  if (!isOut && lowerAt(tokens, next) !== 'in') return undefined;
  const at = isOut ? next + 2 : next + 1;
  const isEvery = /^(?:every|each)$/.test(lowerAt(tokens, at));
  return isOut && !isEvery ? undefined : { at: isEvery ? at + 1 : at, isEvery };
}

/** `one in 40 adults` of `one in 40 adults and one in 25 children`: a study of each, and no share. */
const isListed = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.type === 'word' && /^(?:,|:|and|or|but)$/.test(lowerAt(tokens, i - 1));

const isRound = (value: number): boolean => value <= 10 || value % 10 === 0;
const isYear = ({ text = '' }: { text?: string }): boolean => /^(?:19|20)\d\d$/.test(text);

/** What follows a share: the plural that it is of, or nothing more. */
function isShareOf(tokens: readonly Token[], next: number): boolean {
  const after = tokens.slice(next, next + 3);
  const end = after.findIndex(({ type, lower }) => type !== 'word' || isPlural(lower));
  const last = after[end];
  return last === undefined ? after.length < 3 : end === 0 || isPlural(last.lower);
}

/** Whether a number may be a part of many: a small one, whole, with nothing behind it. */
const isPart = ({ value, scale, next, end }: Amount): boolean =>
  Number.isInteger(value) && value > 0 && value < 10 && scale === 1 && next === end;

/** Whether a number is what a part may be of: `in 40`, not `in 2019` or `in 30 ms`. */
function isWhole(tokens: readonly Token[], at: number, { value, next }: Amount): boolean {
  const isDate = isYear(tokens[at] ?? {}) && !isPlural(lowerAt(tokens, next));
  return Number.isInteger(value) && !isDate && !readUnit(tokens, next) && isShareOf(tokens, next);
}

/** `1 in 2,500 newborns`, `3 in 10 homes`, `one out of every 50 queries`: a share, for a number at token `i` that has no unit. */
export function oneInMany(tokens: readonly Token[], i: number, part: Amount): Quantity | undefined {
  const whole = isPart(part) ? wholeAt(tokens, part.next) : undefined;
  const of = whole && tokens[whole.at]?.value !== undefined ? readAmount(tokens, whole.at) : undefined;
  if (!whole || !of || of.value <= part.value || !isWhole(tokens, whole.at, of)) return undefined;
  if (!whole.isEvery && (isListed(tokens, i) || (part.value > 1 && !isRound(of.value)))) return undefined;
  const value = Number(((100 * part.value) / of.value).toPrecision(4));
  return quantityOf(tokens, { first: i, end: of.next, values: [value], unit: percent, verbatim: true });
}
