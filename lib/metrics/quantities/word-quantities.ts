import { scaleWord } from '../tokens/number-words';
import type { Token } from '../tokens/word';
import { type Quantity, quantityOf } from './quantity';
import { percent, ratio } from './unit-table';

const multiples: Readonly<Record<string, number>> = {
  twice: 2,
  thrice: 3,
  double: 2,
  doubles: 2,
  doubled: 2,
  doubling: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  tripling: 3,
  quadruple: 4,
  quadruples: 4,
  halve: 2,
  halves: 2,
  halved: 2,
  halving: 2,
};
const foldWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  hundred: 100,
  thousand: 1000,
};
const starts: ReadonlySet<string> = new Set([
  'half',
  'order',
  'orders',
  'order-of-magnitude',
  'orders-of-magnitude',
  ...Object.keys(multiples),
]);
/** What may follow `half` or `double` where it measures: not the noun of `half integral`, `double robustness`. */
const compares =
  /^(?:of|the|that|those|its|their|our|his|her|a|an|as|what|in|when|if|than|for|to|from|over|on|this|these|within|by|per|with|after|at|and|or|but|only|[^\p{L}]*)$/u;
const vague = /^(?:several|many|multiple|some|few)$/;

const made = (tokens: readonly Token[], first: number, end: number, values: number[], unit: 'x' | '%'): Quantity =>
  quantityOf(tokens, {
    first,
    end,
    values,
    unit: { ...(unit === 'x' ? ratio : percent), kind: 'speed' },
    spelled: true,
  });

const lowerAt = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';
/** The token after a hyphen at `i`, or `i` itself. */
const overHyphen = (tokens: readonly Token[], i: number): number => (lowerAt(tokens, i) === '-' ? i + 1 : i);

/** The token after `orders of magnitude` at `at`, whether joined by hyphens or not. */
function magnitudeEnd(tokens: readonly Token[], at: number): number | undefined {
  if (/^orders?-of-magnitude$/.test(lowerAt(tokens, at))) return at + 1;
  if (!/^orders?$/.test(lowerAt(tokens, at))) return undefined;
  const of = overHyphen(tokens, at + 1);
  const last = overHyphen(tokens, of + 1);
  return lowerAt(tokens, of) === 'of' && lowerAt(tokens, last).startsWith('magnitude') ? last + 1 : undefined;
}

const mostOrders = 20;

/** `two orders of magnitude`, `five to six orders of magnitude`, `an order-of-magnitude`, with the count at token `i` or the word itself there. */
function magnitude(tokens: readonly Token[], i: number): Quantity | undefined {
  const count = tokens[i]?.value;
  if (count === undefined) {
    const end = lowerAt(tokens, i).startsWith('order') ? magnitudeEnd(tokens, i) : undefined;
    const isVague = /^orders$/.test(lowerAt(tokens, i)) || vague.test(lowerAt(tokens, i - 1));
    return end === undefined || isVague ? undefined : made(tokens, i, end, [10], 'x');
  }
  const isRange = /^(?:to|-|–)$/.test(lowerAt(tokens, i + 1)) && tokens[i + 2]?.value !== undefined;
  const last = isRange ? i + 2 : i;
  const end = magnitudeEnd(tokens, overHyphen(tokens, last + 1));
  const counts = isRange ? [count, tokens[last]?.value ?? 0] : [count];
  if (end === undefined || counts.some((orders) => orders > mostOrders)) return undefined;
  return made(
    tokens,
    i,
    end,
    counts.map((orders) => 10 ** orders),
    'x',
  );
}

const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};
const shareOf = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;
/** What follows a part in words where it is one of something: not the noun of `the two-thirds majority`. */
const partOf = /^(?:of|the|that|as|less|fewer|lower|more|higher|smaller|faster|shorter|reduction)$/;

/** `two thirds of`, `a quarter of`, `by two-thirds`: a part in words, as a percentage. */
function partInWords(tokens: readonly Token[], i: number, part: number): Quantity | undefined {
  const at = overHyphen(tokens, i + 1);
  const whole = parts[lowerAt(tokens, at)];
  if (whole === undefined || part >= whole) return undefined;
  const isPart =
    partOf.test(lowerAt(tokens, at + 1)) || /^(?:by|about|to|at|than|nearly|almost|over)$/.test(lowerAt(tokens, i - 1));
  return isPart ? made(tokens, i, at + 1, [shareOf(part, whole)], '%') : undefined;
}

