import type { Token } from '../tokens/word';
import { type Quantity, quantityOf } from './quantity';
import { readUnit } from './units';

/** `2:45` at token `i`, in its larger unit. */
function clockAt(tokens: readonly Token[], i: number): number | undefined {
  const [whole, colon, part] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (whole?.type !== 'number' || colon?.text !== ':' || !colon.glued || !part?.glued) return undefined;
  const isPart = /^[0-5]\d$/.test(part.text) && tokens[i + 3]?.text !== ':';
  return isPart ? Number(((whole.value ?? 0) + (part.value ?? 0) / 60).toFixed(4)) : undefined;
}

/** `2:45 h`, `3:20 min`, `8:52 to 15:40 h`: durations as a clock shows them. */
export function byClock(tokens: readonly Token[], i: number): Quantity | undefined {
  const first = clockAt(tokens, i);
  if (first === undefined) return undefined;
  const last = /^(?:to|-|–)$/.test(tokens[i + 3]?.lower ?? '') ? clockAt(tokens, i + 4) : undefined;
  const unit = readUnit(tokens, last === undefined ? i + 3 : i + 7);
  if (unit?.unit !== 'h' && unit?.unit !== 'min') return undefined;
  const values = last === undefined ? [first] : [first, last];
  return quantityOf(tokens, { first: i, end: unit.next, values, unit, verbatim: true });
}
