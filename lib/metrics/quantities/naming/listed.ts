import type { Token } from '../../tokens/word';
import { asideEnd } from '../counts';
import type { Quantity } from '../quantity';
import { unitBefore } from './before';
import { lowerAt, type Named, type Naming, numberOf } from './scene';
import { scoreAt } from './score-near';
import { isBatchSize, isSetting } from './settings';

const listMark = /^(?:,|and|or|\/|&|vs|versus|[-–])$/;
/** What may be said again for each number of a list: `n = 24, n = 36 and n = 40`. */
const repeated = /^(?:n|=|~|\$)$/;

/** Whether two quantities stand in one list or one change: `7, 13, and 70`, `from 67 to 374`, `9- and 27-fold`. */
function areListed(tokens: readonly Token[], { first, next, spread }: Quantity, { first: later }: Quantity): boolean {
  const between = tokens
    .slice(asideEnd(tokens, next), later)
    .filter(({ text, lower }, j, all) => !repeated.test(lower) && (text !== '.' || all[j - 1]?.lower !== 'vs'));
  const only = between.length === 1 ? (between[0]?.lower ?? '') : '';
  if (only === '→') return true;
  if (only === 'to') return spread || lowerAt(tokens, first - 1) === 'from';
  return (
    between.length > 0 && between.length <= 2 && between.every(({ lower }) => listMark.test(lower)) && only !== '-'
  );
}

/** `240 downregulated and 260 upregulated genes`: a participle is an adjective where one goes before the noun too. */
const participle = /^[a-z]{3,}[^e]ed$/;
const verb =
  /^(?:is|are|was|were|has|have|had|of|in|on|at|to|for|with|from|by|that|which|who|than|as|did|can|could|may|will)$/;
const longestAdjectives = 4;

/** `922 atomic and 177 compound instances`: the adjectives of a count whose noun is said once, at the end of its list. */
function adjectives(tokens: readonly Token[], { next }: Quantity, later: Quantity): readonly Token[] | undefined {
  const between = tokens.slice(next, later.first);
  const last = between.at(-1)?.lower;
  if (last !== 'and' && last !== 'or') return undefined;
  const words = between.slice(0, between.at(-2)?.text === ',' ? -2 : -1);
  const isParallel = participle.test(later.phrase?.split(' ')[0] ?? '');
  const isAdjectives = words.every(
    ({ type, lower, value }) =>
      type === 'word' && value === undefined && !verb.test(lower) && (isParallel || !participle.test(lower)),
  );
  return words.length > 0 && words.length <= longestAdjectives && isAdjectives ? words : undefined;
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** Whether a number cannot have the unit of the next in its list. */
function isOther(tokens: readonly Token[], quantity: Quantity, next: Quantity): boolean {
  const value = numberOf(quantity);
  if (next.type === 'percent' && (value > 100 || (value < 1 && unitBefore(tokens, quantity, 0)?.type === 'score')))
    return true;
  if (next.type === 'count' && value < 1) return true;
  if (quantity.spelled && next.type !== 'count' && !next.spelled) return true;
  const isEqual = lowerAt(tokens, quantity.first - 1) === '=' && lowerAt(tokens, quantity.first - 2) !== 'n';
  if (isEqual && /^(?:ratio|percent|count|points)$/.test(next.type)) return true;
  if (isSetting(tokens, quantity) || isBatchSize(tokens, quantity)) return true;
  return isYear(value) && tokens[quantity.next]?.text === ',';
}

/** What small numbers of a list are multiplied by where its last has a scale: `7, 13 and 70 billion`. */
function scaleOf(quantity: Quantity, next: Quantity): number {
  if (!next.scaled || quantity.scaled || numberOf(quantity) >= 1000) return 1;
  return 10 ** (3 * Math.floor(Math.log10(Math.max(...next.values)) / 3));
}

/** The unit that is said once, at the end of a list: `7, 13, and 70 billion parameters`, `2.0/4.3 s`, `9 nuclear and 84 other profiles`. */
export const byList: Naming = ({ tokens, quantities, k, quantity }) => {
  const next = quantities[k + 1];
  if (!next || next.type === 'bare' || isOther(tokens, quantity, next)) return undefined;
  const { unit, type, kind, phrase } = next;
  const named: Named = { unit, type, kind, times: scaleOf(quantity, next) };
  if (areListed(tokens, quantity, next)) return phrase === undefined ? named : { ...named, phrase };
  const words =
    next.type === 'count' && Number.isInteger(numberOf(quantity)) ? adjectives(tokens, quantity, next) : undefined;
  return words && { ...named, phrase: [...words.slice(-2).map(({ lower }) => lower), unit].join(' ') };
};

const separator = /^(?:,|and|or|&)$/;
const passed =
  /^(?:of|is|was|were|are|by|at|to|reach(?:es|ed)?|achiev(?:es|ed|ing)|improv(?:es|ed|e)|scores?|values?|respectively|[:=(])$/;
const longestName = 5;

/** The names of a list that ends at token `end`, each as its tokens' span, from the last back. */
function namesBack(tokens: readonly Token[], end: number, floor: number): (readonly [from: number, to: number])[] {
  const names: (readonly [number, number])[] = [];
  for (let to = end; to > floor && names.length < 8; ) {
    let from = to;
    while (
      from > floor &&
      to - from < longestName &&
      !separator.test(lowerAt(tokens, from - 1)) &&
      !/^[;().]$/.test(lowerAt(tokens, from - 1))
    )
      from -= 1;
    if (from === to) break;
    names.push([from, to]);
    let at = from;
    while (at > floor && separator.test(lowerAt(tokens, at - 1))) at -= 1;
    if (at === from) break;
    to = at;
  }
  return names;
}

/** The first and the last of the list of numbers that the one at `k` stands in. */
function listAround(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  k: number,
): [first: number, last: number] {
  const goesOn = (j: number): boolean => {
    const [a, b] = [quantities[j], quantities[j + 1]];
    if (!a || !b) return false;
    const between = tokens.slice(a.next, b.first);
    return between.length > 0 && between.length <= 2 && between.every(({ lower }) => separator.test(lower));
  };
  let first = k;
  while (goesOn(first - 1)) first -= 1;
  let last = k;
  while (goesOn(last)) last += 1;
  return [first, last];
}

/** `precision, recall and F1 were 0.91, 0.85 and 0.88`: each number has the name at its place in the list before. */
export const byNames: Naming = ({ tokens, quantities, k }) => {
  const [start, last] = listAround(tokens, quantities, k);
  const begin = quantities[start];
  if (!begin || start === last) return undefined;
  const floor = quantities[start - 1]?.next ?? 0;
  let end = begin.first;
  while (end > floor && passed.test(lowerAt(tokens, end - 1))) end -= 1;
  const names = namesBack(tokens, end, Math.max(floor, end - 30));
  const size = last - start + 1;
  const span = names.length >= size ? names[last - k] : undefined;
  return span && nameIn(tokens, span[0], span[1]);
};

/** The score or the statistic that a name's tokens say. */
function nameIn(tokens: readonly Token[], from: number, to: number): Named | undefined {
  for (let j = to - 1; j >= from; j -= 1) {
    const unit = scoreAt(tokens, j);
    if (unit) return unit;
  }
  return undefined;
}
