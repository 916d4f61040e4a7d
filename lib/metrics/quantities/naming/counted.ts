import { indexIn, lastIndexIn } from '../../tokens/phrases';
import { pluralOf } from '../../tokens/plurals';
import type { Token } from '../../tokens/word';
import { readCounted } from '../counts';
import type { Quantity } from '../quantity';
import { counted, isWhole, lowerAt, type Naming, textAt } from './scene';

/** What people or things that were counted before do: `43 candidates, of which 31 are confirmed`. */
const does =
  /^(?:female|male|were|was|are|is|had|have|has|did|do|died|could|can|underwent|showed|became|met|lay|fell|rose|got|gave|bound|kept|took|made|went|with|that|who|whose)$|^[a-z]{3,}[^e]ed$/;
const pronoun = /^(?:which|whom|them|these|those)$/;

/** How many tokens a bracket behind a number has at most that says how sure it is. */
const longestAside = 16;

/** The token after `(18.6 %)`, `(18.6 %; 95% CI 12 to 25)`, `(86/90)` or `(P = 0.02)` right after a number. */
export function overBracket(tokens: readonly Token[], next: number): number {
  if (textAt(tokens, next) !== '(') return next;
  const isShare = textAt(tokens, next + 2) === '%' && /^[);,]$/.test(textAt(tokens, next + 3));
  const isFraction = textAt(tokens, next + 2) === '/' && textAt(tokens, next + 4) === ')';
  if (!isShare && !isFraction && lowerAt(tokens, next + 1) !== 'p') return next;
  const close = indexIn(tokens, next + 2, next + longestAside, ({ text }) => /^[()]$/.test(text));
  return textAt(tokens, close) === ')' ? close + 1 : next;
}

/** Whether a number speaks of things that were counted before it: `31 of which`, `29 had`, `of which 12 were`, `50 (19%) responded`, `including 777 for`. */
function pointsBack(tokens: readonly Token[], { first, next }: Quantity): boolean {
  const at = overBracket(tokens, next);
  const after = lowerAt(tokens, at);
  if (after === 'of' && pronoun.test(lowerAt(tokens, at + 1))) return true;
  if (lowerAt(tokens, first - 2) === 'of' && pronoun.test(lowerAt(tokens, first - 1))) return true;
  if (lowerAt(tokens, first - 1) === 'including' && tokens[at]?.type === 'word') return true;
  const verb = /^(?:also|never|still|later|only|not)$/.test(after) ? at + 1 : at;
  if (after === 'to') return /^(?:receive|take|have|undergo)$/.test(lowerAt(tokens, at + 1));
  return does.test(lowerAt(tokens, verb));
}

/** `43 candidates …, of which 31 are confirmed`: of what was counted before. */
export const byCount: Naming = ({ tokens, quantity, counted: before }) =>
  before && isWhole(quantity) && quantity.values.length === 1 && pointsBack(tokens, quantity)
    ? counted(before.unit)
    : undefined;

const moves = /^(?:from|by|to|of|was|is|were|at|reaches|reached|about|over|only|than|up|=|:)$/;
const numberReach = 12;

/** `the number of agents from 3`, `number of transfusions by 10.2`: the thing that `number of` before a number counts. */
export const byNumberOf: Naming = ({ tokens, quantity: { first, values }, floor }) => {
  const from = Math.max(floor, first - numberReach);
  const isNumberOf = ({ lower }: Token) => lower === 'number' || lower === 'numbers';
  let at = lastIndexIn(tokens, from, first - 2, isNumberOf);
  while (at >= 0 && lowerAt(tokens, at + 1) !== 'of') at = lastIndexIn(tokens, from, at, isNumberOf);
  if (at < 0 || values.length > 1 || !moves.test(lowerAt(tokens, first - 1))) return undefined;
  const noun = tokens
    .slice(at + 2, first)
    .find(({ type, lower }) => type === 'word' && lower.endsWith('s') && pluralOf(lower) === lower);
  return noun && counted(noun.lower);
};

/** `16 (16%) of 98 patients`: of the whole that a count after its bracket says. */
export const byWhole: Naming = ({ tokens, quantities, k, quantity }) => {
  const [share, whole] = [quantities[k + 1], quantities[k + 2]];
  const at = overBracket(tokens, quantity.next);
  if (!isWhole(quantity) || at === quantity.next || share?.type !== 'percent' || whole?.type !== 'count')
    return undefined;
  const of = lowerAt(tokens, at) === 'of' ? whole.first - at : 0;
  return of === 1 || of === 2 ? { ...counted(whole.unit), share: true, of: whole.values[0] ?? 0 } : undefined;
};

const longestBracket = 8;

/** `18 (35%) patients`, `a few (1-4) progenitors`: what is counted behind the bracket that follows a number or that it stands in. */
export const byNounBehind: Naming = ({ tokens, quantity }) => {
  const { first, next } = quantity;
  const isInside = textAt(tokens, first - 1) === '(' && textAt(tokens, next) === ')';
  const isBefore = textAt(tokens, next) === '(' && tokens[first - 1]?.text !== '(';
  if (!isWhole(quantity) || (!isInside && !isBefore)) return undefined;
  const close = tokens.slice(next, next + longestBracket).findIndex(({ text }) => text === ')');
  const noun = close < 0 ? undefined : readCounted(tokens, next + close + 1, false);
  if (!noun || (isInside && !/^(?:few|several|some|many|both|all)$/.test(lowerAt(tokens, first - 2)))) return undefined;
  return { ...counted(noun.unit), kind: noun.kind, phrase: noun.phrase };
};

/** `neuralgia (6 patients), spasms (11)`: alone in a bracket, after a count in one. */
export const byCountBefore: Naming = ({ tokens, quantity, previous }) => {
  const { first, next } = quantity;
  const isAlone = textAt(tokens, first - 1) === '(' && textAt(tokens, next) === ')' && isWhole(quantity);
  const wasInBracket =
    previous?.type === 'count' && textAt(tokens, previous.first - 1) === '(' && textAt(tokens, previous.next) === ')';
  return isAlone && wasInBracket ? counted(previous.unit) : undefined;
};
