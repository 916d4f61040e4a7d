import type { Quantity } from '../quantities/quantity';
import { type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';

/** What each word of a sentence says of a number, 0 to 1: what is measured, against what, on what. */
export interface WordScores {
  label: Float32Array;
  versus: Float32Array;
  on: Float32Array;
}

/** A run of words of the sentence that goes on the badge. */
export interface Piece {
  span: Span;
  /** Whether it names what the number is compared with. */
  isVersus: boolean;
  gain: number;
}

/** Words at which a part of a sentence begins that may be left out by itself. */
const joints = setOf(
  'of in on for with without by over than to from at across under against through via into within per between among amongst during after before as when while where which that who whose whereas and or but compared relative versus vs using including if achieving reaching yielding obtaining attaining delivering providing enabling leading resulting is are was were has have had achieves achieved reaches reached yields yielded obtains obtained attains attained delivers delivered provides provided shows showed demonstrates demonstrated',
);
/** Words that say nothing on a badge. */
export const fillers = setOf(
  'a an the its their our his her this these those both respectively also only even just thus then we it they which that achieving achieves achieved achieve reaching reaches reached yielding yields yielded obtaining obtains obtained attaining attains attained is are was were has have had been be',
);

const isSplit = ({ text }: Token): boolean => /^[,;:()[\]–—]$/.test(text);

/** The parts of a sentence between its joints, without the number itself. */
export function partsOf(tokens: readonly Token[], { first, next }: Quantity): Span[] {
  const parts: Span[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) parts.push([from, to]);
    from = to;
  };
  tokens.forEach((token, t) => {
    if (t === first || t === next) close(t);
    if (t >= first && t < next) {
      from = t + 1;
      return;
    }
    if (joints.has(token.lower)) close(t);
    if (isSplit(token)) {
      close(t);
      from = t + 1;
    }
  });
  close(tokens.length);
  return parts;
}

/** What a word has to say at least to be worth its room. */
const worth = 0.2;
const shares = { label: 1, versus: 0.7, on: 0.7 } as const;

/** The best run of words in a part: the one whose words say most in all. */
function bestRun(tokens: readonly Token[], [from, to]: Span, scores: WordScores): Piece | undefined {
  let best: Piece | undefined;
  let [sum, begin, versus, label] = [0, from, 0, 0];
  for (let t = from; t < to; t += 1) {
    const token = tokens[t];
    if (!token || token.type === 'mark' || fillers.has(token.lower) || joints.has(token.lower)) continue;
    if (sum <= 0) [sum, begin, versus, label] = [0, t, 0, 0];
    const [l, v, o] = [scores.label[t] ?? 0, scores.versus[t] ?? 0, scores.on[t] ?? 0];
    sum += Math.max(l * shares.label, v * shares.versus, o * shares.on) - worth;
    versus += v;
    label += Math.max(l, o);
    if (sum > (best?.gain ?? 0)) best = { span: [begin, t + 1], isVersus: versus > label, gain: sum };
  }
  return best;
}

const lengthOf = (tokens: readonly Token[], [from, to]: Span): number =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) + 1;

/** How long a badge may be, in characters, and how long it should not be without need. */
export const longest = 64;
const usual = 50;
/** What a piece has to say to be worth more than the usual room. */
const important = 0.45;

/** The runs of words that say most about a number in the room that a badge has beside the number's own text, in their order. */
export function choosePieces(
  tokens: readonly Token[],
  quantity: Quantity,
  scores: WordScores,
  ownLength: number,
): Piece[] {
  const pieces = partsOf(tokens, quantity).flatMap((part) => bestRun(tokens, part, scores) ?? []);
  const chosen: Piece[] = [];
  let length = ownLength;
  for (const piece of pieces.sort((a, b) => b.gain - a.gain)) {
    const added = lengthOf(tokens, piece.span) + 4;
    const room = piece.gain >= important || chosen.length === 0 ? longest : usual;
    if (length + added > room) continue;
    chosen.push(piece);
    length += added;
  }
  return chosen.sort((a, b) => a.span[0] - b.span[0]);
}
