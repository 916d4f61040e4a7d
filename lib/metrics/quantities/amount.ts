import { scaleLetter, scaleWord } from '../tokens/number-words';
import { setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { readUnit } from './units';

/** A number with powers and scale words read, before its unit. */
export interface Amount {
  value: number;
  next: number;
  scale: number;
  letter: string;
  plus: boolean;
}

/** Whether a token is a hyphen that joins the words beside it. */
export const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && token.glued;

/** `21 400`: thousands set apart by spaces, as the rest of the world prints them. */
function spacedThousands(tokens: readonly Token[], i: number): { value: number; next: number } | undefined {
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

/** The number at token `i` with powers, spreads and scale words read to the end: `1.2 × 10^5`, `21 ± 3`, `2.3 billion`, `10+`. */
export function readAmount(tokens: readonly Token[], i: number): Amount | undefined {
  const token = tokens[i];
  if (token?.value === undefined) return undefined;
  const thousands = spacedThousands(tokens, i);
  let value = thousands?.value ?? token.value;
  let next = thousands?.next ?? i + 1;
  const power = (at: number): { exponent: number; next: number } | undefined => {
    if (tokens[at]?.text !== '^') return undefined;
    const open = tokens[at + 1]?.text === '(' ? 1 : 0;
    const minus = tokens[at + 1 + open]?.text === '-' ? 1 : 0;
    const exponent = tokens[at + 1 + open + minus]?.value;
    return exponent === undefined
      ? undefined
      : { exponent: minus ? -exponent : exponent, next: at + 2 + 2 * open + minus };
  };
  const own = value === 10 ? power(next) : undefined;
  if (own) {
    value = 10 ** own.exponent;
    next = own.next;
  }
  const skipSpread = () => {
    while (tokens[next]?.text === '±' && tokens[next + 1]?.type === 'number') next += 2;
  };
  skipSpread();
  if (tokens[next + 1]?.value === 10 && /^[×x]$/.test(tokens[next]?.text ?? '')) {
    const times = power(next + 2);
    if (times) {
      value = Number(`${value}e${times.exponent}`);
      next = times.next;
    }
  }
  if (tokens[next]?.lower === 'e' && tokens[next]?.glued) {
    const minus = tokens[next + 1]?.text === '-' ? 1 : 0;
    const exponent = tokens[next + 1 + minus];
    if (exponent?.glued && exponent.value !== undefined && exponent.value < 300) {
      value = Number(`${value}e${minus ? '-' : ''}${exponent.value}`);
      next += 2 + minus;
    }
  }
  let scale = 1;
  let letter = '';
  const suffix = tokens[next];
  if (suffix?.glued && suffix.type === 'word' && scaleLetter(suffix.text)) {
    letter = suffix.text;
    scale = scaleLetter(letter) ?? 1;
    next += 1;
  } else {
    for (let word = tokens[isHyphen(suffix) ? next + 1 : next]; word; word = tokens[next]) {
      const factor = scaleWord(word.lower);
      if (!factor) break;
      scale *= factor;
      next += isHyphen(tokens[next]) ? 2 : 1;
      const more = tokens[next]?.lower === 'and' ? tokens[next + 1] : undefined;
      if (more?.type === 'word' && more.value !== undefined && token.type === 'word') {
        value += more.value / scale;
        next += 2;
      }
    }
  }
  let plus = false;
  if (tokens[next]?.text === '+' && tokens[next]?.glued) {
    plus = true;
    next += 1;
  }
  skipSpread();
  return { value: scale === 1 ? value : Number((value * scale).toPrecision(12)), next, scale, letter, plus };
}

/** Series of graphics cards, whose numbers are names. */
export const cardNames = setOf('RTX GTX GeForce Tesla');

/** `-22` in `10^(-22)`, `-1` in `s^(-1)` and `fb(-1)`. */
function isExponent(tokens: readonly Token[], i: number): boolean {
  const signed = tokens[i - 1]?.text === '-' ? 1 : 0;
  const open = tokens[i - 1 - signed];
  const base = tokens[i - 2 - signed];
  if (open?.text !== '(' || !open.glued || tokens[i + 1]?.text !== ')') return false;
  return base?.text === '^' || (signed === 1 && base?.type === 'word');
}

/** `0` in `f(0) = 0.7`: what a function is taken of. */
const isArgument = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.text === '(' &&
  tokens[i - 1]?.glued === true &&
  tokens[i + 1]?.text === ')' &&
  /^[=<>≤≥~]$/.test(tokens[i + 2]?.text ?? '');

/** Whether a word that says no number stands at `i`, and no unit of a number (`2.0x-3.0x`). */
const isWordAlone = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.type === 'word' &&
  tokens[i]?.value === undefined &&
  !(tokens[i]?.glued && tokens[i - 1]?.type === 'number');

/** Whether the number at `i` is part of a name, a formula or a size (`Level-3`, `x_1`, `480x832`, `v2`), not a quantity. */
export function isPartOfName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (before?.type === 'word' && cardNames.has(before.text)) return true;
  const next = tokens[i + 1];
  if (token?.glued && before) {
    if (/[\^_#/\\&@*]/.test(before.text) && tokens[i - 2]?.type === 'word') return true;
    if (before.text === '/' && before.glued && tokens[i - 2]?.type === 'word') return true;
    if (/[\^_#]/.test(before.text)) return true;
    if (isExponent(tokens, i) || isArgument(tokens, i)) return true;
    if (next?.text === '^' && next.glued && token.value !== 10) return true;
    if (before.text === '-' && /^[\^_]$/.test(tokens[i - 2]?.text ?? '')) return true;
    if (before.text === '-' && before.glued && isWordAlone(tokens, i - 2)) return true;
    if (before.type === 'word' && before.glued && /^x$/i.test(before.text)) return true;
  }
  if (
    tokens[i + 2]?.type === 'number' &&
    /^[x×]$/.test(next?.lower ?? '') &&
    !(tokens[i + 2]?.value === 10 && tokens[i + 3]?.text === '^')
  )
    return true;
  if (/^[×x]$/.test(before?.lower ?? '') && tokens[i - 2]?.type === 'number') return true;
  if (before?.text === '×' && before.glued) return true;
  if (next?.text === 's' && next.glued && (token?.value ?? 0) % 10 === 0 && tokens[i + 2]?.type === 'word') return true;
  if (next?.type === 'word' && next.glued && token?.type === 'number') {
    if (!readUnit(tokens, i + 1) && !scaleLetter(next.text) && !/^(?:e|E)$/.test(next.text)) return true;
  }
  return false;
}
