import type { Token } from '../tokens/word';
import type { Quantity } from './quantity';

const listMark = /^(?:,|and|or|\/|&|vs|versus)$/;

/** Whether two quantities stand in one list or one change: `7, 13, and 70`, `from 67 to 374`. */
function areListed(tokens: readonly Token[], { first, next }: Quantity, { first: later }: Quantity): boolean {
  const between = tokens.slice(next, later).filter(({ text }, j, all) => text !== '.' || all[j - 1]?.lower !== 'vs');
  if (between.length === 1 && between[0]?.lower === 'to') return tokens[first - 1]?.lower === 'from';
  return between.length > 0 && between.length <= 2 && between.every((token) => listMark.test(token.lower));
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** Gives numbers of a list the unit and the scale that is said once, at its end: `7, 13, and 70 billion parameters`, `2.0/4.3 s`. */
export function shareUnits(tokens: readonly Token[], found: readonly Quantity[]): void {
  for (let k = found.length - 2; k >= 0; k -= 1) {
    const quantity = found[k];
    const next = found[k + 1];
    if (!quantity || next === undefined || quantity.type !== 'bare' || next.type === 'bare') continue;
    if (!areListed(tokens, quantity, next)) continue;
    const value = quantity.values[0] ?? 0;
    if (next.type === 'percent' && value > 100) continue;
    if (quantity.spelled && next.type !== 'count' && !next.spelled) continue;
    if (isYear(value) && tokens[quantity.next]?.text === ',') continue;
    if (next.scaled && !quantity.scaled && value < 1000) {
      const scale = 10 ** (3 * Math.floor(Math.log10(Math.max(...next.values)) / 3));
      quantity.values = quantity.values.map((each) => each * scale);
    }
    quantity.scaled ||= next.scaled;
    quantity.unit = next.unit;
    quantity.type = next.type;
    quantity.kind = next.kind;
    if (next.phrase !== undefined) quantity.phrase = next.phrase;
  }
}
