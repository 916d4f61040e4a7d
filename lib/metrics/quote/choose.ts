import { isListed } from '../about/label/carried';
import type { Quantity } from '../quantities/quantity';
import type { Sentence } from '../read-abstract';
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
  /** Whether it names what is measured, or how it changed. */
  isLabel: boolean;
  gain: number;
}

/** Words at which a part of a sentence begins that may be left out by itself. */
const joints = setOf(
  'of in on for with without by over than to from at across under against through via into within between among amongst during after before as when while where which that who whose whereas and or but compared relative versus vs using including if achieving reaching yielding obtaining attaining delivering providing enabling leading resulting is are was were has have had achieves achieved reaches reached yields yielded obtains obtained attains attained delivers delivered provides provided shows showed demonstrates demonstrated present presents presented introduce introduces introduced propose proposes proposed contains contain containing comprises comprise comprising includes include including consists consist consisting identify identifies identified report reports reported observe observed found find finds see sees constructs construct collect collected',
);
/** Words of whoever reports that say nothing on a badge. */
const hollow = setOf(
  'argue argues find finds found reveal reveals suggest suggests indicate indicates result results experiment experiments experimental evaluation evaluations finding findings analysis method methods approach paper study work framework system show shows showed demonstrate demonstrates use used uses extensive empirically significantly substantially consistently further additionally',
);
/** Words that say nothing on a badge. */
export const fillers = setOf(
  'a an the its their our his her this these those up both respectively also only even just thus then we it they which that achieving achieves achieved achieve reaching reaches reached yielding yields yielded obtaining obtains obtained attaining attains attained is are was were has have had been be',
);

/** Words before a number that its mark says already, or that nothing is lost with. */
const boundWords = setOf(
  'up to over more than less fewer at least most about around roughly nearly approximately almost close as much many high low little few an average of a the only just by above below under within ~ ≤ ≥ < > ≈ = from exceeding exceeds exceeded surpassing reaching averaging totaling totalling',
);
/** Where the words begin that lead to a number and say no more than its mark. */
function leadOf(tokens: readonly Token[], { first }: Quantity): number {
  let from = first;
  while (from > 0 && first - from < 6 && boundWords.has(tokens[from - 1]?.lower ?? '')) from -= 1;
  return from;
}

/** The tokens of a number and of the others in its list, from the words that lead to the first: what is around speaks for all of them. */
export function listAround(tokens: readonly Token[], quantities: readonly Quantity[], k: number): Span {
  const isNext = (at: number): boolean => {
    const [before, after] = [quantities[at], quantities[at + 1]];
    if (!before || !after) return false;
    return after.from?.start === before.start || isListed(tokens, before.next, after.first);
  };
  let [start, end] = [k, k];
  while (start > 0 && isNext(start - 1)) start -= 1;
  while (isNext(end)) end += 1;
  const [head, tail] = [quantities[start], quantities[end]];
  return head && tail ? [leadOf(tokens, head), tail.next] : [0, 0];
}

/** Verbs that say a change: what stands before one is who did it. */
const isChangeVerb = ({ word, lower }: Token): boolean =>
  word?.facts?.change === true && /(?:e|es|ed|ing|ts?|ms?|sts?|s)$/.test(lower) && !changeNoun.test(lower);
const changeNoun = /(?:tion|ment|ss|gain|gains|loss|savings?|speed-?ups?|overheads?|less|drops?|better|worse)$/;

const isSplit = ({ text }: Token): boolean => /^[,;:()[\]–—]$/.test(text);

/** The parts of a sentence between its joints, without the number itself and its list. */
export function partsOf(tokens: readonly Token[], [lead, next]: Span): Span[] {
  const parts: Span[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to > from) parts.push([from, to]);
    from = to;
  };
  tokens.forEach((token, t) => {
    if (t === lead || t === next) close(t);
    if (t >= lead && t < next) {
      from = t + 1;
      return;
    }
    if (joints.has(token.lower) || isChangeVerb(token)) close(t);
    if (isSplit(token)) {
      close(t);
      from = t + 1;
    }
  });
  close(tokens.length);
  return parts;
}

