import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';
import { nearestCounted } from './counts';
import type { Quantity } from './quantity';
import { readUnit } from './units';

/** Words and marks that may stand between a measure's name and its number. */
const link =
  /^(?:of|is|was|were|are|be|[=:<>≤≥~(,]|at|to|score|scores|value|values|up|about|around|approximately|over|reaching|reaches|reached|above|below|only|than|greater|less|rate|index|coefficient|roughly|from|by|nearly|a|an|the|or|macro|micro|least|best|average|and|s|between|as|high|low|respectively|cumulative|\))$/;
const points: Unit = { unit: 'points', type: 'points', kind: 'quality' };
const counted = (unit: string): Unit => ({ unit, type: 'count', kind: 'data' });

/** The unit that the words before a bare number give it: `F1 of 0.93`, `p < 0.01`, `n = 45`, `a factor of 20`. */
function unitBefore(
  tokens: readonly Token[],
  { first }: Quantity,
  floor: number,
): (Partial<Quantity> & Unit) | undefined {
  let crossed = '';
  for (let j = first - 1; j >= Math.max(floor, first - 7); j -= 1) {
    const token = tokens[j];
    if (!token) return undefined;
    if (/^factors?$/.test(token.lower))
      return /of|upto/.test(crossed) ? { unit: 'x', type: 'ratio', kind: 'speed' } : undefined;
    if (link.test(token.lower) && token.text !== 'OR') {
      crossed = token.text + crossed;
      continue;
    }
    if (token.type !== 'word') return undefined;
    const compared = /[=<>≤≥~]/.test(crossed);
    if (token.lower === 'n' && compared) return { ...counted(nearestCounted(tokens, first)), phrase: 'sample size' };
    const unit = readUnit(tokens, j);
    if (unit && (unit.type === 'score' || unit.type === 'statistic') && (unit.unit.length > 1 || compared)) {
      return { unit: unit.unit, type: unit.type, kind: unit.kind };
    }
    if (!compared) return undefined;
    return { unit: /^p(?:-values?)?$/.test(token.lower) ? 'p' : token.text, type: 'statistic', kind: 'other' };
  }
  return undefined;
}

/** Whether a bare number is a length in tokens: `context lengths beyond 4096`, `a 2048 training length`. */
function isLength(tokens: readonly Token[], { first, next, values }: Quantity): boolean {
  const value = values[0] ?? 0;
  if (!Number.isInteger(value) || value < 256) return false;
  const near = tokens.slice(Math.max(0, first - 6), next + 4).map(({ lower }) => lower);
  return (
    near.some((word) => /^(?:lengths?|windows?|contexts?)$/.test(word)) &&
    near.some((word) =>
      /^(?:context|contexts|sequence|sequences|training|token|tokens|input|prompt|attention)$/.test(word),
    )
  );
}

/** Gives a bare number the unit that its surroundings say; `previous` is the quantity before it in the sentence. */
export function nameBareNumber(tokens: readonly Token[], quantity: Quantity, previous: Quantity | undefined): void {
  const { first, next, values } = quantity;
  const value = values[0] ?? 0;
  const before = tokens[first - 1];
  const named = unitBefore(tokens, quantity, previous?.next ?? 0);
  if (named) Object.assign(quantity, named);
  else if (isLength(tokens, quantity)) Object.assign(quantity, { unit: 'tokens', type: 'tokens', kind: 'context' });
  else if (quantity.share) Object.assign(quantity, counted(nearestCounted(tokens, first)));
  else if (
    quantity.scaled &&
    tokens.slice(Math.max(0, first - 5), first).some((token) => token.lower.startsWith('parameter'))
  ) {
    Object.assign(quantity, { unit: 'params', type: 'params', kind: 'model' });
  } else if (
    tokens[next]?.text === ',' &&
    before?.text === '(' &&
    Number.isInteger(value) &&
    tokens[next + 2]?.text === '%'
  ) {
    Object.assign(quantity, counted(nearestCounted(tokens, first)), { share: true });
  } else if (
    previous &&
    /^(?:and|,|vs|versus|\/|to|or)$/.test(before?.lower ?? '') &&
    /^(?:score|statistic|points)$/.test(previous.type) &&
    !Number.isInteger(value)
  ) {
    Object.assign(quantity, { unit: previous.unit, type: previous.type, kind: previous.kind });
  } else if (Number.isInteger(value) && value > 0 && !/^[+-]/.test(tokens[first]?.text ?? '')) return;
  else if (/^[+-]$/.test(tokens[first]?.text ?? '') && values.length === 1 && before?.text !== '=')
    Object.assign(quantity, points);
  else if (before?.text === '(' && before.glued && /^\p{Lu}/u.test(tokens[first - 2]?.text ?? ''))
    Object.assign(quantity, points);
  else if (
    /^(?:gains?|improvements?|scores?|increase|drop|of|by)$/.test(before?.lower ?? '') &&
    /^(?:on|over|in)$/.test(tokens[next]?.lower ?? '')
  )
    Object.assign(quantity, points);
  else if (tokens[next]?.lower === 'out' && tokens[next + 1]?.lower === 'of') Object.assign(quantity, points);
}
