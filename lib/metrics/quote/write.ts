import { superscript } from '../../text/amount';
import { boundMarks, type MetricBound } from '../metric';
import { overBracket } from '../quantities/naming/counted';
import { type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { jointOf, type Numbers, written } from './join';
import { amountText, pairText } from './number';
import { fillers, isArticle, isCut, isLetter, isSaid, modals } from './parts';
import type { Piece } from './piece';
import { smooth } from './smooth';

/** A sentence with a number in it that a badge is written for. */
export interface Place extends Numbers {
  text: string;
  bound: MetricBound;
}

/** A number this many tokens behind another is told beside it. */
const besideReach = 3;
const means = /^(?:avg|average[sd]?|averaging|mean|geomean)$/;
/** A badge that names whom it is compared with. */
const compares = / vs |\b(?:outperform|surpass|exceed|beat)(?:s|ed|ing)?\b/;
/** `can` of `can achieve a speedup of 4×`, whose verb says nothing. */
const isLoneModal = (tokens: readonly Token[], t: number, isLeftOut: (word: string) => boolean): boolean =>
  modals.has(tokens[t]?.lower ?? '') &&
  isLeftOut(tokens[t + 1]?.lower ?? '') &&
  !/ly$/.test(tokens[t + 2]?.lower ?? '');

const isFiller = (word: string): boolean => fillers.has(word);

/** `those` of `those receiving`, `of those eligible`: whom a number is of. */
const isThose = (tokens: readonly Token[], t: number): boolean =>
  tokens[t]?.lower === 'those' &&
  (/^(?:who|with|without|of|in|on|receiving|treated|given)$/.test(tokens[t + 1]?.lower ?? '') ||
    tokens[t - 1]?.lower === 'of');

/** The words of a run as they stand, without fillers. */
function runText({ tokens }: Place, [from, to]: Span, isLeftOut: (word: string) => boolean = isFiller): string {
  let said = '';
  let last = from;
  for (let t = from; t < to; t += 1) {
    const token = tokens[t];
    const isUnsaid = isLeftOut(token?.lower ?? '') || isLoneModal(tokens, t, isLeftOut);
    if (!token || (isUnsaid && !isThose(tokens, t) && !isLetter(tokens, t))) continue;
    if (token.type === 'mark' && !/^[-–/%+&.'’$€£<>≤≥=±°^×]{1,2}$/.test(token.text)) continue;
    /** `sampling ~160 haloes`: what a number is glued to may be left out. */
    said += token.glued && said !== '' && (last === t - 1 || token.type !== 'number') ? token.text : ` ${token.text}`;
    last = t;
  }
  return said.trim().replaceAll(/(?<=[\p{L}\d])\^ ?([-−]?\d+)(?![.\d])/gu, (_, power: string) => superscript(power));
}

/** The words that lead from what is written, which ends at `before`, to the number, where its mark does not say them. */
function leadText({ tokens, bound }: Place, before: number, lead: number, first: number, hasChange: boolean): string {
  const isMark =
    bound === 'exact' ? /^(?:as|and|or|but|than)$/ : /^(?:as|and|or|but|than|over|above|below|under|within)$/;
  const isBorder = (token: Token) => token.type === 'mark' || isSaid(token);
  const last = tokens.slice(before, lead).findLastIndex(isBorder) + 1;
  const between = tokens.slice(before + last, first);
  if (tokens[first - 1]?.text === '=') return ' =';
  const reached = hasChange ? between.find(({ lower }) => /^(?:reach|attain)(?:es|s|ed|ing)$/.test(lower)) : undefined;
  if (reached) return ` ${reached.lower}`;
  const words = between.filter(({ lower }, i) => {
    const [left, right] = [between[i - 1]?.lower ?? '', between[i + 1]?.lower ?? ''];
    if (left === 'to' && /^(?:achieve|reach|attain|obtain)$/.test(lower)) return true;
    if (/^(?:reported|present)$/.test(lower) && /^(?:in|by)$/.test(right)) return true;
    const isBound =
      /^(?:up|close|equal|average|total|order|mean)$/.test(left) || /^(?:least|most|average)$/.test(right);
    return written.has(lower) && !isMark.test(lower) && !isBound;
  });
  return words.map(({ lower }) => ` ${lower}`).join('');
}

/** What stands right beside a number on its badge: its share in brackets, the other half of `120/80`. */
function besideIt({ tokens, quantities, k }: Numbers): number | undefined {
  const [quantity, behind] = [quantities[k], quantities[k + 1]];
  if (!quantity || behind?.first !== quantity.next + 1) return undefined;
  const mark = tokens[quantity.next]?.text ?? '';
  const isCount = quantity.share || quantity.type === 'count';
  const isAside = isCount && behind.type === 'percent' && /^[([]$/.test(mark);
  return mark === '/' || (isAside && /^[)\];,]$/.test(tokens[behind.next]?.text ?? '')) ? k + 1 : undefined;
}

/** The other end of a span whose ends have units of their own: `4.3 kpc` of `from 90 pc to 4.3 kpc`; -1 where there is none. */
function spanEnd({ tokens, quantities, k }: Numbers): number {
  const [low, high] = [quantities[k], quantities[k + 1]];
  if (!low || !high || low.type !== 'physical' || high.type !== 'physical' || low.unit === high.unit) return -1;
  const isSpan = tokens[low.first - 1]?.lower === 'from' && tokens[low.next]?.lower === 'to' && !high.from;
  return isSpan && high.first === low.next + 1 ? k + 1 : -1;
}

/** The number that another became, that is told against it, or that ends the span which it begins. */
function pairedWith({ tokens, quantities, k }: Numbers): number | undefined {
  const { from, rival } = quantities[k] ?? {};
  const other = from ?? rival;
  const at = other ? quantities.findIndex(({ start }) => start === other.start) : spanEnd({ tokens, quantities, k });
  if (at < 0 || from) return at < 0 ? undefined : at;
  const last = besideIt({ tokens, quantities, k }) ?? k;
  return (quantities[at]?.first ?? 0) - (quantities[last]?.next ?? 0) <= besideReach ? at : undefined;
}

/** The numbers that stand on the badge of the one at `k`: what it was before, what it is told against, and what is right beside each. */
export function toldWith(place: Numbers): number[] {
  const paired = pairedWith(place);
  const beside = [place.k, paired].map((k) => (k === undefined ? undefined : besideIt({ ...place, k })));
  return [paired, ...beside].filter((k) => k !== undefined);
}

/** The number that a badge is about, with those that are told with it. */
export function ownText({ tokens, quantities, text, k }: Omit<Place, 'bound'>): string {
  const amountAt = (at: number): string => {
    const each = quantities[at];
    if (!each) return '';
    const sign = tokens[each.first - 1];
    const isBeside = sign?.text === '+' && Math.abs(each.start - sign.end) <= 1;
    const isGain = isBeside || text[each.start] === '+';
    return `${isGain ? '+' : ''}${amountText(tokens, quantities, each, text)}`;
  };
  const said = (at: number): string => {
    const beside = besideIt({ tokens, quantities, k: at });
    if (beside === undefined) return amountAt(at);
    const isStroke = tokens[quantities[at]?.next ?? 0]?.text === '/';
    return isStroke
      ? pairText(amountAt(at), '/', amountAt(beside)).replace(' / ', '/')
      : `${amountAt(at)} (${amountAt(beside)})`;
  };
  const paired = pairedWith({ tokens, quantities, k });
  if (paired === undefined) return said(k);
  const sign = quantities[k]?.rival ? 'vs' : 'to';
  return quantities[k]?.from ? pairText(said(paired), '→', said(k)) : pairText(said(k), sign, said(paired));
}

const strict: readonly (readonly [MetricBound, RegExp, string])[] = [
  ['max', /(?:^| )(?:less than|fewer than|lower than|smaller than|below|under|<|sub -?) $/, '< '],
  ['min', /(?:^| )> $/, '> '],
];

/** The mark of a bound: `<` and not `≤` where the text says so. */
function markOf(place: Place, lead: number): string {
  const { tokens, quantities, k, bound } = place;
  const isCount = quantities[k]?.type === 'count' || quantities[k]?.share === true;
  if ((bound === 'mean' && isCount) || /[<≤≲] ?[a-z]/i.test(ownText(place))) return '';
  const first = quantities[k]?.first ?? 0;
  const said = tokens
    .slice(Math.max(lead - 1, first - 3, 0), first + 2)
    .reduce((all, { lower, type }, i) => (i < 3 || type === 'mark' ? `${all}${lower} ` : all), '');
  const before = tokens
    .slice(Math.max(0, first - 3), first)
    .map(({ lower }) => `${lower} `)
    .join('');
  const found = strict.find(([of, words]) => of === bound && words.test(before));
  return found?.[2] ?? (bound === 'max' && said.includes('< ') ? '< ' : boundMarks[bound]);
}

/** What may follow a comma behind the number: where and how it was measured. */
const behindComma = /^, (?:of|on|for|in|via|with|using|across|under|at|than|vs)\b/;

/** Whether a run behind the number belongs to another clause or to the next member of a list; `end` is where the words before it end. */
function isLoose(
  { tokens }: Place,
  { span: [from, to], isVersus, isListed }: Piece,
  joint: string,
  end: number,
): boolean {
  if (isListed) return false;
  if (tokens.slice(end, from).some(({ text }) => text === ';')) return true;
  if (isVersus || !tokens.slice(end, from).some(({ text }) => /^[,:]$/.test(text))) return false;
  if (!behindComma.test(joint)) return true;
  return !joint.startsWith(', of') && tokens.slice(from, to).some(({ type }) => type === 'number');
}

const bounding = /^(?:least|most|up|under|below|over|above|less|fewer|more|many|much|[<>≤≥])$/;

/** Whether it is what something became that is bounded, and not what it was: `from 30 to under 5 ms`. */
function isBoundOfEnd({ tokens, quantities, k, bound }: Place): boolean {
  const { from, first = 0 } = quantities[k] ?? {};
  if (!from || (bound !== 'max' && bound !== 'min')) return false;
  const between = tokens.slice(0, first).filter(({ start }) => start >= from.end);
  return between.some(({ lower }) => bounding.test(lower));
}

/** The number with the mark of its bound, where no word of the badge says that it is a mean; the bound of what something became stands there: `10,000 → < 20`. */
function markedText(place: Place, lead: number, pieces: readonly Piece[]): string {
  const { tokens, bound } = place;
  const saysMean = pieces.some(({ span }) => tokens.slice(...span).some(({ lower }) => means.test(lower)));
  const mark = bound === 'mean' && saysMean ? '' : markOf(place, lead);
  const own = ownText(place);
  return isBoundOfEnd(place) ? own.replace(' → ', ` → ${mark}`) : `${mark}${own}`;
}

const openers = setOf('at with under for within without among despite');

/** The preposition that a sentence begins with, before a badge's first words, where others stand between them and its number: without it `At the same latency it raises …` has the latency raise something. */
function opening(tokens: readonly Token[], [front, next]: readonly Piece[], lead: number): string {
  const [first] = tokens;
  const [from, to] = front?.span ?? [0, 0];
  const isFirst = first !== undefined && openers.has(first.lower) && from > 0 && next !== undefined;
  if (!isFirst || isCut(tokens, from) || next.span[0] <= to || next.span[0] >= lead) return '';
  return tokens.slice(1, from).every(({ lower }) => isArticle(lower)) ? `${first.text} ` : '';
}

/** The text of a badge: the chosen runs and the number, in the order of the sentence. */
export function writeQuote(place: Place, list: Span, pieces: readonly Piece[]): string {
  const { tokens, quantities, k } = place;
  const [lead, after] = list;
  const amount = markedText(place, lead, pieces);
  const hasChange = pieces.some(
    ({ span: [from, to] }) => to <= lead && tokens.slice(from, to).some(({ word }) => word?.facts?.change === true),
  );
  const first = quantities.find((quantity) => quantity.first >= lead)?.first ?? lead;
  const isChange = quantities[k]?.from !== undefined;
  let [said, end] = ['', 0];
  const putNumber = () => {
    const joints = isChange ? '' : leadText(place, end, lead, first, hasChange);
    said += said === '' ? amount : `${joints} ${amount}`;
    end = overBracket(tokens, after);
  };
  for (const piece of pieces) {
    const [from, to] = piece.span;
    if (end < after && from >= after) putNumber();
    const run = runText(place, [from, from < lead ? Math.min(to, lead) : to], piece.isWhole ? isArticle : isFiller);
    if (run === '') continue;
    const joint = said === '' ? opening(tokens, pieces, lead) : jointOf(place, piece, end);
    if (joint === ' vs ' && compares.test(said)) continue;
    if (from >= after && isLoose(place, piece, joint, end) && /\p{L}{2}/u.test(said)) continue;
    said += `${joint}${run}`;
    end = to;
  }
  if (end < after) putNumber();
  return smooth(said);
}
