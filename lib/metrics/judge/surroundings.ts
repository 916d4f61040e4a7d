import { remember } from '../../text/remember';
import type { Quantity } from '../quantities/quantity';
import type { ReadAbstract, Sentence } from '../read-abstract';
import { hashOf, pairOf, rowOf } from '../tokens/hash';
import type { Token } from '../tokens/word';

/** What a row says: each question has a number of its own, which the learned tables know. New ones go to the end. */
const role = {
  before: 0,
  beforeNear: 1,
  after: 2,
  afterNear: 3,
  pairBefore: 4,
  pairAfter: 5,
  around: 6,
  own: 7,
  ownAll: 8,
  sentence: 9,
  opening: 10,
  previous: 11,
  document: 12,
  place: 13,
  fromEnd: 14,
  fromStart: 15,
  unit: 16,
  type: 17,
  unitKind: 18,
  size: 19,
  whole: 20,
  afterWe: 21,
  numbers: 22,
  repeated: 23,
  unitAndKind: 24,
  shape: 25,
  rule: 26,
  label: 27,
} as const;

/** Of units and types, which are few. */
const nameHash = remember((name) => hashOf(name.toLowerCase()));

/** How many words to each side of a number are looked at one by one. */
const reach = 8;
/** Words of an abstract's beginning that tell what it is about. */
const opening = 60;

const hashOfToken = ({ word, text }: Token): number => word?.hash ?? hashOf(text);

/** What holds for all numbers of an abstract. */
export interface AbstractFacts {
  rows: readonly number[];
  /** Offset of the first `we`, or its end. */
  we: number;
  numbers: number;
}

const isWe = ({ lower }: Token): boolean => lower === 'we';

/** What all numbers of an abstract have in common: the words that it begins with, where `we` comes in. */
export function factsOf({ sentences, clean }: ReadAbstract): AbstractFacts {
  const rows: number[] = [];
  let seen = 0;
  let we = clean.text.length;
  let numbers = 0;
  for (const { tokens, quantities } of sentences) {
    numbers += quantities.length;
    for (const token of tokens) {
      if (we === clean.text.length && isWe(token)) we = token.start;
      seen += 1;
      if (seen <= opening && token.type === 'word' && token.lower.length > 4)
        rows.push(rowOf(role.document, hashOfToken(token)));
    }
  }
  return { rows, we, numbers };
}

const bucket = (n: number, most: number): number => Math.min(most, n);

/** What all numbers of a sentence have in common: its words, its first words, those of the sentence before, its place. */
export function sentenceRows({ sentences }: ReadAbstract, { index, tokens }: Sentence): number[] {
  const rows: number[] = [];
  for (const token of tokens) rows.push(rowOf(role.sentence, hashOfToken(token)));
  let first = 0;
  for (const [at, token] of tokens.slice(0, 3).entries()) {
    first = pairOf(first, hashOfToken(token));
    rows.push(rowOf(role.opening, first + at));
  }
  for (const token of sentences[index - 1]?.tokens ?? []) rows.push(rowOf(role.previous, hashOfToken(token)));
  const last = Math.max(1, sentences.length - 1);
  rows.push(rowOf(role.place, Math.floor((10 * index) / last)));
  rows.push(rowOf(role.fromStart, bucket(index, 6)));
  rows.push(rowOf(role.fromEnd, bucket(sentences.length - 1 - index, 6)));
  return rows;
}

/** Half decades: how big a number is, whatever its digits. */
const sizeOf = (value: number): number =>
  value === 0 || !Number.isFinite(value) ? -99 : Math.trunc(2 * Math.log10(Math.abs(value) + 1e-12));

/** The words to both sides of a number, by where they stand, alone and in pairs. */
function nearRows(tokens: readonly Token[], { first, next }: Quantity, rows: number[]): void {
  for (let k = 0; k < reach; k += 1) {
    const before = tokens[first - 1 - k];
    const after = tokens[next + k];
    const near = k >> 1;
    if (before) {
      const hash = hashOfToken(before);
      rows.push(rowOf(role.before, hash), rowOf(role.beforeNear, pairOf(hash, near)));
      const further = tokens[first - 2 - k];
      if (k < 4 && further) rows.push(rowOf(role.pairBefore, pairOf(hashOfToken(further), hash)));
    }
    if (after) {
      const hash = hashOfToken(after);
      rows.push(rowOf(role.after, hash), rowOf(role.afterNear, pairOf(hash, near)));
      const further = tokens[next + 1 + k];
      if (k < 4 && further) rows.push(rowOf(role.pairAfter, pairOf(hash, hashOfToken(further))));
    }
  }
  const [before, after] = [tokens[first - 1], tokens[next]];
  if (before && after) rows.push(rowOf(role.around, pairOf(hashOfToken(before), hashOfToken(after))));
}

/** The number itself: its words, unit, size, and whether it was said before. */
function ownRows({ tokens, quantities }: Sentence, quantity: Quantity, rows: number[]): void {
  const { first, next, unit, type, kind, values } = quantity;
  let all = 0;
  for (let at = first; at < next; at += 1) {
    const token = tokens[at];
    if (!token) continue;
    const hash = hashOfToken(token);
    all = pairOf(all, hash);
    rows.push(rowOf(role.own, hash));
  }
  const value = values[0] ?? 0;
  const [unitHash, typeHash, kindHash] = [nameHash(unit), nameHash(type), nameHash(kind)];
  rows.push(
    rowOf(role.ownAll, all),
    rowOf(role.unit, unitHash),
    rowOf(role.type, typeHash),
    rowOf(role.unitKind, kindHash),
    rowOf(role.unitAndKind, pairOf(unitHash, kindHash)),
    rowOf(role.size, pairOf(typeHash, sizeOf(value))),
    rowOf(role.whole, pairOf(typeHash, Number.isInteger(value) ? 1 : 0)),
    rowOf(role.numbers, bucket(quantities.length, 8)),
  );
}

/** What is known of one number beside the rules: the words near it, itself, and where in the abstract it stands. */
export function numberRows(
  sentence: Sentence,
  quantity: Quantity,
  { we, numbers }: AbstractFacts,
  times: number,
): number[] {
  const rows: number[] = [];
  nearRows(sentence.tokens, quantity, rows);
  ownRows(sentence, quantity, rows);
  rows.push(
    rowOf(role.afterWe, quantity.start > we ? 1 : 0),
    rowOf(role.repeated, bucket(times, 3)),
    rowOf(role.shape, bucket(numbers >> 2, 6)),
  );
  return rows;
}

/** The row of a fact that a rule's table gives a name. */
export const ruleRow = (feature: string): number => rowOf(role.rule, hashOf(feature));

/** The row of what a label says of the kind. */
export const labelRow = (name: string): number => rowOf(role.label, hashOf(name));
