import { isFiniteVerb, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import type { Piece } from './choose';
import { changeJoint, isSaid, jointKindOf } from './parts';

type Tokens = readonly Token[];

const clauseJoint = 9;
const verbJoint = 10;
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
  tokens.slice(from, to).some((token) => {
    const kind = jointKindOf(token);
    return (
      kind === clauseJoint || kind === verbJoint || kind === changeJoint || stop.test(token.text) || isFiniteVerb(token)
    );
  });

const hasBreak = (tokens: Tokens, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /^[,;:()[\]–—]$/.test(text));

function hasCut(tokens: Tokens, from: number, to: number): boolean {
  for (let t = from; t <= to; t += 1) if (isCut(tokens, t)) return true;
  return false;
}

/** Whether the words from `end` up to and with a part's first are one run of one clause. */
function goesOn(tokens: Tokens, end: number, from: number): boolean {
  return !hasCut(tokens, end, from) && !hasBreak(tokens, end, from) && !hasClause(tokens, [end, from + 1]);
}

/** How much may speak against a part that goes on where the badge begins or ends, and is shown where there is room. */
const most = { before: -1, joined: -3, behind: -1.5 };

/** What of a badge stands around a part: where what is before it ends, and where what is behind it begins. */
function around(chosen: readonly Piece[], [lead, next]: Span, [from, to]: Span): [before: number, behind: number] {
  const spans: Span[] = [[lead, next], ...chosen.map(({ span }) => span)];
  const before = Math.max(-1, ...spans.map(([, end]) => (end <= from ? end : -1)));
  const behind = Math.min(tokensMost, ...spans.map(([start]) => (start >= to ? start : tokensMost)));
  return [before, behind];
}
const tokensMost = 1e6;

const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b;

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
  return parts.find(({ span, gain }) => {
    const [from, to] = span;
    if (chosen.some((piece) => overlaps(piece.span, span)) || !fits(span)) return false;
    if (tokens.slice(from, to).some(({ type }) => type === 'number')) return false;
    const [before, behind] = around(chosen, number, span);
    const follows = before >= 0 && goesOn(tokens, before, from);
    const leads = behind < tokensMost && goesOn(tokens, to, behind) && !hasClause(tokens, [from, from + 1]);
    const isWhole = !tokens.slice(before, from).some(isSaid) && !tokens.slice(to, behind).some(isSaid);
    if (behind === tokensMost) return follows && gain >= most.behind && !tokens.slice(before, from).some(isSaid);
    const bar = /^(?:and|or)$/.test(tokens[to]?.lower ?? '') ? most.joined : most.before;
    if (before < 0) return leads && gain >= bar && !tokens.slice(to, behind).some(isSaid);
    const isShort = tokens.slice(from, to).filter(isSaid).length <= 2;
    const isOne = !hasBreak(tokens, before, behind) && !hasCut(tokens, before, behind);
    return isWhole && ((follows && leads) || (isShort && isOne));
  });
}

/**
 * Whether a piece behind the number does not belong to what stands before it on the badge: another clause lies between, or it says
 * `of` something that was left out. `end` is where the piece before it ends, or the number.
 */
export function isStray(tokens: Tokens, { span: [from], isVersus }: Piece, end: number): boolean {
  const between = tokens.slice(end, from);
  if (isVersus || !between.some((token) => isSaid(token))) return false;
  const joint = tokens[from - 1]?.lower === 'of' || tokens[from]?.lower === 'of';
  return joint || hasClause(tokens, [end, from]);
}
