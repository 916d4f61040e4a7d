import type { Token } from '../tokens/word';
import type { Quantity } from './quantity';

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

const made = (tokens: readonly Token[], first: number, next: number, value: number, unit: 'x' | '%'): Quantity => ({
  unit,
  type: unit === 'x' ? 'ratio' : 'percent',
  kind: 'speed',
  start: tokens[first]?.start ?? 0,
  end: tokens[next - 1]?.end ?? 0,
  first,
  next,
  values: [value],
  scaled: false,
  plus: false,
  spelled: true,
  share: false,
  hyphenated: false,
});

/** `two orders of magnitude`, `an order-of-magnitude`, with the count at token `i` or the word itself there. */
function magnitude(tokens: readonly Token[], i: number): Quantity | undefined {
  const count = tokens[i]?.value;
  const at = count === undefined ? i : i + 1;
  const lower = tokens[at]?.lower ?? '';
  if (!lower.startsWith('order')) return undefined;
  const isJoined = /^orders?-of-magnitude$/.test(lower);
  if (!isJoined && !(tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower.startsWith('magnitude'))) return undefined;
  if (count === undefined && (lower.startsWith('orders') || vague.test(tokens[i - 1]?.lower ?? ''))) return undefined;
  return (count ?? 1) > 20 ? undefined : made(tokens, i, isJoined ? at + 1 : at + 3, 10 ** (count ?? 1), 'x');
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
const shareOf = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;

/** `two thirds of`, `a quarter of`, `one in four`: a share in words, as a percentage. */
function fraction(tokens: readonly Token[], i: number): Quantity | undefined {
  const first = tokens[i];
  const part = first?.lower === 'a' ? 1 : first?.type === 'word' ? first.value : undefined;
  if (part === undefined || part < 1) return undefined;
  const joined = tokens[i + 1];
  const after = tokens[i + 2];
  const at = joined?.text === '-' ? i + 2 : i + 1;
  const whole = parts[(joined?.text === '-' ? after : joined)?.lower ?? ''];
  if (typeof whole === 'number' && part < whole)
    return tokens[at + 1]?.lower === 'of' || tokens[i - 1]?.lower === 'by'
      ? made(tokens, i, at + 1, shareOf(part, whole), '%')
      : undefined;
  const every = after?.type === 'word' ? after.value : undefined;
  return joined?.lower === 'in' && every !== undefined && part < every
    ? made(tokens, i, i + 3, shareOf(part, every), '%')
    : undefined;
}

/** Whether a quantity may begin with a token. */
export function beginsQuantity({ value, word }: Token): boolean {
  if (value !== undefined) return true;
  if (!word) return false;
  word.begins ??= word.lower === 'a' || starts.has(word.lower) || word.lower.endsWith('fold');
  return word.begins;
}

/** A quantity without a numeral of its own at token `i`: `twice`, `half`, `tenfold`, `two orders of magnitude`. */
export function wordQuantity(tokens: readonly Token[], i: number): Quantity | undefined {
  const token = tokens[i];
  if (!token || !beginsQuantity(token)) return undefined;
  const share = token.value !== undefined || token.lower === 'a' ? fraction(tokens, i) : undefined;
  if (share) return share;
  if (token.lower === 'a') return undefined;
  const order = magnitude(tokens, i);
  if (order || token.type === 'number') return order;
  const { lower } = token;
  if (/^(?:half|double|triple)$/.test(lower) && !compares.test(tokens[i + 1]?.lower ?? '.')) return undefined;
  if (/^(?:triples|doubles|halves)$/.test(lower) && tokens[i + 1]?.type !== 'word') return undefined;
  if (lower === 'half') {
    const isShare = tokens[i + 1]?.lower === 'of';
    const isCut = tokens.slice(Math.max(0, i - 3), i).some((token) => token.lower === 'by');
    return made(tokens, i, i + 1, isShare || isCut ? 50 : 0.5, isShare || isCut ? '%' : 'x');
  }
  const multiple = multiples[lower];
  if (typeof multiple === 'number') return made(tokens, i, i + 1, multiple, 'x');
  if (!lower.endsWith('fold')) return undefined;
  const times = foldWords[lower.slice(0, -4).replace(/-$/, '')];
  return typeof times === 'number' ? made(tokens, i, i + 1, times, 'x') : undefined;
}
