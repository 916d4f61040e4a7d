import type { Quantity } from '../quantities/quantity';
import type { Sentence } from '../read-abstract';
import { hashOf, pairOf, rowOf } from '../tokens/hash';
import { type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import type { RuleNames } from './names';

/** What a row says of a word beside a number: each question has a number of its own, which the learned tables know. */
const role = {
  bias: 0,
  word: 1,
  wordSide: 2,
  wordNear: 3,
  distance: 4,
  distanceType: 5,
  pairBefore: 6,
  pairAfter: 7,
  between: 8,
  governor: 9,
  governorSide: 10,
  shape: 11,
  wordType: 12,
  besideNumber: 13,
  verb: 14,
  inLabel: 15,
  inVersus: 16,
  inOn: 17,
  rule: 18,
  governorBetween: 19,
  beforeNumber: 20,
  wordGovernor: 21,
  kind: 22,
  depth: 23,
  sharedGovernor: 24,
} as const;

/** Words that join the parts of a sentence: what stands behind one belongs to it up to the next. */
const joints = setOf(
  'of in on for with without by over than to from at across under against through via into within per between among during after before as when while where which that who whose whereas and or but compared relative versus vs using including while if',
);
const verbs =
  /^(?:is|are|was|were|has|have|had|achiev\w*|reach\w*|obtain\w*|attain\w*|yield\w*|reduc\w*|improv\w*|increas\w*|decreas\w*|outperform\w*|surpass\w*|exceed\w*|deliver\w*|provid\w*|show\w*|demonstrat\w*|found|lower\w*|rais\w*|cut|cuts|cutting|drop\w*|boost\w*|gain\w*|requir\w*|need\w*|us(?:e|es|ed|ing)|compris\w*|contain\w*|consist\w*|cover\w*|span\w*|includ\w*|train\w*|evaluat\w*|test\w*|collect\w*|enrol\w*|recruit\w*|identif\w*|detect\w*|solv\w*|fix\w*|rose|fell|grew|ranged?|ranging|remain\w*)$/;

const hashOfToken = ({ word, text }: Token): number => word?.hash ?? hashOf(text);

/** Facts of each token of a sentence that all its numbers share. */
export interface WordFacts {
  hashes: readonly number[];
  /** Hash of the joint or verb that a token stands behind, and how many tokens behind. */
  governors: readonly number[];
  depths: readonly number[];
  shapes: readonly number[];
  /** Numbers, commas, openings and conjunctions before each token. */
  numbers: readonly number[];
  commas: readonly number[];
  breaks: readonly number[];
  conjunctions: readonly number[];
  verbs: readonly number[];
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

function shapeOf({ type, text, lower }: Token): number {
  if (type === 'number') return 1;
  if (type === 'mark') return 2;
  if (/\d/.test(text)) return 3;
  if (text.length > 1 && text === text.toUpperCase() && text !== lower) return 4;
  if (/\p{Ll}\p{Lu}/u.test(text)) return 5;
  if (isCapital(text)) return 6;
  return lower.length <= 3 ? 7 : 8;
}

/** Looks at each token of a sentence once, for all its numbers. */
export function wordFactsOf({ tokens, quantities }: Pick<Sentence, 'tokens' | 'quantities'>): WordFacts {
  const facts: { [Name in keyof WordFacts]: number[] } = {
    hashes: tokens.map(hashOfToken),
    governors: [],
    depths: [],
    shapes: tokens.map(shapeOf),
    numbers: [],
    commas: [],
    breaks: [],
    conjunctions: [],
    verbs: [],
  };
  let [governor, depth, numbers, commas, breaks, conjunctions, verbCount, q] = [0, 0, 0, 0, 0, 0, 0, 0];
  tokens.forEach(({ type, text, lower }, t) => {
    facts.governors.push(governor);
    facts.depths.push(depth);
    facts.numbers.push(numbers);
    facts.commas.push(commas);
    facts.breaks.push(breaks);
    facts.conjunctions.push(conjunctions);
    facts.verbs.push(verbCount);
    depth += 1;
    const isVerb = type === 'word' && verbs.test(lower);
    if (joints.has(lower) || isVerb) {
      governor = facts.hashes[t] ?? 0;
      depth = 0;
    }
    if (isVerb) verbCount += 1;
    if (text === ',') commas += 1;
    if (/^[();:[\]–—]$/.test(text)) {
      breaks += 1;
      governor = facts.hashes[t] ?? 0;
      depth = 0;
    }
    if (lower === 'and' || lower === 'or' || lower === 'while' || lower === 'but') conjunctions += 1;
    while (q < quantities.length && (quantities[q]?.next ?? 0) <= t + 1) {
      numbers += 1;
      q += 1;
    }
  });
  return facts;
}

const bucket = (n: number, most: number): number => Math.min(most, n);

/** Steps of distance: each of the first six tokens by itself, then ever wider ones. */
const stepOf = (distance: number): number =>
  distance <= 6 ? distance : distance <= 9 ? 7 : distance <= 14 ? 8 : distance <= 22 ? 9 : distance <= 35 ? 10 : 11;

const isIn = (t: number, span: Span | undefined): boolean => span !== undefined && t >= span[0] && t < span[1];

/** Facts of a number that all words around it share. */
export interface NumberFacts {
  first: number;
  next: number;
  type: number;
  kind: number;
  before: number;
  after: number;
  names: RuleNames;
}

/** Looks at a number once, for all words around it. */
export const numberFactsOf = (
  { hashes }: WordFacts,
  { first, next, type, kind }: Quantity,
  names: RuleNames,
): NumberFacts => ({
  first,
  next,
  type: hashOf(type),
  kind: hashOf(kind),
  before: hashes[first - 1] ?? 1,
  after: hashes[next] ?? 2,
  names,
});

/** What speaks for or against a word of the sentence belonging to a number's badge. */
export function wordRows(tokens: readonly Token[], facts: WordFacts, number: NumberFacts, t: number): number[] {
  const { first, next, names } = number;
  const side = t < first ? 0 : 1;
  const step = stepOf(side === 0 ? first - t : t - next + 1) * 2 + side;
  const hash = facts.hashes[t] ?? 0;
  const [low, high] = side === 0 ? [t, first] : [next, t];
  const count = (list: readonly number[], most: number) => bucket((list[high] ?? 0) - (list[low] ?? 0), most);
  const numbers = count(facts.numbers, 2);
  const commas = count(facts.commas, 2);
  const breaks = count(facts.breaks, 2);
  const joined = count(facts.conjunctions, 2);
  const verbsBetween = count(facts.verbs, 2);
  const between = (((numbers * 3 + commas) * 3 + breaks) * 3 + joined) * 3 + verbsBetween;
  const governor = facts.governors[t] ?? 0;
  const typeHash = number.type;
  const before = facts.hashes[t - 1] ?? 1;
  const after = facts.hashes[t + 1] ?? 2;
  const { before: numberBefore, after: numberAfter } = number;
  const depth = bucket(facts.depths[t] ?? 0, 5);
  const inLabel = names.label.has(tokens[t]?.lower ?? '');
  const isRuled = (inLabel ? 1 : 0) + (isIn(t, names.versus) ? 2 : 0) + (isIn(t, names.on) ? 4 : 0);
  const rows = [
    rowOf(role.bias, side),
    rowOf(role.word, hash),
    rowOf(role.wordSide, pairOf(hash, side)),
    rowOf(role.wordNear, pairOf(hash, step)),
    rowOf(role.distance, step),
    rowOf(role.distanceType, pairOf(typeHash, step)),
    rowOf(role.pairBefore, pairOf(before, hash)),
    rowOf(role.pairAfter, pairOf(hash, after)),
    rowOf(role.between, between * 2 + side),
    rowOf(role.verb, (numbers * 3 + verbsBetween) * 24 + step),
    rowOf(role.governor, governor),
    rowOf(role.governorSide, pairOf(governor, side * 6 + depth)),
    rowOf(role.governorBetween, pairOf(governor, between * 2 + side)),
    rowOf(role.wordGovernor, pairOf(governor, hash)),
    rowOf(role.shape, pairOf(facts.shapes[t] ?? 0, step)),
    rowOf(role.kind, pairOf(facts.shapes[t] ?? 0, pairOf(governor, side))),
    rowOf(role.wordType, pairOf(hash, typeHash)),
    rowOf(role.besideNumber, pairOf(numberAfter, step)),
    rowOf(role.beforeNumber, pairOf(numberBefore, step)),
    rowOf(role.sharedGovernor, pairOf(pairOf(numberBefore, governor), side)),
    rowOf(role.depth, pairOf(number.kind, depth * 2 + side)),
    rowOf(role.inLabel, isRuled),
    rowOf(role.inVersus, pairOf(isRuled, step)),
    rowOf(role.inOn, pairOf(isRuled, pairOf(governor, side))),
  ];
  for (const { before: cue } of tokens[t]?.word?.facts?.cues ?? []) rows.push(rowOf(role.rule, cue * 2 + side));
  return rows;
}
