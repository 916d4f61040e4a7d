import { numberText, superscript } from '../../text/amount';
import type { Quantity } from '../quantities/quantity';
import type { Token } from '../tokens/word';

const currencies: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };

/** Whether a token is a part of the number itself: digits, number words, scale words, what joins a range. */
const isNumeric = ({ type, lower, value, text }: Token): boolean =>
  type === 'number' ||
  value !== undefined ||
  /^(?:hundred|thousand|million|billion|trillion|dozen|half|third|quarter|thirds|two-thirds|one-third|k|m|b|t|mn|bn)$/.test(
    lower,
  ) ||
  /^[-–+.,^~$€£]$/.test(text);

const rangeMark = '–';

/** The tokens of a number and its unit, its spread left out. */
const ownTokens = (tokens: readonly Token[], { first, next, end }: Quantity): Token[] =>
  tokens.slice(first, next).filter((token) => token.end <= end);

/** The value with its digits as they were written where it is a plain number: `0.50` keeps its zero. */
function valueText(tokens: readonly Token[], quantity: Quantity): string {
  const own = ownTokens(tokens, quantity).filter(({ type }) => type === 'number');
  const { values, scaled } = quantity;
  const [value = 0, high] = values;
  if (high !== undefined) return `${numberText(value)}${rangeMark}${numberText(high)}`;
  const written = own.length === 1 && !scaled ? (own[0]?.text ?? '') : '';
  const isPlain = written !== '' && Number(written.replaceAll(',', '')) === value && Math.abs(value) < 1000;
  return isPlain ? (written.startsWith('.') ? `0${written}` : written) : numberText(value);
}

/** What stands within a number that is written in several parts: `10 to 20`, `3 × 10^-4`, `12 ± 3`. */
const within = /^(?:to|and|or|±|×|x|\^|[()/])$/;

/** What stands behind the number in its own span: unit and counted nouns, as written. */
function restOf(tokens: readonly Token[], quantity: Quantity, text: string): string {
  const own = ownTokens(tokens, quantity);
  /** `3D` of `40 3D scans`. */
  const isName = (i: number) =>
    own[i]?.type === 'number' && own[i - 1]?.type === 'number' && own[i + 1]?.glued === true;
  const from = own.find((token, i) => i > 0 && ((!isNumeric(token) && !within.test(token.lower)) || isName(i)));
  const rest = from === undefined ? '' : text.slice(from.start, quantity.end);
  return rest.replaceAll(/\^(-?\d+)/g, (_, power: string) => superscript(power)).replace(/[()]{1,9}$/, '');
}

/** The unit's own words of a number in a list whose last one alone has them: `15.2 and 16.8 percentage points`. */
function sharedRest(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  quantity: Quantity,
  text: string,
): string {
  const later = quantities.filter(({ first, unit }) => first >= quantity.next && unit === quantity.unit);
  for (const each of later.slice(0, 3)) {
    const rest = restOf(tokens, each, text);
    if (rest !== '') return rest;
  }
  return '';
}

/** A number with its unit as a badge shows it: `13.8×`, `57.4 %`, `3,072 GPUs`, `$0.15`, `41 of 42 sessions`. */
export function amountText(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  quantity: Quantity,
  text: string,
): string {
  const { unit, type, share, start, end } = quantity;
  if (share || /[<≤] ?[a-z]\w* ?[<≤]/i.test(text.slice(start, end))) return text.slice(start, end);
  const value = valueText(tokens, quantity);
  if (type === 'ratio') return `${value}×`;
  if (unit === '%') return `${value} %`;
  const currency = currencies[unit];
  if (currency !== undefined) return `${currency}${value}`;
  const own = restOf(tokens, quantity, text);
  const rest = own === '' && unit !== '' ? sharedRest(tokens, quantities, quantity, text) : own;
  return rest === '' ? value : `${value} ${rest}`;
}

/** What stands behind the digits of a number: ` %`, ` req/s`. */
const unitOf = (amount: string): string => {
  const digits = /^\D{0,4}\d[\d.,–]{0,40}/.exec(amount)?.[0] ?? '';
  return amount[digits.length] === '/' ? '' : amount.slice(digits.length);
};

/** Two numbers as one: `31.4 → 19.8 %`, `18.1 vs 6.9 hours`; the first without its unit where the second has the same. */
export function pairText(first: string, sign: string, second: string): string {
  const unit = unitOf(second);
  const start = unit !== '' && first.endsWith(unit) ? first.slice(0, -unit.length) : first;
  return `${start} ${sign} ${second}`;
}
