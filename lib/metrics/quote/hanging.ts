import { overBracket } from '../quantities/naming/counted';
import { indexIn, isFiniteVerb, isName, lastIndexIn, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { and, changeIn, hasClause, hasCut, saysNothing } from './coherence';
import {
  againstJoint,
  andJoint,
  clauseJoint,
  fillers,
  hollow,
  isSaid,
  isVerb,
  jointKindOf,
  ofJoint,
  toJoint,
  verbJoint,
} from './parts';

import type { Piece } from './piece';
import { nameInAside } from './subject';

type Tokens = readonly Token[];

const saysChange = (token: Token): boolean => isVerb(token) || token.word?.facts?.change === true;

/** Whether a part is a clause of its own, or the beginning of one: `as failures drop`, `where six baselines` of `where six baselines achieve 0%`. */
function isOtherClause(tokens: Tokens, from: number, to: number): boolean {
  const first = [tokens[from - 1], tokens[from]].find((token) => jointKindOf(token) === clauseJoint)?.lower ?? '';
  if (/^(?:as|while|whereas)$/.test(first) && tokens.slice(from + 1, to).some(saysChange)) return true;
  return /^(?:when|where|while|whereas)$/.test(first) && tokens.slice(to, to + 1).some(isVerb);
}

/** Verbs that tell something else of what stands before them: `an accuracy of 32% shows the challenge of the task`. */
const tells =
  /^(?:shows?|showed|demonstrates?|demonstrated|reveals?|revealed|indicates?|indicated|suggests?|suggested|highlights?|highlighted|presents?|introduces?|confirms?)$/;

/** Whether another act begins at a token: `offers` of `is larger than the others and offers more`. */
const beginsAct = (tokens: Tokens, from: number): boolean => {
  const verb = and.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  return and.test(tokens[verb - 1]?.lower ?? '') && isFiniteVerb(tokens[verb]);
};

/** Whether the first piece says where something was done and another has all its words: `HarborLog` of `On HarborLog, our model reaches 81% on HarborLog`. */
function isSaidAgain(tokens: Tokens, piece: Piece, all: readonly Piece[]): boolean {
  const [first, next] = all;
  const [from, to] = piece.span;
  const kind = jointKindOf(tokens[jointBefore(tokens, from)]);
  if (piece !== first || next === undefined || kind === 0 || kind > toJoint || saysNothing(tokens, to, next.span[0]))
    return false;
  const wordsOf = ([start, end]: Span) =>
    tokens.slice(start, end).flatMap((token) => (isSaid(token) ? [token.lower] : []));
  return all.slice(1).some(({ span }) => wordsOf([from, to]).every((word) => wordsOf(span).includes(word)));
}

/** Whether a piece is told apart by what it is `without`, which was left out: `systems` of `systems without a scheme`. */
const isUndenied = (tokens: Tokens, { span: [, to], isVersus }: Piece, next: Piece | undefined): boolean =>
  isVersus && tokens[to]?.lower === 'without' && (next === undefined || next.span[0] > to + 2);

/** Whether a piece is the first of two that something is `between`, without the second. */
const isHalfBetween = (tokens: Tokens, { span: [from, to] }: Piece, next: Piece | undefined): boolean =>
  (tokens[from]?.lower === 'between' ||
    tokens[from - 1]?.lower === 'between' ||
    tokens[from - 2]?.lower === 'between') &&
  and.test(tokens[to]?.lower ?? '') &&
  (next === undefined || next.span[0] > to + 1);

/** Where a piece's own words begin: behind the joint and the articles that lead to it. */
function jointBefore(tokens: Tokens, from: number): number {
  let at = jointKindOf(tokens[from]) > 0 ? from : from - 1;
  while (at > 0 && fillers.has(tokens[at]?.lower ?? '')) at -= 1;
  return at;
}

/** Whether words say where, by a name or at the beginning of their sentence. */
const isPlace = (tokens: Tokens, joint: number, from: number): boolean =>
  (/^(?:on|across)$/.test(tokens[joint]?.lower ?? '') && isName(tokens[from])) ||
  !tokens.slice(0, joint).some((token) => isSaid(token));

/** Whether the word at a token sets two names side by side, and the first is not on the badge: the second is told of no one. */
const isSecond = (tokens: Tokens, at: number, last: Piece | undefined): boolean =>
  /^(?:vs|versus)$/.test(tokens[at]?.lower ?? '') && (last === undefined || last.span[1] < at);

/** Whether a piece says another number that something is `of` which was left out: `of 50 months` of `death during a period of 50 months`. */
function isOrphan(tokens: Tokens, { span: [from, to] }: Piece, last: Piece | undefined): boolean {
  const of = jointBefore(tokens, from);
  if (last === undefined || jointKindOf(tokens[of]) !== ofJoint || saysNothing(tokens, last.span[1], of)) return false;
  return tokens.slice(from, to).some(({ value }) => value !== undefined);
}

/** Whether a piece is the end of an aside whose name is left out: `charts` of `the best pilot, Gull with charts, reaches`. */
function isEndOfAside(tokens: Tokens, { span: [from, to] }: Piece, last: Piece | undefined): boolean {
  if (tokens[to]?.text !== ',' || jointKindOf(tokens[to + 1]) !== verbJoint) return false;
  const name = nameInAside(tokens, to + 1);
  return name !== undefined && name[1] <= from && (last === undefined || last.span[1] < name[1]);
}

/**
 * Whether a piece before the number does not belong to what stands behind it on the badge: it says where something was done that
 * another act follows (`on A` of `drops on A and keeps 63 points`), is the rival of a number before, the end of a list whose other names were
 * left out, or what an opening phrase ends with (`on one GPU` of `Trained on one GPU, the model reached`).
 */
function isOfOtherClause(tokens: Tokens, { span: [from, to] }: Piece, last: Piece | undefined, next?: Piece): boolean {
  if (next === undefined || next.isListed) return false;
  const at = jointBefore(tokens, from);
  const kind = jointKindOf(tokens[at]);
  if (kind === 0 || kind > andJoint) return false;
  if (beginsAct(tokens, next.span[0]) && kind <= toJoint) return true;
  const between = tokens.slice(to, next.span[0]);
  const isParted = between.some(({ text }) => /^[,;:–—]$/.test(text));
  if (kind === againstJoint) return isParted || isSecond(tokens, at, last);
  if (!isParted || isPlace(tokens, at, from) || (last && last.span[1] >= at)) return false;
  return between.some((token) => isSaid(token) && !hollow.has(token.lower)) || kind === andJoint;
}

/** Whether something else is told behind some words: behind `shows` and `of whom`, and in a bracket with a number of its own, `of those eligible` of `120 patients (91% of those eligible)`. */
function tellsAnew(between: Tokens): boolean {
  if (between.some(({ lower }) => tells.test(lower) || lower === 'whom')) return true;
  const open = between.findLastIndex(({ text }) => text === '(');
  const inside = open < 0 ? [] : between.slice(open + 1);
  return inside.some(({ value }) => value !== undefined) && !inside.some(({ text }) => text === ')');
}

/**
 * Whether a piece behind the number does not belong to what stands before it on the badge: another clause lies between, or it says
 * `of` something that was left out. `end` is where the piece before it ends, or the number.
 */
function isStray(tokens: Tokens, { span: [from, to], isVersus }: Piece, end: number): boolean {
  const between = tokens.slice(end, from);
  if (between.some(({ lower }) => and.test(lower)) && hasCut(tokens, end + 1, from)) return true;
  if (tellsAnew(between) || isOtherClause(tokens, from, to)) return true;
  if (beginsAct(tokens, from) && between.some((token) => isSaid(token))) return true;
  if (isVersus || !between.some((token) => isSaid(token))) return false;
  const of = tokens[from - 1]?.lower === 'of' || tokens[from]?.lower === 'of';
  const at = tokens[from]?.lower === 'in' ? from : from - 1;
  const isIn = tokens[at]?.lower === 'in' && changeIn.test(tokens[at - 1]?.lower ?? '');
  return of || isIn || hasClause(tokens, [end, from]);
}

/** Whether a piece lacks what it can't be told without, or says what another says. */
const isIncomplete = (tokens: Tokens, piece: Piece, all: readonly Piece[]): boolean => {
  const next = all[all.indexOf(piece) + 1];
  return isSaidAgain(tokens, piece, all) || isHalfBetween(tokens, piece, next) || isUndenied(tokens, piece, next);
};

/** Where what may speak of a number begins: behind `of whom`, and behind when something was or what else was so, `After the completion of the trial,`, `While the other was faster,`, `With negligible costs,`. */
function ownStart(tokens: Tokens, lead: number): number {
  const whom = lastIndexIn(tokens, 0, lead, ({ lower }) => lower === 'whom');
  const isWhen = /^(?:after|before|following|during|while|although|though|whereas)$/.test(tokens[0]?.lower ?? '');
  const isSlight =
    tokens[0]?.lower === 'with' &&
    /^(?:negligible|minimal|minor|little|no|almost|only|just|comparable|similar)$/.test(tokens[1]?.lower ?? '');
  return Math.max(whom, isWhen || isSlight ? indexIn(tokens, 0, lead, ({ text }) => text === ',') : -1) + 1;
}

/** The pieces of a badge, in their order, without those that belong to another clause than the number, or are half of something. */
export function withoutHanging(tokens: Tokens, [lead, next]: Span, pieces: readonly Piece[]): Piece[] {
  const whole = pieces.filter((piece) => !isIncomplete(tokens, piece, pieces));
  const begin = ownStart(tokens, lead);
  const before = whole.filter(({ span }) => span[0] < lead && span[0] >= begin);
  const kept = before.filter(
    (piece, i) =>
      !isOfOtherClause(tokens, piece, before[i - 1], before[i + 1]) &&
      !isOrphan(tokens, piece, before[i - 1]) &&
      !isEndOfAside(tokens, piece, before[i - 1]),
  );
  const links = new Set<string>();
  let end = overBracket(tokens, next);
  for (const piece of whole.filter(({ span }) => span[0] >= lead)) {
    const [from, to] = piece.span;
    const link = tokens[from - 1]?.lower ?? '';
    const isAgain = links.has(link) && hasCut(tokens, end, from);
    if (!piece.isListed && (isAgain || isStray(tokens, piece, end))) continue;
    if (/^(?:on|in|for|at|across)$/.test(link)) links.add(link);
    kept.push(piece);
    end = to;
  }
  return kept;
}
