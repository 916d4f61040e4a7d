import { isFiniteVerb, isName, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import {
  againstJoint,
  andJoint,
  clauseJoint,
  fillers,
  hollow,
  isSaid,
  isSplit,
  isVerb,
  jointKindOf,
  toJoint,
} from './parts';
import type { Piece } from './piece';

type Tokens = readonly Token[];

/** What ends a clause, a list's member or a sentence within a sentence. */
const stop = /^[;:]$/;
/** How far apart two words may stand in the text, in characters, where nothing was cut out between them. */
const closest = 3;

/** Whether the sentence was cut before token `t`: the words there were another number's. */
const isCut = (tokens: Tokens, t: number): boolean => {
  const [before, at] = [tokens[t - 1], tokens[t]];
  return before !== undefined && at !== undefined && Math.abs(at.start - before.end) > closest;
};

/** Whether another clause begins among some words: what stands behind them says something of its own. */
const hasClause = (tokens: Tokens, [from, to]: Span): boolean =>
  tokens.slice(from, to).some((token) => jointKindOf(token) === clauseJoint || stop.test(token.text) || isVerb(token));

const hasBreak = (tokens: Tokens, from: number, to: number): boolean => tokens.slice(from, to).some(isSplit);

/** Whether something was cut out of the sentence between two tokens: the words there were another number's. */
export function hasCut(tokens: Tokens, from: number, to: number): boolean {
  for (let t = from; t <= to; t += 1) if (isCut(tokens, t)) return true;
  return false;
}

/** Whether the words from `end` up to and with a part's first are one run of one clause. */
function goesOn(tokens: Tokens, end: number, from: number): boolean {
  return !hasCut(tokens, end, from) && !hasBreak(tokens, end, from) && !hasClause(tokens, [end, from + 1]);
}

/** How much may speak against a part that goes on where the badge begins or ends, and is shown where there is room. */
const most = { before: -1, joined: -3, behind: -1.5 };

/** A part that may come along, and what of the badge stands around it. */
interface Gap {
  tokens: Tokens;
  part: Piece;
  number: Span;
  /** Where what is before it on the badge ends, and where what is behind it begins; undefined at the badge's ends. */
  before: number | undefined;
  behind: number | undefined;
}

function gapOf(tokens: Tokens, part: Piece, number: Span, chosen: readonly Piece[]): Gap {
  const [from, to] = part.span;
  const spans = [number, ...chosen.map(({ span }) => span)];
  const ends = spans.flatMap(([, end]) => (end <= from ? [end] : []));
  const starts = spans.flatMap(([start]) => (start >= to ? [start] : []));
  return {
    tokens,
    part,
    number,
    before: ends.length > 0 ? Math.max(...ends) : undefined,
    behind: starts.length > 0 ? Math.min(...starts) : undefined,
  };
}

const saysNothing = (tokens: Tokens, from: number, to: number): boolean => !tokens.slice(from, to).some(isSaid);

/** Whether words lead to another number than the badge's, which they speak of: `with batch` of `a 7B model with batch 64`. */
function leadsAway(tokens: Tokens, to: number, [lead]: Span): boolean {
  if (to === lead) return false;
  let t = to;
  while (t < to + 3 && /^(?:of|at|to|=|up|a|an|is|size)$/.test(tokens[t]?.lower ?? '')) t += 1;
  return t !== lead && tokens[t]?.value !== undefined;
}

/** Whether a part goes on where the badge ends; `and retrieves` is another act. */
function goesOnBehind({ tokens, part: { span, gain }, before = 0 }: Gap): boolean {
  const [from, to] = span;
  const isAct =
    to - from === 2 && and.test(tokens[from]?.lower ?? '') && /^\p{Ll}+s$/u.test(tokens[to - 1]?.text ?? '');
  const isApart = tokens.slice(before, from - 1).some(({ lower }) => and.test(lower));
  return !isAct && !isApart && gain >= most.behind && saysNothing(tokens, before, from) && goesOn(tokens, before, from);
}

/** Whether the badge goes on where a part ends: right before what a number counts stands a verb, `June 418 patients` are not of June. */
function goesOnBefore({ tokens, part: { span, gain }, behind = 0, number }: Gap): boolean {
  const [from, to] = span;
  const bar = and.test(tokens[to]?.lower ?? '') ? most.joined : most.before;
  const isLed = behind > to || to < number[0] || /^\p{Ll}+(?:ing|ed|s)$/u.test(tokens[to - 1]?.text ?? '');
  const isOne = goesOn(tokens, to, behind) && !hasClause(tokens, [from, from + 1]);
  return gain >= bar && isLed && isOne && saysNothing(tokens, to, behind);
}

/** Whether a part is all that was left out between two that were chosen, of one clause or of a word or two. */
function fillsGap({ tokens, part: { span }, before = 0, behind = 0 }: Gap): boolean {
  const [from, to] = span;
  if (!saysNothing(tokens, before, from) || !saysNothing(tokens, to, behind)) return false;
  if (hasBreak(tokens, before, behind) || hasCut(tokens, before, behind)) return false;
  return tokens.slice(from, to).filter(isSaid).length <= 2 || !hasClause(tokens, [before, behind + 1]);
}

/** Nouns that say a change `in` something, and nothing without it. */
export const changeIn =
  /^(?:drop|reduction|increase|decrease|improvement|degradation|decline|loss|gain|change|rise|difference)s?$/;

/** Whether words are joined by `of` alone, articles aside, or by the `in` of a change: a part and what it is a part of. */
function isOf(tokens: Tokens, end: number, start: number): boolean {
  const between = tokens.slice(end, start).filter(({ lower }) => !/^(?:an?|the|our|its|their|both|all)$/.test(lower));
  const joint = between[0]?.lower;
  const isJoint = joint === 'of' || (joint === 'in' && changeIn.test(tokens[end - 1]?.lower ?? ''));
  return between.length === 1 && isJoint && !hasCut(tokens, end, start);
}

/** Whether a part is the other half of a phrase on the badge: `layers` of `layers of the cortex`, or what they are of. */
const isHalf = (tokens: Tokens, [from, to]: Span, chosen: readonly Piece[]): boolean =>
  chosen.some(({ span: [start, end] }) => isOf(tokens, end, from) || isOf(tokens, to, start));

const and = /^(?:and|or)$/;
/** Whether two spans share a token. */
export const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;

/**
 * A part that was left out and makes a badge read on: the one that goes on where it begins or ends, one between two that were
 * chosen of the same clause; undefined where none has room.
 */
export function missingPart(
  tokens: Tokens,
  number: Span,
  chosen: readonly Piece[],
  parts: readonly Piece[],
  fits: (span: Span) => boolean,
): Piece | undefined {
  return parts.find((part) => {
    const { span } = part;
    if (chosen.some((piece) => overlaps(piece.span, span)) || !fits(span)) return false;
    if (span[0] >= number[1] && isHalf(tokens, span, chosen)) return true;
    const isOther = ({ value, type }: Token) => (span[0] >= number[1] ? type === 'number' : value !== undefined);
    if (tokens.slice(...span).some(isOther) || leadsAway(tokens, span[1], number)) return false;
    if (isHalf(tokens, span, chosen)) return true;
    const gap = gapOf(tokens, part, number, chosen);
    if (gap.behind === undefined) return goesOnBehind(gap);
    return gap.before === undefined ? goesOnBefore(gap) : fillsGap(gap);
  });
}

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

/** Whether a piece is told apart by what it is `without`, which was left out: `systems` of `systems without a scheme`. */
export const isUndenied = (tokens: Tokens, { span: [, to], isVersus }: Piece, next: Piece | undefined): boolean =>
  isVersus && tokens[to]?.lower === 'without' && (next === undefined || next.span[0] > to + 2);

/** Whether a piece is the first of two that something is `between`, without the second. */
export const isHalfBetween = (tokens: Tokens, { span: [from, to] }: Piece, next: Piece | undefined): boolean =>
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

/**
 * Whether a piece before the number does not belong to what stands behind it on the badge: it says where something was done that
 * another act follows (`on A` of `drops on A and keeps 63 points`), is the rival of a number before, the end of a list whose other names were
 * left out, or what an opening phrase ends with (`on one GPU` of `Trained on one GPU, the model reached`).
 */
export function isLoose(tokens: Tokens, { span: [from, to] }: Piece, last: Piece | undefined, next?: Piece): boolean {
  if (next === undefined || next.isListed) return false;
  const at = jointBefore(tokens, from);
  const kind = jointKindOf(tokens[at]);
  if (kind === 0 || kind > andJoint) return false;
  if (beginsAct(tokens, next.span[0]) && kind <= toJoint) return true;
  const between = tokens.slice(to, next.span[0]);
  const isParted = between.some(({ text }) => /^[,;:–—]$/.test(text));
  if (kind === againstJoint) return isParted;
  const isPlace = /^(?:on|across)$/.test(tokens[at]?.lower ?? '') && isName(tokens[from]);
  if (isPlace) return false;
  const isOpening = at === 0 || tokens.slice(0, at).every((token) => !isSaid(token));
  if (isOpening || !isParted || (last && last.span[1] >= at)) return false;
  return between.some((token) => isSaid(token) && !hollow.has(token.lower)) || kind === andJoint;
}

/**
 * Whether a piece behind the number does not belong to what stands before it on the badge: another clause lies between, or it says
 * `of` something that was left out. `end` is where the piece before it ends, or the number.
 */
export function isStray(tokens: Tokens, { span: [from, to], isVersus }: Piece, end: number): boolean {
  const between = tokens.slice(end, from);
  if (between.some(({ lower }) => and.test(lower)) && hasCut(tokens, end + 1, from)) return true;
  if (between.some(({ lower }) => tells.test(lower)) || isOtherClause(tokens, from, to)) return true;
  if (beginsAct(tokens, from) && between.some((token) => isSaid(token))) return true;
  if (isVersus || !between.some((token) => isSaid(token))) return false;
  const of = tokens[from - 1]?.lower === 'of' || tokens[from]?.lower === 'of';
  const at = tokens[from]?.lower === 'in' ? from : from - 1;
  const isIn = tokens[at]?.lower === 'in' && changeIn.test(tokens[at - 1]?.lower ?? '');
  return of || isIn || hasClause(tokens, [end, from]);
}
