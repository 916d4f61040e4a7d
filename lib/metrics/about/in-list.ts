import type { Quantity } from '../quantities/quantity';
import type { Span } from '../tokens/phrases';
import { setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';

/** A quantity in its sentence: the tokens, all quantities and which one it is. */
export interface Place {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  k: number;
}

const absolute = setOf('params machines tokens count time bytes money energy rate physical');

/** Whether a number is an amount of its own and no score or change: sizes and counts seldom have a baseline or a benchmark. */
export const isAbsolute = ({ type, share }: Quantity): boolean => absolute.has(type) && !share;

const sizes = setOf('params machines tokens count');

/** Whether a number says how large something is. */
export const isSize = ({ type }: Quantity): boolean => sizes.has(type);

/** How many quantities of one unit stand in a list with this one, and its place among them. */
export function listOf({ quantities, k }: Place): { size: number; index: number } {
  const unit = quantities[k]?.unit;
  let first = k;
  while (first > 0 && quantities[first - 1]?.unit === unit) first -= 1;
  let last = k;
  while (quantities[last + 1]?.unit === unit) last += 1;
  return { size: last - first + 1, index: k - first };
}

/** Of several names the one that belongs to this quantity of a list (`… respectively`), or all of them. */
export function pick(spans: readonly Span[], place: Place): Span | undefined {
  const { size, index } = listOf(place);
  if (spans.length === size && size > 1) return spans[index];
  const first = spans[0];
  const last = spans.at(-1);
  return first && last && [first[0], last[1]];
}