/** `one in four`: a share in words, as a percentage. */
function oneIn(tokens: readonly Token[], i: number, part: number): Quantity | undefined {
  const every = tokens[i + 2]?.type === 'word' ? tokens[i + 2]?.value : undefined;
  return lowerAt(tokens, i + 1) === 'in' && every !== undefined && part < every
    ? made(tokens, i, i + 3, [shareOf(part, every)], '%')
    : undefined;
}

/** A part in words, where no scale follows it: `a quarter of a billion` is a number. */
function fraction(tokens: readonly Token[], i: number): Quantity | undefined {
  const first = tokens[i];
  const part = first?.lower === 'a' ? 1 : first?.type === 'word' ? first.value : undefined;
  if (part === undefined || part < 1) return undefined;
  const isScaled = lowerAt(tokens, i + 2) === 'of' && scaleWord(lowerAt(tokens, i + 4)) !== undefined;
  return isScaled ? undefined : (partInWords(tokens, i, part) ?? oneIn(tokens, i, part));
}

/** `half the memory`, `by half`; `half a million` is a number. */
function half(tokens: readonly Token[], i: number): Quantity | undefined {
  if (lowerAt(tokens, i) !== 'half' || !compares.test(lowerAt(tokens, i + 1) || '.')) return undefined;
  const whole = lowerAt(tokens, i + 2);
  if (lowerAt(tokens, i + 1) === 'a' && (whole === 'dozen' || scaleWord(whole) !== undefined)) return undefined;
  const isShare = /^(?:of|the)$/.test(lowerAt(tokens, i + 1));
  const isCut = tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => lower === 'by');
  return made(tokens, i, i + 1, [isShare || isCut ? 50 : 0.5], isShare || isCut ? '%' : 'x');
}

/** `twice`, `doubles`, `halved`. */
function multiple(tokens: readonly Token[], i: number): Quantity | undefined {
  const lower = lowerAt(tokens, i);
  const times = Object.hasOwn(multiples, lower) ? multiples[lower] : undefined;
  if (times === undefined) return undefined;
  if (/^(?:double|triple)$/.test(lower) && !compares.test(lowerAt(tokens, i + 1) || '.')) return undefined;
  if (/^(?:triples|doubles|halves)$/.test(lower) && tokens[i + 1]?.type !== 'word') return undefined;
  const quantity = made(tokens, i, i + 1, [times], 'x');
  /** `2×` says that there is more. */
  return lower.startsWith('halv') ? { ...quantity, verbatim: true } : quantity;
}

/** `tenfold`, `two-fold`. */
function fold(tokens: readonly Token[], i: number): Quantity | undefined {
  const lower = lowerAt(tokens, i);
  const times = lower.endsWith('fold') ? foldWords[lower.slice(0, -4).replace(/-$/, '')] : undefined;
  return times === undefined ? undefined : made(tokens, i, i + 1, [times], 'x');
}

/** Whether a word by itself may begin a quantity. */
const begins = (lower: string): boolean => starts.has(lower) || lower.endsWith('fold') || (scaleWord(lower) ?? 0) > 1e5;

/** Whether a quantity may begin at a token. */
export function beginsQuantity(tokens: readonly Token[], i: number): boolean {
  const { value, word } = tokens[i] ?? {};
  if (value !== undefined) return true;
  if (!word) return false;
  word.begins ??= begins(word.lower);
  if (word.begins || word.lower !== 'a') return word.begins;
  const after = lowerAt(tokens, i + 1);
  return parts[after] !== undefined || scaleWord(after) !== undefined;
}

/** A quantity without a numeral of its own at token `i`: `twice`, `half`, `tenfold`, `two orders of magnitude`. */
export function wordQuantity(tokens: readonly Token[], i: number): Quantity | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  const known = fraction(tokens, i) ?? magnitude(tokens, i);
  if (known || token.type === 'number' || token.lower === 'a') return known;
  return half(tokens, i) ?? multiple(tokens, i) ?? fold(tokens, i);
}
