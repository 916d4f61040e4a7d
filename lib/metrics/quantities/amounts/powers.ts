import { setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';

/** A power that is read: what ten is raised to, and the token after it. */
export interface Power {
  exponent: number;
  next: number;
}

const largest = 300;

/** `^6`, `^-6`, `^(6)`, `^(-6)` at token `at`. */
function raised(tokens: readonly Token[], at: number): Power | undefined {
  if (tokens[at]?.text !== '^') return undefined;
  const open = tokens[at + 1]?.text === '(' ? 1 : 0;
  const sign = /^[-+]$/.test(tokens[at + 1 + open]?.text ?? '') ? 1 : 0;
  const exponent = tokens[at + 1 + open + sign]?.value;
  if (exponent === undefined) return undefined;
  return { exponent: tokens[at + 1 + open]?.text === '-' ? -exponent : exponent, next: at + 2 + 2 * open + sign };
}

/** `(-6)`, `(6)` right after a ten, as PubMed prints powers. A small positive one is one only after `×`. */
function inBrackets(tokens: readonly Token[], at: number, isFactor: boolean): Power | undefined {
  const open = tokens[at];
  if (open?.text !== '(' || !open.glued) return undefined;
  const minus = tokens[at + 1]?.text === '-' ? 1 : 0;
  const exponent = tokens[at + 1 + minus];
  if (!/^\d{1,2}$/.test(exponent?.text ?? '') || tokens[at + 2 + minus]?.text !== ')') return undefined;
  const size = exponent?.value ?? 0;
  return minus || isFactor || size > 3 ? { exponent: minus ? -size : size, next: at + 3 + minus } : undefined;
}

/** `10-6`, where nothing marks the power: falling from ten to less is no range. */
function joined(tokens: readonly Token[], at: number, isFactor: boolean): Power | undefined {
  const [minus, exponent] = [tokens[at], tokens[at + 1]];
  if (!(minus?.text === '-' || (isFactor && minus?.text === '–')) || !minus.glued || !exponent?.glued) return undefined;
  if (!/^\d{1,2}$/.test(exponent.text) || (tokens[at + 2]?.text === '-' && tokens[at + 2]?.glued)) return undefined;
  const size = exponent.value ?? 0;
  return isFactor || (size > 3 && size < 10) ? { exponent: -size, next: at + 2 } : undefined;
}

/** The power of the ten at token `ten`, where it has one; `isFactor` after a `×`. */
export const powerOf = (tokens: readonly Token[], ten: number, isFactor = false): Power | undefined =>
  tokens[ten]?.text === '10'
    ? (raised(tokens, ten + 1) ?? inBrackets(tokens, ten + 1, isFactor) ?? joined(tokens, ten + 1, isFactor))
    : undefined;

const times = setOf('× x * times');

/** `× 10^5`, `x 10-8`, `times 10^(5)` at token `at`. */
export const timesPower = (tokens: readonly Token[], at: number): Power | undefined =>
  times.has(tokens[at]?.lower ?? '') ? powerOf(tokens, at + 1, true) : undefined;

/** `e-4`, `E+03` right after a number that ends before token `at`. */
export function letterPower(tokens: readonly Token[], at: number): Power | undefined {
  const letter = tokens[at];
  if (letter?.lower !== 'e' || !letter.glued) return undefined;
  const sign = /^[-+]$/.test(tokens[at + 1]?.text ?? '') ? 1 : 0;
  const exponent = tokens[at + 1 + sign];
  if (!exponent?.glued || exponent.value === undefined || exponent.value > largest) return undefined;
  return { exponent: tokens[at + 1]?.text === '-' ? -exponent.value : exponent.value, next: at + 2 + sign };
}
