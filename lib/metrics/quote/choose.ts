import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { type Around, askParts, scoreOf } from './part-rows';
import { changeJoint, hollow, isSaid, jointKindOf } from './parts';
import learned from './parts.json';

/** A run of words of the sentence that goes on the badge. */
export interface Piece {
  span: Span;
  /** Whether it names what the number is compared with. */
  isVersus: boolean;
  /** Whether it is one of several names of which each belongs to one number. */
  isListed?: boolean;
  /** How much speaks for it, above zero for it rather than against. */
  gain: number;
}

/** Verbs and participles that say nothing where a badge ends with them: `16 categories grouped`. */
const openEnd = /^(?:can|may|ran|lies|lie|needs?|resides?|remains?|exhibits?)$|ed$/;

/** The words of a part that say something, from the first to the last, a number with all that belongs to it. */
function runOf(
  { sentence: { tokens, quantities }, list, names: { others } }: Around,
  [from, to]: Span,
): Span | undefined {
  const said = Array.from({ length: to - from }, (_, i) => from + i).filter(
    (t) => isSaid(tokens[t]) && !others.some(([a, b]) => t >= a && t < b),
  );
  while (from >= list[1] && openEnd.test(tokens[said.at(-1) ?? -1]?.lower ?? '')) said.pop();
  while (hollow.has(tokens[said[0] ?? -1]?.lower ?? '')) said.shift();
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const number = quantities.find((quantity) => quantity.first <= last && quantity.next > last);
  return [first, Math.max(last + 1, number?.next ?? 0)];
}

const lengthOf = (tokens: readonly Token[], [from, to]: Span): number =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) + 1;

/** How long a badge may be, in characters. */
export const longest = 64;
/** How much may speak against a part that is shown all the same, where there is room. */
const least = -0.4;

/** A part with one of these names whom a number is of: the nearest is meant. */
const arms = /^(?:groups?|arms?|cohort|controls?|placebo)$/;
/** What `as fast` is worth behind `2×`, the verb of a change `by` so much, and a name of a list that is the number's own. */
const due = 3;

const gainOf = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + (learned[row] ?? 0), 0);

/** The runs of words that say most about a number in the room that a badge has beside the number's own text, in their order. */
export function choosePieces(around: Around, ownLength: number): Piece[] {
  const { list, sentence } = around;
  const { tokens } = sentence;
  const pieces: Piece[] = [];
  const isBy =
    tokens.slice(list[0], list[0] + 2).some(({ lower }) => lower === 'by') || tokens[list[0] - 1]?.lower === 'by';
  let hasVerb = false;
  let hasArm = false;
  askParts(around, ({ span, rows }) => {
    const [from, to] = span;
    const isListed = around.names.own.some(([a, b]) => a >= from && b <= to);
    const isVerb = isBy && !hasVerb && to <= list[0] && jointKindOf(tokens[from]) === changeJoint;
    const isArm = to <= list[0] && tokens.slice(from, to).some(({ lower }) => arms.test(lower));
    const isDue = isListed || isVerb || (from === list[1] && tokens[from]?.lower === 'as');
    const gain = gainOf(rows) + (isDue ? due : 0) - (isArm && hasArm ? due : 0);
    hasVerb ||= isVerb;
    hasArm ||= isArm;
    const run = runOf(around, span);
    const { versus, label, on } = scoreOf(around, span);
    if (run) pieces.push({ span: run, gain, isVersus: versus > Math.max(label, on), isListed });
    return gain > 0;
  });
  const chosen: Piece[] = [];
  let length = ownLength;
  for (const piece of pieces.sort((a, b) => b.gain - a.gain)) {
    if (piece.gain <= least && chosen.length > 0) break;
    let [from] = piece.span;
    const [, to] = piece.span;
    const isLong = () => length + lengthOf(tokens, [from, to]) + 4 > longest;
    while (to <= list[0] && piece.gain > 0 && chosen.length < 2 && from < to && isLong()) from += 1;
    if (from === to || isLong()) continue;
    chosen.push({ ...piece, span: [from, to] });
    length += lengthOf(tokens, [from, to]) + 4;
  }
  return chosen.sort((a, b) => a.span[0] - b.span[0]);
}
