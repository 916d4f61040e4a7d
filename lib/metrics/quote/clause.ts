import { longestBadge } from '../metric';
import type { Quantity } from '../quantities/quantity';
import type { Sentence } from '../read-abstract';

/** Room for the marks of what is left out. */
const room = longestBadge - 4;

/** The number with the words around it as they stand, what is left out marked by `…`: for a number that no short run of words tells of. */
export function clauseAround({ tokens }: Sentence, { first, next }: Quantity, text: string): string {
  let [from, to] = [first, next];
  const lengthOf = (a: number, b: number): number => (tokens[b - 1]?.end ?? 0) - (tokens[a]?.start ?? 0);
  const isEnd = (t: number): boolean => /^[;:]$/.test(tokens[t]?.text ?? ';');
  let [left, right] = [true, true];
  while (left || right) {
    left = left && from > 0 && !isEnd(from - 1) && lengthOf(from - 1, to) <= room;
    if (left) from -= 1;
    right = right && to < tokens.length && !isEnd(to) && lengthOf(from, to + 1) <= room;
    if (right) to += 1;
  }
  const said = text
    .slice(tokens[from]?.start, tokens[to - 1]?.end)
    .trimEnd()
    .replace(/[,.]$/, '');
  const isWhole = to >= tokens.length - 1;
  return `${from > 0 ? '… ' : ''}${said}${isWhole ? '' : ' …'}`;
}
