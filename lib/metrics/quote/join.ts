import type { Quantity } from '../quantities/quantity';
import { setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { hasCut } from './coherence';
import { compares as isComparing } from './comparison';
import { fillers, isSaid, isSplit, isVerb, jointKindOf, modals } from './parts';
import type { Piece } from './piece';

/** A sentence with its numbers, and one of them. */
export interface Numbers {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  k: number;
}

const than = /^(?:than|versus|vs)$/;
const compared = setOf('compared relative');
/** What stands behind `more than` where that is a bound and no comparison. */
const few = /^(?:one|two|three|four|five|half|an?)$/;
/** Joints that are written as they stand. */
export const written = setOf(
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

/** What leads to a phrase, whatever of its beginning had no room. */
const leading = setOf('of on in for at across under with per by from within among during after over against using');

/** The words between two runs up to the preposition that leads to the second, whose first words had no room: `rates of` of `rates of stripped-envelope [supernova]`. */
function leadingTo(between: readonly Token[], first: Token | undefined): readonly Token[] {
  const isOpen = (token: Token) => isVerb(token) || isSplit(token) || modals.has(token.lower);
  const at = between.findLastIndex((token) => isOpen(token) || jointKindOf(token) > 0);
  const joint = between[at];
  if (!joint || !first || !leading.has(joint.lower) || isOpen(joint)) return between;
  /** `by 2× and memory` leads to no memory. */
  const isForeign =
    joint.lower === 'by' &&
    between.slice(at + 1).some(({ value, lower }) => value !== undefined || /^(?:%|x|times)$/.test(lower));
  const isPhrase = !isVerb(first) && jointKindOf(first) === 0 && !/(?:ed|ing|less|alone|not)$/.test(first.lower);
  return isPhrase && !isForeign ? between.slice(0, at + 1) : between;
}

/** `in those with`, `of those`: whom a group is told by, which nothing else on a badge says. */
function thoseIn(between: readonly Token[]): string | undefined {
  const at = between.findIndex(({ lower }) => lower === 'those');
  const [joint, , next] = between.slice(Math.max(0, at - 1));
  if (at < 1 || !joint || !written.has(joint.lower)) return undefined;
  if (next === undefined) return joint.lower === 'of' ? ' of those ' : undefined;
  return /^with(?:out)?$/.test(next.lower) ? ` ${joint.text} those ${next.text} ` : undefined;
}

/** What joins a run to the words before it, which end at `before`: the words between where all of them are joints, else the one right before it. */
export function jointOf(
  { tokens, quantities, k }: Numbers,
  { span: [from, to], isVersus, isListed }: Piece,
  before: number,
): string {
  const between = tokens.slice(before, from);
  const [last, previous] = leadingTo(between, tokens[from])
    .filter(({ lower, text }) => !fillers.has(lower) && text !== '.')
    .reverse();
  const hasNumber = tokens.slice(from, to).some(({ type }) => type === 'number');
  const isAgainst = last?.lower === 'against' && !/ed$/.test(tokens[from - 2]?.lower ?? '');
  const isWhile = /^(?:last|past|time|years?|months?|decades?|days|course|period)$/.test(tokens[from]?.lower ?? '');
  const isOver = last?.lower === 'over' && !isWhile && quantities[k]?.type !== 'count';
  const those = thoseIn(between);
  if (those) return those;
  const isTold = (isVersus && !hasNumber && (isOver || isAgainst)) || than.test(last?.lower ?? '');
  const isMoreThan = than.test(last?.lower ?? '') && previous?.lower === 'more' && few.test(tokens[from]?.lower ?? '');
  if (isMoreThan) return ' more than ';
  const isThanIn = written.has(last?.lower ?? '') && than.test(previous?.lower ?? '');
  if (isThanIn) return ` than ${last?.text} `;
  const isCompared = /^(?:to|with)$/.test(last?.lower ?? '') && compared.has(previous?.lower ?? '');
  if (isTold || isCompared) return ' vs ';
  /** A bracket closes that holds the number alone: `(68.4) across all planners`. */
  const isOwnBracket = between[0]?.text === ')' && quantities.some(({ next }) => next === before);
  const split = between.findLastIndex((token, i) => isSplit(token) && !(i === 0 && isOwnBracket));
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
