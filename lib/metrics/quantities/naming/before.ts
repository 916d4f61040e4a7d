import { isPlural } from '../../tokens/plurals';
import type { Token } from '../../tokens/word';
import { nearestCounted } from '../people';
import type { Quantity } from '../quantity';
import { readUnit } from '../units';
import { counted, lowerAt, type Named, type Naming, numberOf, statistic, textAt } from './scene';

/** Words and marks that may stand between a measure's name and its number. */
const link =
  /^(?:of|is|was|were|are|be|[=:<>≤≥~(,[\]]|at|to|score|scores|value|values|up|about|around|approximately|over|reaching|reaches|reached|above|below|only|than|greater|less|rate|index|coefficient|roughly|from|by|nearly|a|an|the|or|macro|micro|least|best|average|and|s|between|as|high|low|respectively|cumulative|\))$/;
const compares = /[=<>≤≥~]/;
const reach = 7;

/** What stands before a number: its nearest word that is no link, and what lies between. */
interface Before {
  tokens: readonly Token[];
  quantity: Quantity;
  at: number;
  word: Token;
  crossed: string;
  compared: boolean;
}

/** `mean (SD) score`, `median [IQR]`: in brackets, what spread follows the number. */
const isSpreadName = (tokens: readonly Token[], j: number): boolean =>
  /^(?:sd|se|sem|iqr)$/.test(lowerAt(tokens, j)) &&
  /^[([]$/.test(textAt(tokens, j - 1)) &&
  /^[)\]]$/.test(textAt(tokens, j + 1));

function wordBefore(tokens: readonly Token[], quantity: Quantity, floor: number): Before | undefined {
  const { first } = quantity;
  let crossed = '';
  for (let j = first - 1; j >= Math.max(floor, first - reach); j -= 1) {
    const word = tokens[j];
    if (!word) return undefined;
    if (isSpreadName(tokens, j)) continue;
    if (!link.test(word.lower) || word.text === 'OR')
      return word.type === 'word'
        ? { tokens, quantity, at: j, word, crossed, compared: compares.test(crossed) }
        : undefined;
    crossed = word.text + crossed;
  }
  return undefined;
}

/** `a factor of 20`, `factors up to 3`. */
const asFactor = ({ word, crossed }: Before): Named | undefined =>
  /^factors?$/.test(word.lower) && /of|upto|from/.test(crossed)
    ? { unit: 'x', type: 'ratio', kind: 'speed' }
    : undefined;

/** `n = 45`: of those whom the sentence speaks of, or of nobody it names. */
function asSample({ tokens, quantity, word, compared }: Before): Named | undefined {
  if (word.lower !== 'n' || !compared) return undefined;
  const behind = tokens[quantity.next + 2]?.lower ?? '';
  const isOf = textAt(tokens, quantity.next) === ')' && lowerAt(tokens, quantity.next + 1) === 'of';
  if (isOf && isPlural(behind)) return { ...counted(behind), phrase: 'sample size' };
  const noun = nearestCounted(tokens, quantity.first);
  return noun === undefined ? { ...counted('n'), phrase: 'sample size' } : { ...counted(noun), phrase: 'sample size' };
}

/** `aged 12`, `ages 8 to 13`. */
const asAge = ({ word }: Before): Named | undefined =>
  /^(?:aged?|ages)$/.test(word.lower) ? { unit: 'years', type: 'time', kind: 'duration' } : undefined;

/** `redshift around 20`, `z ~ 7.1`. */
const asRedshift = ({ word }: Before): Named | undefined =>
  /^redshifts?$/.test(word.lower) ? statistic('z') : undefined;

/** `F1 of 0.93`, `odds ratio 1.4`, `p < 0.01`. */
function asMeasure({ tokens, at, quantity, compared }: Before): Named | undefined {
  const unit = readUnit(tokens, at);
  if (unit?.type !== 'score' && unit?.type !== 'statistic') return undefined;
  if (unit.unit === 'p' && numberOf(quantity) > 1) return undefined;
  return unit.unit.length > 1 || compared ? { unit: unit.unit, type: unit.type, kind: unit.kind } : undefined;
}

