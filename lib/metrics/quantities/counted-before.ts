import { lastIndexIn } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { pluralOf } from './counts';
import type { Quantity } from './quantity';

/** What people or things that were counted before do: `43 candidates, of which 31 are confirmed`. */
const does =
  /^(?:were|was|are|is|had|have|has|did|do|died|died|could|can|underwent|showed|became|met|lay|fell|rose|got|gave|bound|kept|took|made|went)$|^[a-z]{3,}[^e]ed$/;

/** Whether a number speaks of things that were counted before it: `31 of which`, `29 had`, `of which 12 were`. */
function pointsBack(tokens: readonly Token[], { first, next }: Quantity): boolean {
  const after = tokens[next]?.lower ?? '';
  if (after === 'of' && /^(?:which|whom|them|these|those)$/.test(tokens[next + 1]?.lower ?? '')) return true;
  if (tokens[first - 2]?.lower === 'of' && /^(?:which|whom|them|these)$/.test(tokens[first - 1]?.lower ?? ''))
    return true;
  const at = /^(?:also|never|still|later|only|not)$/.test(after) ? next + 1 : next;
  return does.test(tokens[at]?.lower ?? '');
}

const moves = /^(?:from|by|to|of|was|is|were|to|at|reaches|reached|about|over|only|than|up|=|:)$/;

/** The thing that `number of X` before a number counts: `the number of agents from 3`, `number of transfusions by 10.2`. */
function numberOf(tokens: readonly Token[], first: number, floor: number): string | undefined {
  const from = Math.max(floor, first - 12);
  const isNumberOf = ({ lower }: Token) => lower === 'number' || lower === 'numbers';
  let at = lastIndexIn(tokens, from, first - 2, isNumberOf);
  while (at >= 0 && tokens[at + 1]?.lower !== 'of') at = lastIndexIn(tokens, from, at, isNumberOf);
  if (at < 0 || !moves.test(tokens[first - 1]?.lower ?? '')) return undefined;
  const noun = tokens
    .slice(at + 2, first)
    .find(({ type, lower }) => type === 'word' && lower.endsWith('s') && pluralOf(lower) === lower);
  return noun?.lower;
}

const asCount = (quantity: Quantity, unit: string): void => {
  quantity.unit = unit;
  quantity.type = 'count';
  quantity.kind = 'data';
};

/** Gives bare numbers the noun that was counted before them in their sentence. */
export function countAsBefore(tokens: readonly Token[], found: readonly Quantity[]): void {
  let counted: Quantity | undefined;
  let floor = 0;
  for (const quantity of found) {
    if (quantity.type === 'count' && quantity.kind === 'data' && quantity.phrase !== undefined) counted = quantity;
    const isBare = quantity.type === 'bare';
    if (isBare && quantity.values.length === 1) {
      const noun = numberOf(tokens, quantity.first, floor);
      const isWhole = Number.isInteger(quantity.values[0]) && (quantity.values[0] ?? 0) > 0;
      if (noun !== undefined) asCount(quantity, noun);
      else if (counted && isWhole && pointsBack(tokens, quantity)) asCount(quantity, counted.unit);
    }
    if (!isBare) floor = quantity.next;
  }
}
