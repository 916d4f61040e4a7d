import { setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { readUnit } from '../units';
import { type Power, timesPower } from './powers';

const deviation = /^(?:sd|se|sem|std|s\.d|iqr|±|standard|interquartile)$/;
/** A spread in brackets has this many tokens at most. */
const longest = 14;

/** What a spread comes from, as physics says behind it: `± 0.3 (stat.) ± 0.2 (syst)`. */
const origin = setOf(
  'stat stats statistical syst sys systematic theo theory theor exp lumi random model scale pdf fit',
);

/** The token after `(stat.)`, `stat` or `(sys)`; `at` itself where nothing of the kind stands there. */
function originEnd(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text === '(' ? 1 : 0;
  const word = tokens[at + open]?.lower.replace(/^_/, '') ?? '';
  if (!origin.has(word) || (open === 0 && !/^(?:stat|syst?)$/.test(word))) return at;
  const stop = tokens[at + open + 1]?.text === '.' ? 1 : 0;
  const end = at + open + 1 + stop;
  if (open === 1) return tokens[end]?.text === ')' ? end + 1 : at;
  return stop === 1 && tokens[end]?.type !== 'word' && tokens[end]?.text !== '±' ? end - 1 : end;
}

/** `± 0.4`, `± 0.4 (stat)`: the token after it. */
function plusMinus(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text !== '±') return undefined;
  const sign = tokens[at + 1]?.text === '$' ? 1 : 0;
  return tokens[at + 1 + sign]?.type === 'number' ? originEnd(tokens, at + 2 + sign) : undefined;
}

/** `^-0.2^+0.3`, as `_{-0.2}^{+0.3}` is read. */
function twoSided(tokens: readonly Token[], at: number): number | undefined {
  const isSide = (from: number) =>
    tokens[from]?.text === '^' && /^[-+]$/.test(tokens[from + 1]?.text ?? '') && tokens[from + 2]?.type === 'number';
  return isSide(at) && isSide(at + 3) ? at + 6 : undefined;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** The token after the bracket that opens at `at`; where its words are only those of a spread. */
function bracketEnd(tokens: readonly Token[], at: number): number | undefined {
  const closes = closing[tokens[at]?.text ?? ''];
  if (closes === undefined) return undefined;
  for (let j = at + 1; j < at + longest; j += 1) if (tokens[j]?.text === closes) return j + 1;
  return undefined;
}

/** `(SD 12)`, `(±0.6%)`, `(+0.2/-0.1)`, `(standard deviation, 15.6)`, `(SD)`. */
function inBrackets(tokens: readonly Token[], at: number): number | undefined {
  const end = bracketEnd(tokens, at);
  if (end === undefined) return undefined;
  const first = tokens[at + 1];
  if (deviation.test(first?.lower ?? '')) return end;
  const isSigned = first?.text === '+' && tokens.slice(at, end).some(({ text }) => text === '/');
  return isSigned ? end : undefined;
}

/** `[36-142]`, `(0.4)` between a number and its unit: what `78 [36-142] mg` spreads over. */
function beforeUnit(tokens: readonly Token[], at: number): number | undefined {
  const end = bracketEnd(tokens, at);
  if (end === undefined) return undefined;
  const inside = tokens.slice(at + 1, end - 1);
  if (!inside.every(({ type, text }) => type === 'number' || /^(?:[-–,~]|to)$/.test(text))) return undefined;
  const unit = readUnit(tokens, end);
  return unit && /^(?:physical|time|bytes|money|rate)$/.test(unit.type) && unit.unit !== '°' ? end : undefined;
}

/** What a spread may begin with: nothing is looked for where another token stands. */
const beginning = setOf('± ^ ( [');

/** The token after the spreads that stand right after a number or its unit, from `at` on. */
export function spreadEnd(tokens: readonly Token[], at: number): number {
  let next = at;
  while (beginning.has(tokens[next]?.text ?? '')) {
    const end = plusMinus(tokens, next) ?? twoSided(tokens, next) ?? inBrackets(tokens, next);
    if (end === undefined) return next;
    next = end;
  }
  return next;
}

/** As `spreadEnd`, for a number whose unit may stand after a bracket. */
export function spreadBeforeUnit(tokens: readonly Token[], at: number): number {
  const next = spreadEnd(tokens, at);
  return beforeUnit(tokens, next) ?? next;
}

/** `(0.2 ± 0.1) dex`: the token after the bracket that a number and its spread fill, where a unit follows. */
export function closingBracket(tokens: readonly Token[], first: number, next: number): number {
  const isFilled = tokens[first - 1]?.text === '(' && tokens[next]?.text === ')';
  const unit = isFilled ? readUnit(tokens, next + 1) : undefined;
  return unit && /^(?:physical|time)$/.test(unit.type) ? next + 1 : next;
}

/** `(6.5 ± 0.7) × 10^9`: the power of ten of the bracket that a number and its spread fill. */
export const bracketPower = (tokens: readonly Token[], first: number, next: number): Power | undefined =>
  tokens[first - 1]?.text === '(' && tokens[next]?.text === ')' ? timesPower(tokens, next + 1) : undefined;

/** The token after the spread that follows a unit: `91.2 % ± 0.4 %`. */
export function spreadAfterUnit(tokens: readonly Token[], at: number): number {
  const next = spreadEnd(tokens, at);
  if (next === at) return at;
  const unit = tokens[next - 1]?.type === 'number' ? readUnit(tokens, next) : undefined;
  return unit && (unit.type === 'percent' || unit.type === 'physical') ? spreadEnd(tokens, unit.next) : next;
}