/** How symbols are written: `T_eff`, `R²`, `H0`, `χ`, `mu`. */
const symbol = /[_\d\p{Lu}\p{Script=Greek}]|^.{1,3}$/u;
const noSymbol = /^(?:few|both|all|one|rms|not|but|for|and|the|iii|ii|iv)$/;

/** The name of a symbol with the brackets that are part of it: `[Fe/H]`, `E(B-V)`. */
function symbolName(tokens: readonly Token[], at: number): string {
  const { text = '' } = tokens[at] ?? {};
  const [open, close] = [textAt(tokens, at - 1), textAt(tokens, at + 1)];
  if (open === '[' && close === ']' && text.includes('/')) return `[${text}]`;
  const isColour = open === '(' && close === ')' && textAt(tokens, at - 2) === 'E' && /^\p{Lu}-\p{Lu}$/u.test(text);
  return isColour ? `E(${text})` : text;
}

/** `T_eff = 5800`, `x ~ 3`: the symbol that a number is compared with. A plain word only where it is set equal. */
function asSymbol({ tokens, at, word, crossed, quantity, compared }: Before): Named | undefined {
  const { lower, text } = word;
  if (!compared || noSymbol.test(lower)) return undefined;
  if (/^p(?:-values?)?$/.test(lower)) return numberOf(quantity) > 1 ? undefined : statistic('p');
  if (symbol.test(text)) return statistic(symbolName(tokens, at));
  return crossed.includes('=') && !lower.endsWith('s') ? statistic(text) : undefined;
}

const abbreviation = /^\p{Lu}[\p{L}-]{0,9}\p{Lu}(?:\/[\p{L}-]{2,9})?$/u;

/** `HOMA (1.83`, `ECE: 0.186`, `an NDS of 0.80`: what an abbreviation right before a decimal number measures. */
function asAbbreviation({ tokens, at, word, crossed, quantity }: Before): Named | undefined {
  const isNear = /^(?:|of|[:(=,]|was|is|score)$/.test(crossed);
  const isMeasure = abbreviation.test(word.text) && !Number.isInteger(numberOf(quantity)) && crossed !== '(';
  const isPlace = /^(?:on|in|for|the|vs|than|and|with|to)$/.test(lowerAt(tokens, at - 1));
  return isNear && isMeasure && !isPlace ? statistic(word.text) : undefined;
}

const moved = /^(?:decreased|increased|fell|rose|dropped|declined|improved|changed|was|were|is)$/;
const subjectReach = 16;

/** `HOMA significantly decreased after the drug (1.91`: what an abbreviation measures that is the subject of a change. */
function asSubject(tokens: readonly Token[], { first, ...quantity }: Quantity, floor: number): Named | undefined {
  if (Number.isInteger(quantity.values[0] ?? 0) || textAt(tokens, first - 1) !== '(') return undefined;
  for (let j = first - 2; j >= Math.max(floor, first - subjectReach); j -= 1) {
    if (/^[;:(),]$/.test(textAt(tokens, j))) return undefined;
    const isVerb = moved.test(lowerAt(tokens, j + 1)) || moved.test(lowerAt(tokens, j + 2));
    if (isVerb && abbreviation.test(textAt(tokens, j))) return statistic(textAt(tokens, j));
  }
  return undefined;
}

/** The unit that the words before a number give it: `F1 of 0.93`, `p < 0.01`, `n = 45`, `a factor of 20`. */
export function unitBefore(tokens: readonly Token[], quantity: Quantity, floor: number): Named | undefined {
  const before = wordBefore(tokens, quantity, floor);
  const near =
    before &&
    (asFactor(before) ??
      asSample(before) ??
      asAge(before) ??
      asRedshift(before) ??
      asMeasure(before) ??
      asSymbol(before) ??
      asAbbreviation(before));
  return near ?? asSubject(tokens, quantity, floor);
}

/** The unit that is named before a number, after the number before it. */
export const byWordsBefore: Naming = ({ tokens, quantity, previous, spoken }) => {
  const named = unitBefore(tokens, quantity, previous?.next ?? 0);
  /** `(n = 6)` in a sentence that names nobody: of those whom the abstract is about. */
  const isOpen = named?.unit === 'n' && textAt(tokens, quantity.first - 2) === 'n';
  const people = isOpen ? spoken(quantity.start) : undefined;
  return named && people !== undefined ? { ...named, unit: people } : named;
};
