import { superscript } from '../../text/amount';
import { boundMarks, type MetricBound } from '../metric';
import { overBracket } from '../quantities/naming/counted';
import type { Quantity } from '../quantities/quantity';
import { type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { hasCut } from './coherence';
import { compares as isComparing } from './comparison';
import { amountText, pairText } from './number';
import { fillers, isArticle, isLetter, isSaid, isSplit, isVerb, jointKindOf, modals } from './parts';
import type { Piece } from './piece';
import { smooth } from './smooth';

/** A sentence with a number in it that a badge is written for. */
export interface Place {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  text: string;
  k: number;
  bound: MetricBound;
}

/** A number this many tokens behind another is told beside it. */
const besideReach = 3;
const means = /^(?:avg|average[sd]?|averaging|mean|geomean)$/;
const than = /^(?:than|versus|vs)$/;
const compared = setOf('compared relative');
/** A badge that names whom it is compared with. */
const compares = / vs |\b(?:outperform|surpass|exceed|beat)(?:s|ed|ing)?\b/;
/** What stands behind `more than` where that is a bound and no comparison. */
const few = /^(?:one|two|three|four|five|half|an?)$/;
/** Joints that are written as they stand. */
const written = setOf(
  'of on in for at across under with per by to from into between among within during after before without via through against using including as and or but when while where whereas if over than above below only',
);

/** Verbs that join their subject to what is said of it, where no one else says it: `candidates show broad features`, no `which shows`. */
const telling = /^(?:shows?|showed|exhibit(?:s|ed)?|demonstrate[sd]?|collected|provided|reported)$/;
const teller =
  /^(?:experiments?|results?|evaluations?|validation|fits|tests|analys[ei]s|comparisons?|studies|study|we|which|that|who|,)$/;
/** How far before such a verb one may stand that says it, in tokens. */
const tellReach = 8;

/** Whether the verb at a token is told on a badge between its subject and what is said of it. */
function isTelling(tokens: readonly Token[], t: number): boolean {
  if (!telling.test(tokens[t]?.lower ?? '') || /ing$/.test(tokens[t + 1]?.lower ?? '')) return false;
  return !tokens.slice(Math.max(0, t - tellReach), t).some(({ lower }) => teller.test(lower));
}

/** Those that say nothing where what they link is left out. */
const linking = setOf('and or but when while where whereas if as');

/** `can` of `can achieve a speedup of 4×`, whose verb says nothing. */
const isLoneModal = (tokens: readonly Token[], t: number, isLeftOut: (word: string) => boolean): boolean =>
  modals.has(tokens[t]?.lower ?? '') &&
  isLeftOut(tokens[t + 1]?.lower ?? '') &&
  !/ly$/.test(tokens[t + 2]?.lower ?? '');

const isFiller = (word: string): boolean => fillers.has(word);

/** The words of a run as they stand, without fillers. */
function runText({ tokens }: Place, [from, to]: Span, isLeftOut: (word: string) => boolean = isFiller): string {
  let said = '';
  for (let t = from; t < to; t += 1) {
    const token = tokens[t];
    const isThose =
      token?.lower === 'those' &&
      (/^(?:who|with|without|of|in|on|receiving|treated|given)$/.test(tokens[t + 1]?.lower ?? '') ||
        tokens[t - 1]?.lower === 'of');
    const isUnsaid = isLeftOut(token?.lower ?? '') || isLoneModal(tokens, t, isLeftOut);
    if (!token || (isUnsaid && !isThose && !isLetter(tokens, t))) continue;
    if (token.type === 'mark' && !/^[-–/%+&.'’$€£<>≤≥=±°^×]{1,2}$/.test(token.text)) continue;
    said += token.glued && said !== '' ? token.text : ` ${token.text}`;
  }
  return said.trim().replaceAll(/(?<=[\p{L}\d])\^ ?([-−]?\d+)(?![.\d])/gu, (_, power: string) => superscript(power));
}

/** Whether a word may be a noun that begins or ends a phrase, and is no verb. */
const isNoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Ll}{3,}$/u.test(token.text) &&
  !/(?:ing|ed|fell|rose)$/.test(token.lower) &&
  !isVerb(token) &&
  jointKindOf(token) === 0;

/** Whether two nouns before a number stand side by side that another number's words stood between: `understanding` and `dose accuracy`. */
const isApart = ({ tokens, quantities, k }: Numbers, before: number, from: number): boolean =>
  before === from &&
  from < (quantities[k]?.first ?? 0) &&
  hasCut(tokens, from, from) &&
  isNoun(tokens[before - 1]) &&
  isNoun(tokens[from]);

/** Whether a participle or a verb of the past and a preposition say together what becomes of their subject: `abstained from`, `categorized into`. */
const joinsByAct = ({ text }: Token, { lower }: Token): boolean =>
  /^\p{Ll}{3,}ed$/u.test(text) &&
  /^(?:from|into|to)$/.test(lower) &&
  !/^(?:compared|achieved|obtained|reached|attained|applied|used)$/.test(text);

/** What joins a run to the words before it, which end at `before`: the words between where all of them are joints, else the one right before it. */
function jointOf(
  { tokens, quantities, k }: Place,
  { span: [from, to], isVersus, isListed }: Piece,
  before: number,
): string {
  const between = tokens.slice(before, from);
  const [last, previous] = between.filter(({ lower, text }) => !fillers.has(lower) && text !== '.').reverse();
  const hasNumber = tokens.slice(from, to).some(({ type }) => type === 'number');
  const isAgainst = last?.lower === 'against' && !/ed$/.test(tokens[from - 2]?.lower ?? '');
  const isWhile = /^(?:last|past|time|years?|months?|decades?|days|course|period)$/.test(tokens[from]?.lower ?? '');
  const isOver = last?.lower === 'over' && !isWhile && quantities[k]?.type !== 'count';
  const those = between.findIndex(
    ({ lower }, i) =>
      lower === 'those' &&
      (/^with(?:out)?$/.test(between[i + 1]?.lower ?? '') ||
        (between[i - 1]?.lower === 'of' && i + 1 === between.length)),
  );
  if (those > 0 && written.has(between[those - 1]?.lower ?? ''))
    return ` ${[between[those - 1], between[those], between[those + 1]].flatMap((token) => token?.text ?? []).join(' ')} `;
  const isTold = (isVersus && !hasNumber && (isOver || isAgainst)) || than.test(last?.lower ?? '');
  const isMoreThan = than.test(last?.lower ?? '') && previous?.lower === 'more' && few.test(tokens[from]?.lower ?? '');
  if (isMoreThan) return ' more than ';
  const isThanIn = written.has(last?.lower ?? '') && than.test(previous?.lower ?? '');
  if (isThanIn) return ` than ${last?.text} `;
  const isCompared = /^(?:to|with)$/.test(last?.lower ?? '') && compared.has(previous?.lower ?? '');
  if (isTold || isCompared) return ' vs ';
  const split = between.findLastIndex(isSplit);
  if (isListed && isComparing(tokens[before - 1])) return ' ';
  const isNext = !between.some((token) => isSaid(token));
  const first = between[0];
  if (isListed && first && written.has(first.lower)) return ` ${first.text} `;
  const act = previous && last && joinsByAct(previous, last) && !isNext ? [previous] : [];
  const words = isNext ? between.slice(split + 1) : last && !linking.has(last.lower) ? [...act, last] : [];
  const isKept = (token: Token) =>
    written.has(token.lower) ||
    act.includes(token) ||
    (split < 0 && isTelling(tokens, before + between.indexOf(token)));
  const joints = words.filter(isKept).map(({ text }) => `${text} `);
  return `${split >= 0 || isApart({ tokens, quantities, k }, before, from) ? ', ' : ' '}${joints.join('')}`;
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

type Numbers = Pick<Place, 'tokens' | 'quantities' | 'k'>;

/** What stands right beside a number on its badge: its share in brackets, the other half of `120/80`. */
function besideIt({ tokens, quantities, k }: Numbers): number | undefined {
  const [quantity, behind] = [quantities[k], quantities[k + 1]];
  if (!quantity || behind?.first !== quantity.next + 1) return undefined;
  const mark = tokens[quantity.next]?.text ?? '';
  const isCount = quantity.share || quantity.type === 'count';
  const isAside = isCount && behind.type === 'percent' && /^[([]$/.test(mark);
  return mark === '/' || (isAside && /^[)\]]$/.test(tokens[behind.next]?.text ?? '')) ? k + 1 : undefined;
}

/** The other end of a span whose ends have units of their own: `4.3 kpc` of `from 90 pc to 4.3 kpc`; -1 where there is none. */
function spanEnd({ tokens, quantities, k }: Numbers): number {
  const [low, high] = [quantities[k], quantities[k + 1]];
  if (!low || !high || low.type !== 'physical' || high.type !== 'physical' || low.unit === high.unit) return -1;
  const isSpan = tokens[low.first - 1]?.lower === 'from' && tokens[low.next]?.lower === 'to';
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

/** The number with the mark of its bound, where no word of the badge says that it is a mean. */
function markedText(place: Place, lead: number, pieces: readonly Piece[]): string {
  const saysMean = pieces.some(({ span }) => place.tokens.slice(...span).some(({ lower }) => means.test(lower)));
  return `${place.bound === 'mean' && saysMean ? '' : markOf(place, lead)}${ownText(place)}`;
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
    end = besideIt(place) === undefined ? after : overBracket(tokens, after);
  };
  for (const piece of pieces) {
    const [from, to] = piece.span;
    if (end < after && from >= after) putNumber();
    const run = runText(place, [from, from < lead ? Math.min(to, lead) : to], piece.isWhole ? isArticle : isFiller);
    if (run === '') continue;
    const joint = said === '' ? '' : jointOf(place, piece, end);
    if (joint === ' vs ' && compares.test(said)) continue;
    if (from >= after && isLoose(place, piece, joint, end) && /\p{L}{2}/u.test(said)) continue;
    said += `${joint}${run}`;
    end = to;
  }
  if (end < after) putNumber();
  return smooth(said);
}