/** What a word has to say at least to be worth its room. */
const worth = 0.1;
const shares = { label: 1, versus: 0.7, on: 0.7 } as const;
/** A part of more characters than this loses what stands before the words that count. */
const longestPart = 32;

/** Whether a word says something on a badge: marks, joints and fillers do not. */
export const isSaid = (token: Token | undefined): token is Token =>
  token !== undefined && token.type !== 'mark' && !fillers.has(token.lower) && !joints.has(token.lower);

/** Verbs and participles that say nothing where a badge ends with them: `16 categories grouped`. */
const openEnd = /^(?:can|may|ran|lies|lie|needs?|resides?|remains?|exhibits?)$|ed$/;

/** The words of a part from the first that counts on; a noun phrase keeps its end, and its beginning where there is room. */
function runOf(
  tokens: readonly Token[],
  [from, to]: Span,
  counts: (t: number) => boolean,
  isBehind: boolean,
): Span | undefined {
  const said = Array.from({ length: to - from }, (_, i) => from + i).filter((t) => isSaid(tokens[t]));
  while (isBehind && openEnd.test(tokens[said.at(-1) ?? -1]?.lower ?? '')) said.pop();
  while (hollow.has(tokens[said[0] ?? -1]?.lower ?? '')) said.shift();
  const end = (said.at(-1) ?? -1) + 1;
  let first = said.findIndex(counts);
  if (first < 0) return undefined;
  const isRoom = (t: number | undefined) => t !== undefined && lengthOf(tokens, [t, end]) <= longestPart;
  const verb = tokens[said[first] ?? -1];
  if (!(verb && isChangeVerb(verb))) while (first > 0 && isRoom(said[first - 1])) first -= 1;
  return [said[first] ?? from, end];
}

/** How far from a number a word that makes it a change speaks for it, in tokens. */
const changeReach = 12;
/** What such a word, and a word right beside the number, are worth at least. */
const changeWorth = 0.6;
const besideWorth = 0.3;

/** Words and marks behind which another claim begins. */
const claimEnds = setOf('while although whereas but though however ; ( ) [ ]');

/** The tokens around a number that belong to its own claim: up to the next number, bracket or `while`. */
function claimAround(tokens: readonly Token[], quantities: readonly Quantity[], [lead, next]: Span): Span {
  const isEnd = (t: number): boolean =>
    claimEnds.has(tokens[t]?.lower ?? ';') || quantities.some(({ first, next }) => t >= first && t < next);
  let [from, to] = [lead, next];
  while (from > 0 && !isEnd(from - 1)) from -= 1;
  while (to < tokens.length && !isEnd(to)) to += 1;
  return [from, to];
}

/** What the words around a number are chosen by. */
interface Around {
  tokens: readonly Token[];
  list: Span;
  claim: Span;
  scores: WordScores;
}

/** What a word has to say of a number by where it stands: beside it, or as the change that it is the size of. */
function priorOf({ tokens, list: [lead, next], claim }: Around, [from, to]: Span, t: number): number {
  const distance = t < lead ? lead - t : t - next + 1;
  const isInClaim = t >= claim[0] && t < claim[1];
  if (tokens[t]?.word?.facts?.change && isInClaim && distance <= changeReach) return changeWorth;
  const isNamed = to === lead - 1 && /^[:=]$/.test(tokens[lead - 1]?.text ?? '');
  return from === next || to === lead || isNamed ? besideWorth : 0;
}

/** What a part has to say of the number, and the words of it that would be shown. */
function pieceOf(around: Around, part: Span): Piece | undefined {
  const { tokens, list, scores } = around;
  const says = (t: number): number =>
    Math.max(
      (scores.label[t] ?? 0) * shares.label,
      (scores.versus[t] ?? 0) * shares.versus,
      (scores.on[t] ?? 0) * shares.on,
      priorOf(around, part, t),
    );
  const span = runOf(tokens, part, (t) => says(t) > worth, part[0] >= list[1]);
  if (!span) return undefined;
  let [gain, versus, on, label] = [0, 0, 0, 0];
  for (let t = span[0]; t < span[1]; t += 1) {
    if (!isSaid(tokens[t])) continue;
    gain += Math.max(0, says(t) - worth);
    versus += scores.versus[t] ?? 0;
    on += scores.on[t] ?? 0;
    label += Math.max(scores.label[t] ?? 0, priorOf(around, part, t));
  }
  return { span, isVersus: versus > Math.max(label, on), isLabel: label >= Math.max(versus, on), gain };
}

