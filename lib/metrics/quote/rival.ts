import { beats } from '../about/label/words';
import type { Quantity } from '../quantities/quantity';
import { indexIn, phraseAt, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';

const beating = /^(?:ahead$|outperform|surpass|exceed|beat|compared$|versus$|vs$|than$|over$)/;
/** How far a rival's number may stand behind the one that it is told against. */
const rivalReach = 20;

/** How many words may say in a bracket what its number is of. */
const bracketWords = 3;

/** Whether a number stands in a bracket, alone or with what it is of: `(55.0%)`, `(F1 score of 0.85)`. */
function isBracketed(tokens: readonly Token[], { first, next }: Quantity): boolean {
  let open = first - 1;
  while (
    open > first - 2 - bracketWords &&
    /^(?:word|mark)$/.test(tokens[open]?.type ?? '') &&
    tokens[open]?.text !== '('
  )
    open -= 1;
  return tokens[open]?.text === '(' && /^[),;]$/.test(tokens[next]?.text ?? '');
}

/** Whether a number says how sure another is: `95%` and `90-92%` of `(91%, 95% CI = 90-92%)`. */
const isOfInterval = (tokens: readonly Token[], { first, next }: Quantity): boolean =>
  tokens.slice(Math.max(0, first - 2), next + 1).some(({ lower }) => lower === 'ci');

/** The last number of the same measure before one, as near as a rival may stand, which says not only how sure another is; -1 where none does. */
function nearestBefore(tokens: readonly Token[], quantities: readonly Quantity[], k: number): number {
  const quantity = quantities[k];
  for (let j = k - 1; quantity && j >= 0; j -= 1) {
    const each = quantities[j];
    if (!each || quantity.first - each.next > rivalReach) return -1;
    if (each.type === quantity.type && !isOfInterval(tokens, each)) return j;
  }
  return -1;
}

/** The number that one in brackets is told against: 93.7 for 55.0 and for 87.4 of `accuracy of 93.7%, outperforming HRM (55.0%) and TRM (87.4%)`. */
export function beatenBy(tokens: readonly Token[], quantities: readonly Quantity[], k: number): number | undefined {
  const quantity = quantities[k];
  if (!quantity || !isBracketed(tokens, quantity)) return undefined;
  const b = nearestBefore(tokens, quantities, k);
  const before = quantities[b];
  if (!before) return undefined;
  const between = tokens.slice(before.next, quantity.first);
  if (between.some(({ text }) => text === ';')) return undefined;
  const isNamed = tokens[quantity.first - 1]?.text !== '(';
  return between.some(({ lower }) => (isNamed ? beats : beating).test(lower)) ? b : beatenBy(tokens, quantities, b);
}

/** How many words may stand between a number and the word that it is told against another by. */
const farthest = 24;
const hedge = /^(?:only|just|about|around|approximately|nearly|an?|the|[~≈])$/;
const levels = /^(?:percent|score|bare|money)$/;

/** Where the words begin that tell a number against the one before it: `, compared with only 62.3%`, `vs. 40%`. */
function comparedAt(tokens: readonly Token[], { first }: Quantity): number | undefined {
  let t = first - 1;
  while (t > first - 4 && hedge.test(tokens[t]?.lower ?? '')) t -= 1;
  if (tokens[t]?.text === '.') t -= 1;
  const [word, before] = [tokens[t]?.lower ?? '', tokens[t - 1]?.lower];
  if (/^(?:vs|versus)$/.test(word)) return t;
  return /^(?:to|with)$/.test(word) && before === 'compared' ? t - 1 : undefined;
}

/** The number that one is told against a way behind it, of the same measure: 62.3 for 94.5 of `94.5% of the first group, compared with 62.3% of the second`. */
export function rivalBehind(tokens: readonly Token[], quantities: readonly Quantity[], k: number): number | undefined {
  const [a, b] = [quantities[k], quantities[k + 1]];
  if (!a || !b || a.unit !== b.unit || a.type !== b.type || !levels.test(a.type)) return undefined;
  if (a.from || a.rival || b.from || a.values.length + b.values.length !== 2) return undefined;
  const at = comparedAt(tokens, b);
  if (at === undefined || at <= a.next || at - a.next > farthest) return undefined;
  return indexIn(tokens, a.next, at, ({ text, lower }) => text === ';' || lower === 'and') < 0 ? k + 1 : undefined;
}

/** Whom a number is of, behind it: `in the second group`. */
export function groupBehind(tokens: readonly Token[], { next }: Quantity): Span | undefined {
  if (!/^(?:in|of|for|with|among|at|on)$/.test(tokens[next]?.lower ?? '')) return undefined;
  const phrase = phraseAt(tokens, next + 1, tokens.length, 6);
  return phrase ? [next, phrase[1]] : undefined;
}
