import type { Token } from '../tokens/word';
import type { Quantity } from './quantity';
import { readUnit } from './units';

/** How far before its number a measure may be named, in tokens. */
const reach = 14;

/** The score that a word names: `perplexities`, `BLEU`. */
function scoreAt(tokens: readonly Token[], i: number): string | undefined {
  const unit = tokens[i]?.type === 'word' ? readUnit(tokens, i) : undefined;
  return unit?.type === 'score' && unit.unit.length > 2 ? unit.unit : undefined;
}

/** The score of a bare number with decimals: named after it (`1.6 validation loss`), a way before it, or for the number before it. */
function scoreNear(tokens: readonly Token[], quantity: Quantity, previous: Quantity | undefined): string | undefined {
  const { first, next, values } = quantity;
  if (Number.isInteger(values[0]) || (values[0] ?? 0) < 0) return undefined;
  const changes = /^(?:improvement|gain|increase|drop|reduction|difference)s?$/.test(tokens[next]?.lower ?? '');
  const after = changes && /^(?:of|in)$/.test(tokens[next + 1]?.lower ?? '') ? scoreAt(tokens, next + 2) : undefined;
  if (after !== undefined) return after;
  for (let j = next; j < next + 3 && tokens[j]?.type === 'word'; j += 1) {
    const unit = scoreAt(tokens, j);
    if (unit !== undefined) return unit;
  }
  const floor = Math.max(previous?.next ?? 0, first - reach);
  for (let j = first - 1; j >= floor; j -= 1) {
    if (tokens[j]?.text === ';') return undefined;
    const unit = scoreAt(tokens, j);
    if (unit !== undefined) return unit;
  }
  const goesOn = first - (previous?.next ?? 0) < reach && !/^[=<>≤≥~]$/.test(tokens[first - 1]?.text ?? '');
  return previous?.type === 'score' && goesOn ? previous.unit : undefined;
}

/** Gives a bare number the score that is named near it. */
export function nameByMeasure(tokens: readonly Token[], quantity: Quantity, previous: Quantity | undefined): void {
  const unit = scoreNear(tokens, quantity, previous);
  if (unit === undefined) return;
  quantity.unit = unit;
  quantity.type = 'score';
  quantity.kind = 'quality';
}