const lengthOf = (tokens: readonly Token[], [from, to]: Span): number =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) + 1;

/** How long a badge may be, in characters, and how long it should not be without need. */
export const longest = 64;
const usual = 50;
/** What a piece has to say to be worth more than the usual room. */
const important = 0.45;

/** A count tells of itself: words that do not stand beside it have to say more than this. */
const decisive = 0.9;
const counted: ReadonlySet<string> = new Set(['count', 'machines', 'params', 'tokens']);

/** What is done to a share of something: `detect only` of `detect only 64 % of faults`. */
function donePiece(tokens: readonly Token[], [lead, next]: Span): Piece[] {
  const verb = tokens[lead - 1];
  const isShare = tokens[next]?.lower === 'of' && verb?.type === 'word' && /(?:s|e|ed|t|x|ing)$/.test(verb.lower);
  const isPlain = isSaid(verb) && !hollow.has(verb.lower);
  return isShare && isPlain ? [{ span: [lead - 1, lead], isVersus: false, isLabel: false, gain: important }] : [];
}

/** Whose doing a change is, where it is not the paper's own: `extended reasoning` of `extended reasoning degrades accuracy`. */
function subjectPiece({ tokens, claim }: Around, pieces: readonly Piece[]): Piece[] {
  const verb = pieces.find(({ span: [from] }) => tokens[from] && isChangeVerb(tokens[from]));
  if (!verb) return [];
  const to = verb.span[0];
  let from = to;
  while (from > claim[0] && to - from < 4 && isSubject(tokens[from - 1])) from -= 1;
  const head = tokens[to - 1];
  const isOwn = from === to || own.test(tokens[from - 1]?.lower ?? '') || !head || head.text !== head.lower;
  return isOwn || hollow.has(head.lower)
    ? []
    : [{ span: [from, to], isVersus: false, isLabel: false, gain: important }];
}
const own = /^(?:our|we|it|this|that|which|they|these|its|their|to|can|could|by)$/;
const isSubject = (token: Token | undefined): boolean =>
  isSaid(token) && token.type === 'word' && !own.test(token.lower);

/** The runs of words that say most about a number in the room that a badge has beside the number's own text, in their order. */
export function choosePieces(
  { tokens, quantities }: Pick<Sentence, 'tokens' | 'quantities'>,
  { type }: Pick<Quantity, 'type'>,
  list: Span,
  scores: WordScores,
  ownLength: number,
): Piece[] {
  const around: Around = { tokens, list, claim: claimAround(tokens, quantities, list), scores };
  const hasNumber = ([from, to]: Span) => quantities.some(({ first, next }) => first < to && next > from);
  const isWorth = ({ span: [from, to], gain }: Piece) =>
    !counted.has(type) || gain >= decisive || to === list[0] || from === list[1];
  const parts = partsOf(tokens, list).flatMap((part) => pieceOf(around, part) ?? []);
  const pieces = [...parts, ...donePiece(tokens, list)]
    .filter((piece) => isWorth(piece) && (piece.isVersus || !hasNumber(piece.span)))
    .sort((a, b) => b.gain - a.gain);
  const label = pieces.find(({ isLabel }) => isLabel);
  const chosen: Piece[] = [];
  let length = ownLength;
  const take = (piece: Piece): void => {
    const isApart = chosen.every(({ span: [from, to] }) => piece.span[1] <= from || piece.span[0] >= to);
    const added = lengthOf(tokens, piece.span) + 4;
    const room = piece.gain >= important || chosen.length === 0 ? longest : usual;
    if (!isApart || length + added > room) return;
    chosen.push(piece);
    length += added;
  };
  for (const piece of label ? [label, ...pieces] : pieces) take(piece);
  for (const piece of subjectPiece(around, chosen)) take(piece);
  return chosen.sort((a, b) => a.span[0] - b.span[0]);
}
