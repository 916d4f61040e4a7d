import type { Quantity } from '../../quantities/quantity';
import { isName } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { generic } from './words';

const joint = /^(?:,|and|or|vs|versus|\.|\(|\/|up|to|over|about|by|max|>|<|~)$/;

/** Whether only commas, `and` and bounds stand between two tokens. */
export const isListed = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 5 && tokens.slice(from, to).every((token) => joint.test(token.lower));

/** The last of a list of one unit that begins at `k`. */
export function listEnd(tokens: readonly Token[], quantities: readonly Quantity[], k: number): number {
  let last = k;
  for (let next = quantities[k + 1]; next?.unit === quantities[k]?.unit; next = quantities[last + 1]) {
    if (!next || !isListed(tokens, quantities[last]?.next ?? 0, next.first)) break;
    last += 1;
  }
  return last;
}

/** The first of a list that ends at `k`, whatever its units. */
export function listStart(tokens: readonly Token[], quantities: readonly Quantity[], k: number): number {
  let start = k;
  while (start > 0 && isListed(tokens, quantities[start - 1]?.next ?? 0, quantities[start]?.first ?? 0)) start -= 1;
  return start;
}

/** `from 90% at the start to 2.5%`. */
export const isChangeTo = (tokens: readonly Token[], { first }: Quantity, previous: Quantity): boolean =>
  tokens[first - 1]?.lower === 'to' && tokens[previous.first - 1]?.lower === 'from' && first - previous.next < 8;

/** `(12 of 27) compared with the others (4 of 9)`, `GSM8K (81), and MATH (45)`: numbers in brackets of their own that share a label. */
function areBracketed(
  tokens: readonly Token[],
  between: readonly Token[],
  { first }: Quantity,
  previous: Quantity,
): boolean {
  if (tokens[first - 1]?.text !== '(') return false;
  if (between.length < 14 && between.some(({ lower }) => lower === 'than')) return true;
  const isOpen = tokens[previous.first - 1]?.text === '(';
  if (!isOpen || !between.some(({ text }) => text === ')')) return false;
  if (between.some(({ lower }) => /^(?:compared|versus|vs|with)$/.test(lower))) return between.length < 14;
  const isOn = tokens
    .slice(Math.max(0, previous.first - 8), previous.first)
    .some(({ lower }) => /^(?:on|across|for)$/.test(lower));
  return isOn && isName(tokens[first - 2]) && between.length <= 6;
}

/** Whether the number takes the label of the one before it: `2.7x speedup on A and 2.1x on B`, `overhead (1.2% …)`. */
export function carriesOn(tokens: readonly Token[], quantity: Quantity, previous: Quantity): boolean {
  const between = tokens.slice(previous.next, quantity.first);
  if (between[0]?.text === '(' && between.length <= 2) return true;
  const or = between.findLastIndex(({ lower }) => lower === 'or');
  if (or > 0 && or >= between.length - 3 && between[or - 1]?.text === ',' && between.length <= 8) return true;
  if (isChangeTo(tokens, quantity, previous)) return true;
  if (areBracketed(tokens, between, quantity, previous)) return true;
  if (previous.type !== quantity.type || between.some(({ lower }) => generic.has(lower))) return false;
  if (isListed(tokens, previous.next, quantity.first)) return true;
  const isJoined = between.slice(-4).some((token) => /^(?:,|and|vs)$/.test(token.lower));
  const on = /^(?:on|in|for|vs|versus|over|than|compared|\()$/;
  return (
    isJoined &&
    between.length < 10 &&
    on.test(tokens[quantity.next]?.lower ?? '') &&
    between.some((token) => on.test(token.lower))
  );
}

/** Where the bracket that a token stands in opens, when it opened not long ago; -1 outside of brackets. */
export function openBracket(tokens: readonly Token[], at: number): number {
  for (let j = at - 1; j >= Math.max(0, at - 30); j -= 1) {
    const { type, text } = tokens[j] ?? {};
    if (type !== 'mark') continue;
    if (text === ')' || text === ']') return -1;
    if (text === '(' || text === '[') return j;
  }
  return -1;
}
