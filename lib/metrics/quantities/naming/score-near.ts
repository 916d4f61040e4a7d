import type { Token } from '../../tokens/word';
import { unitOf } from '../unit-table';
import { readUnit } from '../units';
import { lowerAt, type Named, type Naming, numberOf, type Scene, score, textAt } from './scene';

/** How far before its number a measure may be named, in tokens. */
const reach = 14;

/** What a name of a score may begin with, and the ending of several: `macro-F1`, `MAEs`. */
const dressed = /^(?:macro|micro|mean|weighted|soft|hard|avg)-|(?<=\p{Lu})s$/iu;

/** The score that a token names: `perplexities`, `BLEU`, `macro-F1`. */
export function scoreAt(tokens: readonly Token[], i: number): Named | undefined {
  const token = tokens[i];
  const unit = token?.type === 'word' ? (readUnit(tokens, i) ?? unitOf(token.text.replace(dressed, ''))) : undefined;
  return unit?.type === 'score' && unit.unit.length > 1 && unit.unit !== 'dB'
    ? { unit: unit.unit, type: unit.type, kind: unit.kind }
    : undefined;
}

/** Whether a score is named for a number by something else than its place: a decimal one, and no fall. */
const isDecimal = ({ tokens, quantity }: Scene): boolean =>
  numberOf(quantity) > 0 &&
  (!Number.isInteger(numberOf(quantity)) ||
    tokens.slice(quantity.first, quantity.next).some(({ text }) => /^1\.0+$/.test(text)));

/** `a 0.4 improvement of BLEU`, `1.6 validation loss`. */
const scoreAfter: Naming = ({ tokens, quantity: { next } }) => {
  const changes = /^(?:improvement|gain|increase|drop|reduction|difference)s?$/.test(lowerAt(tokens, next));
  const after = changes && /^(?:of|in)$/.test(lowerAt(tokens, next + 1)) ? scoreAt(tokens, next + 2) : undefined;
  if (after) return after;
  for (
    let j = next;
    j < next + 3 && tokens[j]?.type === 'word' && !/^(?:and|but|or|while)$/.test(lowerAt(tokens, j));
    j += 1
  ) {
    const unit = scoreAt(tokens, j);
    if (unit) return unit;
  }
  return undefined;
};

/** `perplexities on both corpora to 38.2`: a way before the number, in its part of the sentence. */
const scoreBefore: Naming = ({ tokens, quantity: { first }, previous }) => {
  const floor = Math.max(previous?.next ?? 0, first - reach);
  for (let j = first - 1; j >= floor && textAt(tokens, j) !== ';'; j -= 1) {
    const unit = scoreAt(tokens, j);
    if (unit) return unit;
  }
  return undefined;
};

/** The score of the number before, where this one goes on from it. */
const sameScore: Naming = ({ tokens, quantity: { first }, previous }) => {
  const goesOn = first - (previous?.next ?? 0) < reach && !/^[=<>≤≥~]$/.test(textAt(tokens, first - 1));
  const ends = tokens.slice(previous?.next ?? 0, first).some(({ text }) => text === ';');
  return previous?.type === 'score' && goesOn && !ends ? score(previous.unit) : undefined;
};

/** The score of a bare number with decimals: named after it, a way before it, or for the number before it. */
export const byScoreNear: Naming = (scene) =>
  isDecimal(scene) ? (scoreAfter(scene) ?? scoreBefore(scene) ?? sameScore(scene)) : undefined;
