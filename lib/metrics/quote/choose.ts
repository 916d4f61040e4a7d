import { longestBadge } from '../metric';
import { overBracket } from '../quantities/naming/counted';
import type { Quantity } from '../quantities/quantity';
import { lastIndexIn, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { missingPart, overlaps } from './coherence';
import { compares, withComparison } from './comparison';
import { comparative, dueParts, isShare } from './due';
import { withoutHanging } from './hanging';
import { isOneOfMany } from './lists';
import { isActing, onwards } from './onwards';
import { type Around, askParts, scoreOf } from './part-rows';
import { isArticle, isSaid } from './parts';
import learned from './parts.json';
import type { Piece } from './piece';
import { praise, runOf, withPhrase } from './run';

/** How many characters a run of words takes, with the space before it. */
function lengthOf(tokens: readonly Token[], [from, to]: Span, isLeftOut?: (word: string) => boolean): number {
  let length = 0;
  for (let t = from; t < to; t += 1) {
    const { text = '', lower = '', glued = false } = tokens[t] ?? {};
    if (!isLeftOut?.(lower)) length += text.length + (glued ? 0 : 1);
  }
  return length;
}

/** Whether words have a result of another number in them: `88 % in` of `88 % in 1,310 scans`. */
const hasResult = (quantities: readonly Quantity[], [from, to]: Span): boolean =>
  quantities.some(
    ({ type, first }) => first >= from && first < to && /^(?:percent|points|score|ratio|statistic)$/.test(type),
  );

/** Whether words have one end of another number's change in them: `from 225` of `by 24% (from 225 to 171 hours)`. */
const hasChange = (quantities: readonly Quantity[], [from, to]: Span, [lead, after]: Span): boolean =>
  quantities.some(
    ({ first, next, start, from: before }) =>
      first >= from &&
      first < to &&
      (next <= lead || first >= after) &&
      (before !== undefined || quantities.some((other) => other.from?.start === start)),
  );

/** How much may speak against a part that is shown all the same, where there is room. */
const least = -0.4;

/** What speaks against words that say how good something is, and not at what. */
const againstPraise = 1.2;

/** What is said of a part, with the `without` before it that turns it round. */
function withDenial(tokens: readonly Token[], [from]: Span, said: Span | undefined): Span | undefined {
  const at = [from - 1, from].find((t) => tokens[t]?.lower === 'without');
  return said && at !== undefined ? [at, said[1]] : said;
}

/** Whether words say how good something is, and a way before the number: what is measured stands nearer. */
const isPraise = (tokens: readonly Token[], said: Span, [lead]: Span): boolean =>
  said[1] < lead && tokens.slice(...said).every((token) => !isSaid(token) || praise.test(token.lower));

/** What a part is worth that a number can't be told without. */
const due = 3;

/** How many characters the words between two pieces take, at least. */
const joint = 1;

const gainOf = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + (learned[row] ?? 0), 0);

/**
 * Chooses the runs of words that say most about a number in the room that a badge has beside `taken` characters, in their order.
 * The sentence is asked once, however often it is chosen anew with less room.
 */
export function chooser(around: Around): (taken: number) => Piece[] {
  const { tokens } = around.sentence;
  const isPart = isShare(around);
  /** With the share of them in a bracket: `72 patients (45%)`. */
  const number: Span = [around.list[0], overBracket(tokens, around.list[1])];
  const isSubject = isPart || (around.type === 'count' && (number[1] > around.list[1] || isActing(tokens, number)));
  let pieces: Piece[] | undefined;
  return (taken) => {
    const room = longestBadge - taken;
    const span = isSubject ? onwards(tokens, number, (some) => lengthOf(tokens, some, isArticle), room) : undefined;
    if (span) return [{ span, gain: due, isVersus: false, isWhole: true }];
    pieces ??= piecesOf(around, isPart).sort((a, b) => b.gain - a.gain);
    return fitting(around, pieces, taken);
  };
}

