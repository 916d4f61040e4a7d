import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { clauseJoint, isCut, isSaid, isSplit, isVerb, jointKindOf } from './parts';
import type { Piece } from './piece';

type Tokens = readonly Token[];

/** What ends a clause, a list's member or a sentence within a sentence. */
const stop = /^[;:]$/;
/** Whether another clause begins among some words: what stands behind them says something of its own. */
export const hasClause = (tokens: Tokens, [from, to]: Span): boolean =>
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

/** Whether words say nothing on a badge. */
export const saysNothing = (tokens: Tokens, from: number, to: number): boolean => !tokens.slice(from, to).some(isSaid);

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

/** What joins two of a kind, by its word. */
export const and = /^(?:and|or)$/;
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
