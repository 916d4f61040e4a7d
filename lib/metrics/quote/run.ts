import { type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import type { Around } from './part-rows';
import { hollow, isLetter, isSaid, isVerb, jointKindOf, ofJoint, toJoint } from './parts';
import type { Piece } from './piece';

/** Words that say how good something is, and not at what. */
export const praise =
  /^(?:achiev\w*|performances?|results?|new|state-of-the-art|sota|competitive|superior|strong|robust|best|highest|overall|significant|substantial|consistent|remarkable|impressive|high|excellent|promising)$/;

/** Verbs and participles that say nothing where a badge ends with them: `16 categories grouped`; and nouns that only look like some. */
const openEnd =
  /^(?:can|could|may|might|will|would|should|must|ran|lies|lie|needs?|resides?|remains?|exhibits?|driven|shown|given|taken|drawn|held|led)$|ed$/;
const nouns = setOf('speed seed feed need bed red infrared breed weed shed');
const isOpenEnd = (word: string): boolean => openEnd.test(word) && !nouns.has(word);

/** What of a part belongs to no other number: the stretch that is nearest to the number. */
function ownStretch(from: number, to: number, isBefore: boolean, isForeign: (t: number) => boolean): Span {
  let [low, high] = [from, to];
  if (isBefore) {
    while (high > from && isForeign(high - 1)) high -= 1;
    low = high;
    while (low > from && !isForeign(low - 1)) low -= 1;
  } else {
    while (low < to && isForeign(low)) low += 1;
    high = low;
    while (high < to && !isForeign(high)) high += 1;
  }
  return [low, high];
}

/** `less` of `patients less than 55 years`: it belongs to the number behind it. */
const isLimit = (tokens: readonly Token[], t: number): boolean =>
  /^(?:less|more|fewer|greater|older|younger)$/.test(tokens[t]?.lower ?? '') &&
  tokens[t + 1]?.lower === 'than' &&
  tokens[t + 2]?.value !== undefined;

/** Where a name ends with its signs and its letter: `C++` is not C, `group A` no group. */
function withSigns(tokens: readonly Token[], end: number): number {
  if (isLetter(tokens, end)) return end + 1;
  const next = tokens[end];
  return next?.glued && /^[+#]{1,2}$/.test(next.text) ? withSigns(tokens, end + 1) : end;
}

/** Whether the first of some words stands right behind a preposition and before a noun: `report` of `in report creation time` is no act. */
const isModifier = (tokens: readonly Token[], [first = 0, second]: readonly number[]): boolean => {
  const kind = jointKindOf(tokens[/^(?:the|an?)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1]);
  const isNoun = /^(?:report|analysis|evaluation|method|approach|paper|study|work|framework|system)$/.test(
    tokens[first]?.lower ?? '',
  );
  return isNoun && second === first + 1 && kind >= ofJoint && kind <= toJoint;
};

/** Whether a verb stands behind `to` and before what it is done to: `use` of `more likely to use sedatives`. */
const isInfinitive = (tokens: readonly Token[], [first = 0, second]: readonly number[]): boolean =>
  tokens[first - 1]?.lower === 'to' && tokens[first - 2]?.lower === 'likely' && second === first + 1;

const isOfPhrase = (token: Token): boolean =>
  token.value === undefined && !isVerb(token) && !hollow.has(token.lower) && !praise.test(token.lower);

/** Nouns that say a change, at which a part begins as at the verbs that they look like. */
const changes = /^(?:improvement|reduction|degradation|acceleration|saving|enhancement|speed-?up)s$/;

/** A piece with the words of its noun phrase, and by itself where that has no room: `FAP improvements` and `improvements` of `with FAP improvements of`. */
export function withPhrase(tokens: readonly Token[], piece: Piece, [, next]: Span): Piece[] {
  const [first, to] = piece.span;
  let from = first;
  if (!changes.test(tokens[first]?.lower ?? '')) return [piece];
  const floor = first >= next ? next : 0;
  for (let token = tokens[from - 1]; from > floor && isSaid(token) && isOfPhrase(token); token = tokens[from - 1])
    from -= 1;
  return from < first ? [{ ...piece, span: [from, to] }, piece] : [piece];
}

/** `following` of `the following rates were reached`. */
const isFollowing = (tokens: readonly Token[], t: number): boolean =>
  tokens[t]?.lower === 'following' && tokens[t - 1]?.lower === 'the';

/** Whether the first of some words says nothing there. */
const isHollow = (tokens: readonly Token[], said: readonly number[]): boolean =>
  hollow.has(tokens[said[0] ?? -1]?.lower ?? '') && !isModifier(tokens, said) && !isInfinitive(tokens, said);

/** Takes from the words of a part what says nothing where the part begins or ends. */
function trim(tokens: readonly Token[], said: number[], isBehind: boolean): void {
  while (isBehind && isOpenEnd(tokens[said.at(-1) ?? -1]?.text ?? '')) said.pop();
  while (isLimit(tokens, said.at(-1) ?? -1)) said.pop();
  if (isFollowing(tokens, said[0] ?? -1)) said.shift();
  while (isHollow(tokens, said)) said.shift();
}

/** `effectively` of `was effectively treated with`: an adverb without its verb. */
const isLoneAdverb = (tokens: readonly Token[], [only = 0, ...others]: readonly number[]): boolean =>
  others.length === 0 && /\p{Ll}ly$/u.test(tokens[only]?.text ?? '');

/** The words of a part that say something, from the first to the last, a number with all that belongs to it. */
export function runOf(
  { sentence: { tokens, quantities }, list, names: { others } }: Around,
  [from, to]: Span,
): Span | undefined {
  const isForeign = (t: number) => others.some(([a, b]) => t >= a && t < b);
  const [low, high] = ownStretch(from, to, to <= list[0], isForeign);
  const said = Array.from({ length: high - low }, (_, i) => low + i).filter((t) => isSaid(tokens[t]));
  trim(tokens, said, from >= list[1]);
  const isKind = said[0] === low + 1 && tokens[low]?.lower === 'relative';
  if (isKind) said.unshift(low);
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined || isLoneAdverb(tokens, said)) return undefined;
  const number = quantities.find((quantity) => quantity.first <= last && quantity.next > last);
  return [first, withSigns(tokens, Math.max(last + 1, number?.next ?? 0))];
}