/** All runs of words of a sentence beside the number, and how much speaks for each. */
function piecesOf(around: Around, isPart: boolean): Piece[] {
  const { list, sentence } = around;
  const { tokens } = sentence;
  const pieces: Piece[] = [];
  const isSize = around.type === 'count' || around.type === 'machines';
  const dueOf = dueParts(around, isPart);
  askParts(around, ({ span, rows }) => {
    const { isDue, isListed, isAgain, isChange } = dueOf(span);
    const weight = gainOf(rows) + (isDue ? due : 0) + (isChange ? due : 0) - (isAgain ? due : 0);
    const said = runOf(around, span);
    const own = said && !isDue && isPraise(tokens, said, list) ? weight - againstPraise : weight;
    const gain = isListed ? Math.max(own, due) : own;
    const run = withDenial(tokens, span, said);
    const { versus, label, on } = scoreOf(around, span);
    if (!run || (!isListed && isOneOfMany(tokens, run))) return false;
    if (isSize && hasResult(sentence.quantities, run)) return false;
    if (hasChange(sentence.quantities, run, list)) return false;
    const piece = { span: run, gain, isVersus: versus > Math.max(label, on), isListed };
    const whole = pieces.find((other) => overlaps(other.span, run));
    if (whole) whole.gain = Math.max(whole.gain, gain);
    else pieces.push(...withPhrase(tokens, piece, list));
    return gain > 0;
  });
  return pieces;
}

/** Where the end of a phrase may begin at the latest: what a rival is `than` is told with it, `higher quality` of `higher quality than`. */
function lastStart(tokens: readonly Token[], [from, to]: Span): number {
  if (tokens[to]?.lower !== 'than') return to - 1;
  return lastIndexIn(tokens, from, to, ({ lower }) => comparative.test(lower) || /^(?:more|less)$/.test(lower));
}

/**
 * What of a piece has room: all of it, or before the number its end, with the verb that it begins with where that compares. The rest
 * of a phrase that a comma parts from the number reads as nothing.
 */
function trimmed(
  { span: [start, to], gain }: Piece,
  [lead]: Span,
  tokens: readonly Token[],
  chosen: number,
  fits: (...spans: Span[]) => boolean,
): Span[] {
  if (fits([start, to])) return [[start, to]];
  if (to > lead || gain <= 0 || chosen >= (/^[,;:]$/.test(tokens[to]?.text ?? '') ? 1 : 2)) return [];
  const verb: Span[] = compares(tokens[start]) ? [[start, start + 1]] : [];
  let from = start + 1;
  while (from < to && !fits([from, to], ...verb)) from += 1;
  return from <= lastStart(tokens, [start, to]) ? [[from, to], ...verb] : [];
}

/** Those of the pieces, which come with the likeliest first, that say most in the room that a badge has, with what makes them read on and without what was left hanging. */
function fitting({ list, sentence: { tokens } }: Around, pieces: readonly Piece[], ownLength: number): Piece[] {
  const chosen: Piece[] = [];
  let length = ownLength;
  const fits = (...spans: Span[]): boolean =>
    spans.reduce((sum, span) => sum + lengthOf(tokens, span) + joint, length) <= longestBadge;
  const take = (piece: Piece): void => {
    chosen.push(piece);
    length += lengthOf(tokens, piece.span) + joint;
  };
  for (const piece of pieces) {
    if (piece.gain <= least && chosen.length > 0) break;
    if (chosen.some(({ span }) => overlaps(span, piece.span))) continue;
    for (const span of trimmed(piece, list, tokens, chosen.length, fits)) take({ ...piece, span });
  }
  for (;;) {
    const missing = missingPart(tokens, list, chosen, pieces, fits);
    if (!missing) break;
    take(missing);
  }
  const whole = withComparison(tokens, list[0], chosen, fits).sort((a, b) => a.span[0] - b.span[0]);
  return withoutHanging(tokens, list, whole);
}
