import type { Token } from '../tokens/word';
import { readAmount } from './amounts/amount';
import { readCounted } from './counts';
import { nearestCounted } from './people';
import { bare, type UnitAfter } from './quantity';
import { percent, points } from './unit-table';
import { readUnit } from './units';

/** A share: its whole, the unit that its part is counted in, and the token after it. */
export interface Share {
  value: number;
  of: number;
  unit: UnitAfter;
  /** The part is a count of the whole, not a score out of it or a fraction. */
  isCount: boolean;
}

const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';
const article = /^(?:the|these|all|those|our|its)$/;

/** The token of the whole, for a part that ends before token `next`: `of 27`, `of the 29`, `out of 7`, `/10`. */
function wholeAt(tokens: readonly Token[], next: number): number | undefined {
  const link = lowerAt(tokens, next);
  if (link === '/') return next + 1;
  const at = link === 'out' && lowerAt(tokens, next + 1) === 'of' ? next + 2 : link === 'of' ? next + 1 : undefined;
  return at !== undefined && article.test(lowerAt(tokens, at)) ? at + 1 : at;
}

/** What is counted after the whole: `27 cats`, `14 of the generated salts`, `(528/1532) of quarters`. */
function countedAfter(tokens: readonly Token[], next: number): UnitAfter | undefined {
  const direct = readCounted(tokens, next, false);
  if (direct) return direct;
  const close = tokens[next]?.text === ')' ? 1 : 0;
  if (lowerAt(tokens, next + close) !== 'of') return undefined;
  const at = next + close + 1;
  const counted = readCounted(tokens, article.test(lowerAt(tokens, at)) ? at + 1 : at, false);
  return counted && (close ? { ...counted, next } : counted);
}

/** `1/3 of`, `3/4 of`, `1/8 the cost`: a simple fraction, as a percentage. */
function fractionAfter(tokens: readonly Token[], part: number, of: number, next: number): UnitAfter | undefined {
  const isSimple = of < 5 || part === 1;
  const goesOn = /^(?:of|the|as|that|less|fewer|lower|more)$/.test(lowerAt(tokens, next));
  return isSimple && part < of && of < 1001 && goesOn ? { ...percent, next } : undefined;
}

/** The whole that a part ending before token `next` is of, and the token after it. */
function wholeOf(tokens: readonly Token[], first: number, next: number): { of: number; end: number } | undefined {
  const at = wholeAt(tokens, next);
  if (at === undefined) return undefined;
  const isSpelled = tokens[first]?.type === 'word' || article.test(lowerAt(tokens, at - 1));
  const isWord = tokens[next]?.text !== '/' && isSpelled && tokens[at]?.value !== undefined;
  const whole = tokens[at]?.type === 'number' || isWord ? readAmount(tokens, at) : undefined;
  return whole && Number.isInteger(whole.value) ? { of: whole.value, end: whole.end } : undefined;
}

/** `week 37 of 2023`. */
const isOfYear = (tokens: readonly Token[], first: number, of: number): boolean =>
  of > 1900 && of < 2100 && /^(?:week|day|month|quarter)$/.test(lowerAt(tokens, first - 1));

/** `120/80 mm Hg`: two measures, and no part of a whole. */
const isMeasured = (tokens: readonly Token[], end: number): boolean =>
  /^(?:physical|time|bytes|rate)$/.test(readUnit(tokens, end)?.type ?? '');

/** What the part of a count is of: named after it, or those whom the sentence speaks of. */
function partUnit(tokens: readonly Token[], first: number, end: number): UnitAfter {
  const counted = countedAfter(tokens, end);
  if (counted) return counted;
  const noun = nearestCounted(tokens, first);
  return noun === undefined ? { ...bare, next: end } : { unit: noun, type: 'count', kind: 'data', next: end };
}

/** The share that begins with a part of `value` that ends before token `next`: `12 of 27`, `4 out of 7`, `7/10`, `4.2/5`. */
export function shareAfter(tokens: readonly Token[], first: number, next: number, value: number): Share | undefined {
  const whole = wholeOf(tokens, first, next);
  if (!whole || whole.of < value) return undefined;
  const { of, end } = whole;
  const isSlash = tokens[next]?.text === '/';
  if (isSlash ? isMeasured(tokens, end) : isOfYear(tokens, first, of)) return undefined;
  if (!Number.isInteger(value)) return { value, of, unit: { ...points, next: end }, isCount: false };
  const fraction = isSlash ? fractionAfter(tokens, value, of, end) : undefined;
  if (fraction) return { value: Math.round((1e4 * value) / of) / 100, of, unit: fraction, isCount: false };
  return { value, of, unit: partUnit(tokens, first, end), isCount: true };
}
