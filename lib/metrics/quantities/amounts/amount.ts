import { scaleWord } from '../../tokens/number-words';
import type { Token } from '../../tokens/word';
import { isCommaMoney } from '../money';
import { isPerson } from '../people';
import { readUnit } from '../units';
import { letterPower, type Power, powerOf, timesPower } from './powers';
import { scaleAt } from './scales';
import { spelledNumber } from './spelled';
import { spreadBeforeUnit, spreadEnd } from './spreads';

/** A number with powers and scale words read, before its unit. */
export interface Amount {
  value: number;
  /** The token after its digits and its scale. */
  end: number;
  /** The token after its spread too, where its unit is looked for. */
  next: number;
  scale: number;
  letter: string;
  /** `10+`. */
  plus: boolean;
}

/** Digits as they are grouped and pointed, and the token after them. */
interface Digits {
  value: number;
  next: number;
}

/** `21 400`: thousands set apart by spaces, as the rest of the world prints them. */
function spacedThousands(tokens: readonly Token[], i: number): Digits | undefined {
  const first = tokens[i];
  if (tokens[i + 1]?.type !== 'number') return undefined;
  if (first?.type !== 'number' || !/^[1-9]\d{0,2}$/.test(first.text)) return undefined;
  let next = i + 1;
  let value = first.value ?? 0;
  for (let group = tokens[next]; group?.type === 'number'; group = tokens[next]) {
    if (group.glued || group.text.length !== 3 || !/^\d{3}$/.test(group.text)) break;
    value = value * 1000 + (group.value ?? 0);
    next += 1;
  }
  return next > i + 1 && tokens[next]?.type !== 'number' ? { value, next } : undefined;
}

/** What follows the comma of `1,5 %` or `1.674,5`: one or two digits, not the next of a list. */
function afterComma(tokens: readonly Token[], i: number): string | undefined {
  const [before, comma, digits, after] = [tokens[i - 1], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (comma?.text !== ',' || !comma.glued || !digits?.glued || !/^\d{1,2}$/.test(digits.text)) return undefined;
  return (before?.text === ',' && before.glued) || after?.text === ',' ? undefined : digits.text;
}

/** `1,5 %`, `0,05`, `1.674,5`: a comma for the point, and points between thousands. */
function decimalComma(tokens: readonly Token[], i: number): Digits | undefined {
  const { text = '', value = 0 } = tokens[i] ?? {};
  const decimals = tokens[i]?.type === 'number' ? afterComma(tokens, i) : undefined;
  if (decimals === undefined) return undefined;
  if (/^\d{1,3}\.\d{3}$/.test(text)) return { value: Number(`${text.replace('.', '')}.${decimals}`), next: i + 3 };
  const unit = readUnit(tokens, i + 3);
  const isPointed =
    /^\d{1,3}$/.test(text) &&
    (value === 0 ||
      /^(?:percent|time|physical|bytes|money)$/.test(unit?.type ?? '') ||
      isCommaMoney(tokens, i, i + 3) ||
      scaleWord(tokens[i + 3]?.lower ?? '') !== undefined);
  return isPointed ? { value: Number(`${text}.${decimals}`), next: i + 3 } : undefined;
}

/** `0. 001`: a space that print left after the point of a number below one. */
function brokenPoint(tokens: readonly Token[], i: number): Digits | undefined {
  const [zero, point, digits] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  return zero?.text === '0' && point?.text === '.' && point.glued && /^0\d{1,3}$/.test(digits?.text ?? '')
    ? { value: Number(`0.${digits?.text}`), next: i + 3 }
    : undefined;
}

/** `3.000 patients`, `€21.500`: people come in whole numbers, and no money has three decimals. */
function pointedThousands(tokens: readonly Token[], i: number): Digits | undefined {
  const { text = '' } = tokens[i] ?? {};
  if (text.at(-4) !== '.') return undefined;
  const isWhole = isPerson(tokens[i + 1]?.lower ?? '') || isCommaMoney(tokens, i, i + 1);
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) && isWhole
    ? { value: Number(text.replace('.', '')), next: i + 1 }
    : undefined;
}

const digitsAt = (tokens: readonly Token[], i: number): Digits =>
  spacedThousands(tokens, i) ??
  decimalComma(tokens, i) ??
  brokenPoint(tokens, i) ??
  pointedThousands(tokens, i) ?? { value: tokens[i]?.value ?? 0, next: i + 1 };

/** Ten to a power, without the small error of reckoning. */
const tenTo = (exponent: number): number => (Number.isInteger(exponent) ? Number(`1e${exponent}`) : 10 ** exponent);

/** The power of ten that a number's digits go on with: `10^6`, `3.2 × 10^-3`, `2E+03`; a spread may stand before the `×`. */
function powered(tokens: readonly Token[], i: number, { value, next }: Digits): Digits {
  const own = powerOf(tokens, i);
  if (own) return { value: tenTo(own.exponent), next: own.next };
  const times: Power | undefined = timesPower(tokens, spreadEnd(tokens, next)) ?? letterPower(tokens, next);
  return times ? { value: Number(`${value}e${times.exponent}`), next: times.next } : { value, next };
}

/** An amount that ends before token `last`, with the `+` and the spread that may follow it. */
function amountTo(tokens: readonly Token[], last: number, value: number, scale: number, letter: string): Amount {
  const more = tokens[last];
  const plus = more?.text === '+' && more.glued;
  const end = plus ? last + 1 : last;
  return { value, end, next: spreadBeforeUnit(tokens, end), scale, letter, plus };
}

/** A number in digits with its power and scale. */
function inDigits(tokens: readonly Token[], i: number): Amount {
  const { value, next } = powered(tokens, i, digitsAt(tokens, i));
  const scale = scaleAt(tokens, next, value);
  return scale
    ? amountTo(tokens, scale.next, Number((value * scale.factor).toPrecision(12)), scale.factor, scale.letter)
    : amountTo(tokens, next, value, 1, '');
}

/** A number in words with its scale. */
function inWords(tokens: readonly Token[], i: number): Amount | undefined {
  const spelled = spelledNumber(tokens, i);
  return spelled && amountTo(tokens, spelled.next, spelled.value, spelled.scale, '');
}

/** The number at token `i` with powers, spreads and scale words read to the end: `1.2 × 10^5`, `21 ± 3`, `2.3 billion`, `10+`. */
export const readAmount = (tokens: readonly Token[], i: number): Amount | undefined =>
  tokens[i]?.type === 'number' ? inDigits(tokens, i) : inWords(tokens, i);
