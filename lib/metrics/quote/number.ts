import { numberText, powerText, superscript } from '../../text/amount';
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

/** Whether a measure is written with a power of ten, which a badge keeps: `2.4 × 10^10 Msun`. */
const isPowered = (tokens: readonly Token[], quantity: Quantity): boolean => {
  const until = quantity.unitAt?.[0] ?? quantity.end;
  const isMeasure = quantity.type === 'physical' || quantity.type === 'bare';
  return (
    isMeasure &&
    quantity.values.some((value) => Math.abs(value) >= 1e6) &&
    ownTokens(tokens, quantity).some(({ text, end }) => text === '^' && end <= until)
  );
};

/** The value with its digits as they were written where it is a plain number: `0.50` keeps its zero. */
function valueText(tokens: readonly Token[], quantity: Quantity): string {
  const own = ownTokens(tokens, quantity).filter(({ type }) => type === 'number');
  const { values, scaled } = quantity;
  const [value = 0, high] = values;
  const amountOf = isPowered(tokens, quantity) ? powerText : numberText;
  if (high !== undefined) return `${amountOf(value)}${rangeMark}${amountOf(high)}`;
  const written = own.length === 1 && !scaled ? (own[0]?.text ?? '') : '';
  const isPlain = written !== '' && Number(written.replaceAll(',', '')) === value && Math.abs(value) < 1000;
  if (isPlain) return written.startsWith('.') ? `0${written}` : written;
  return amountOf(value);
}

/** What stands within a number that is written in several parts: `10 to 20`, `3 × 10^-4`, `12 ± 3`. */
const within = /^(?:to|and|or|±|×|x|\^|[()/])$/;

const withPowers = (written: string): string =>
  written.replaceAll(/\^\(?(-?\d+)\)?/g, (_, power: string) => superscript(power));

/** `cm-3`, `m2`: a power that is written on the line. */
const raised = (unit: string): string =>
  unit.replaceAll(/(?<=[A-Za-zµ])-[1-4](?!\d)|(?<=(?:^|[\s/])[kcdmµn]?m)[23](?!\d)/g, superscript);

/** What stands behind the number in its own span: unit and counted nouns, as written. */
function restOf(tokens: readonly Token[], quantity: Quantity, text: string): string {
  if (quantity.unitAt) {
    const unit = withPowers(text.slice(...quantity.unitAt));
    return quantity.type === 'physical' ? raised(unit) : unit;
  }
  const own = ownTokens(tokens, quantity);
  /** `3D` of `40 3D scans`. */
  const isName = (i: number) =>
    own[i]?.type === 'number' && own[i - 1]?.type === 'number' && own[i + 1]?.glued === true;
  const from = own.find((token, i) => i > 0 && ((!isNumeric(token) && !within.test(token.lower)) || isName(i)));
  const rest = from === undefined ? '' : text.slice(from.start, quantity.end);
  return withPowers(rest).replace(/[()]{1,9}$/, '');
}

/** `hypermethylated regions` of `312 hypermethylated and 145 hypomethylated regions`: what stands behind a count whose noun is said later. */
function adjectiveRest(tokens: readonly Token[], { next, unit }: Quantity): string {
  const words = tokens.slice(next, next + 3);
  const end = words.findIndex(
    ({ type, lower, value }) =>
      type !== 'word' ||
      value !== undefined ||
      /^(?:and|or|of|in|to|which|that|is|are|was|were|from|with|by|for|on|at)$/.test(lower),
  );
  const own = end < 0 ? words : words.slice(0, end);
  return own.length > 0 ? `${own.map(({ text }) => text).join(' ')} ${unit}` : '';
}

/** How far behind a count its noun may stand, in characters. */
const nounReach = 100;

/** Whether what a number counts is named behind it: `four developed resistance` of `12 patients` says something of them. */
const isNounAhead = ({ unit, end }: Quantity, text: string): boolean =>
  text
    .slice(end, end + nounReach)
    .toLowerCase()
    .includes(unit.split(' ').at(-1) ?? '');

/** The unit's own words of a number in a list whose last one alone has them: `15.2 and 16.8 percentage points`. */
function sharedRest(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  quantity: Quantity,
  text: string,
): string {
  const own = quantity.type === 'count' && isNounAhead(quantity, text) ? adjectiveRest(tokens, quantity) : '';
  if (own !== '') return own;
  const later = quantities.filter(({ first, unit }) => first >= quantity.next && unit === quantity.unit);
  for (const each of later.slice(0, 3)) {
    const rest = restOf(tokens, each, text);
    if (rest !== '') return rest;
  }
  return '';
}

/** The sign of a currency before its number: our own for the commonest, else as it is written. */
function moneySign(tokens: readonly Token[], { unit, first, start }: Quantity, text: string): string {
  const known = currencies[unit];
  if (known !== undefined) return known;
  const digits = tokens.slice(first).find(({ type }) => type === 'number');
  const written = digits ? text.slice(start, digits.start).trim() : '';
  return /[\p{L}.]$/u.test(written) ? `${written} ` : written;
}

/** What money is counted over: `/kWh`, `/1M tokens`. */
function denominator(tokens: readonly Token[], { type, next, end }: Quantity, text: string): string {
  const last = tokens[next - 1]?.end ?? end;
  const over = type === 'money' && last > end ? text.slice(end, last) : '';
  return over.startsWith('/') ? over.replace(/(?<=[a-z])[23]$/, superscript) : '';
}

/** A number with its unit as a badge shows it: `13.8×`, `57.4 %`, `3,072 GPUs`, `$0.15`, `41 of 42 sessions`. */
export function amountText(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  quantity: Quantity,
  text: string,
): string {
  const { unit, type, share, verbatim, start, end } = quantity;
  if (verbatim) return text.slice(start, end).replace(' and ', ' ');
  if (share || /[<≤] ?[a-z]\w* ?[<≤]/i.test(text.slice(start, end))) return text.slice(start, end);
  const value = valueText(tokens, quantity);
  if (type === 'ratio') return `${value}×`;
  if (unit === '%') return `${value} %`;
  const money = type === 'money' ? moneySign(tokens, quantity, text) : '';
  if (money !== '') return `${money}${value}${denominator(tokens, quantity, text)}`;
  const own = restOf(tokens, quantity, text);
  const rest = own === '' && unit !== '' ? sharedRest(tokens, quantities, quantity, text) : own;
  return rest === '' ? value : `${value} ${rest}${denominator(tokens, quantity, text)}`;
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
