import { scaleWord } from '../../tokens/number-words';
import type { Token } from '../../tokens/word';
import { isHyphen } from './scales';

/** A number in words, scale words read, and the token after it. */
export interface Spelled {
  value: number;
  scale: number;
  next: number;
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
const wordValue = (token: Token | undefined): number | undefined => (token?.type === 'word' ? token.value : undefined);

/** The token of a word that goes on a number that ends before `next`: over `and` or a hyphen. */
const onFrom = (tokens: readonly Token[], next: number): number =>
  isHyphen(tokens[next]) || (lowerAt(tokens, next) === 'and' && wordValue(tokens[next + 1]) !== undefined)
    ? next + 1
    : next;

/** `nine`, `one hundred and twenty`, `four thousand five hundred four`, `two hundred sixty-six`. */
function counting(tokens: readonly Token[], i: number): Spelled | undefined {
  const first = wordValue(tokens[i]);
  if (first === undefined) return undefined;
  let whole = 0;
  let part = first;
  let scale = 1;
  let next = i + 1;
  for (;;) {
    const at = onFrom(tokens, next);
    const factor = scaleWord(lowerAt(tokens, at));
    const more = wordValue(tokens[at]);
    if (factor !== undefined && (at === next || isHyphen(tokens[next]))) {
      scale = Math.max(scale, factor);
      whole += factor > 100 ? part * factor : 0;
      part = factor > 100 ? 0 : part * factor;
    } else if (more !== undefined && scale > 1 && part % 100 === 0 && more > 0 && more < 100) part += more;
    else break;
    next = at + 1;
  }
  return { value: whole + part, scale, next };
}

const largeScale = (word: string): number => scaleWord(word) ?? 1;

/** `half a million`, `half a dozen`, `a quarter of a billion`. */
function partOfScale(tokens: readonly Token[], i: number): Spelled | undefined {
  const isHalf = lowerAt(tokens, i) === 'half' && lowerAt(tokens, i + 1) === 'a';
  const quarters = lowerAt(tokens, i) === 'three' ? 3 : 1;
  const isQuarter =
    /^(?:a|one|three)$/.test(lowerAt(tokens, i)) &&
    /^quarters?$/.test(lowerAt(tokens, i + 1)) &&
    lowerAt(tokens, i + 2) === 'of' &&
    lowerAt(tokens, i + 3) === 'a';
  if (!isHalf && !isQuarter) return undefined;
  const at = isHalf ? i + 2 : i + 4;
  const scale = largeScale(lowerAt(tokens, at));
  if (isHalf && lowerAt(tokens, at) === 'dozen') return { value: 6, scale: 1, next: at + 1 };
  return scale > 100 ? { value: scale * (isHalf ? 0.5 : 0.25 * quarters), scale, next: at + 1 } : undefined;
}

/** `one and a half`, `two and a half thousand`. */
function andAHalf(tokens: readonly Token[], i: number): Spelled | undefined {
  const whole = wordValue(tokens[i]);
  const isHalf = ['and', 'a', 'half'].every((word, k) => lowerAt(tokens, i + 1 + k) === word);
  if (whole === undefined || !isHalf) return undefined;
  const scale = largeScale(lowerAt(tokens, i + 4));
  return { value: (whole + 0.5) * scale, scale, next: scale > 1 ? i + 5 : i + 4 };
}

/** `a million samples`, `over a trillion`. */
function oneScale(tokens: readonly Token[], i: number): Spelled | undefined {
  const scale = lowerAt(tokens, i) === 'a' ? largeScale(lowerAt(tokens, i + 1)) : 1;
  return scale > 1 ? { value: scale, scale, next: i + 2 } : undefined;
}

/** `trillion-parameter models`: a scale alone is a size, where nothing before it leaves open of how many. */
function scaleAlone(tokens: readonly Token[], i: number): Spelled | undefined {
  const scale = largeScale(lowerAt(tokens, i));
  const noun = lowerAt(tokens, isHyphen(tokens[i + 1]) ? i + 2 : i + 1);
  const isVague = /^(?:several|many|few|some|of|multi|-)$/.test(lowerAt(tokens, i - 1));
  return scale > 1e5 && !isVague && /^(?:param|token)/.test(noun) ? { value: scale, scale, next: i + 1 } : undefined;
}

/** The number in words that begins at a token. */
export const spelledNumber = (tokens: readonly Token[], i: number): Spelled | undefined =>
  partOfScale(tokens, i) ?? andAHalf(tokens, i) ?? counting(tokens, i) ?? oneScale(tokens, i) ?? scaleAlone(tokens, i);
