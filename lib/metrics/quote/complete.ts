import { isSize } from '../about/in-list';
import { placesIn, triedOn } from '../about/on';
import { levels } from '../about/versus';
import { longestBadge } from '../metric';
import type { Quantity } from '../quantities/quantity';
import type { Sentence } from '../read-abstract';
import { indexIn, isName, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { actorOf } from './actor';
import { reachedBefore } from './effort';
import { frontedPlace } from './front';
import { shorterPhrases, shorterWays } from './lean';
import { isOneOfMany } from './lists';
import { amountText } from './number';
import { fillers, isSaid, isSplit } from './parts';
import { groupBehind, rivalBehind } from './rival';

/** What makes a badge tell a change, which asks for a baseline. */
const change =
  /increas|improv|gain|higher|\bmore\b|faster|slower|better|worse|boost|rais|enhanc|speed|accelerat|reduc|decreas|lower|\bless\b|fewer|smaller|larger|shorter|longer|drop|\bcuts?\b|sav|\+\d|\d×/i;
const isCompared =
  /\b(?:vs|than|over|against|compared|relative to|(?:outperform|surpass|exceed|beat)(?:s|ed|ing)?)\b|→/;
const hasPlace = / (?:on|across) /;
/** Words that name a baseline by themselves. */
const baseline = setOf('baseline baselines state-of-the-art sota placebo control controls humans experts');
/** A part of something is no level. */
const part = /% of\b/;

type Tokens = readonly Token[];

/** The words of a phrase, without articles. */
const phraseOf = (tokens: Tokens, [from, to]: Span): string =>
  tokens.slice(from, to).reduce((said, { lower, text, glued }) => {
    if (fillers.has(lower)) return said;
    return said === '' || glued ? said + text : `${said} ${text}`;
  }, '');

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** Whether a badge has a word of a phrase already. */
function isSaidOn(badge: string, phrase: string): boolean {
  const said = new Set(words(badge));
  return words(phrase).some((word) => said.has(word));
}

/** Whether a place stands in a bracket of its own right behind a number: `2.4% (HarborLog)`. */
const isInBracket = (tokens: Tokens, { next }: Quantity, [from, to]: Span): boolean =>
  from === next + 1 && tokens[next]?.text === '(' && tokens[to]?.text === ')';

/** Whether another clause lies between a number and a place; one that the sentence begins with is of all of it. */
function isApart(tokens: Tokens, { first, next }: Quantity, [from, to]: Span): boolean {
  if (from >= next)
    return tokens.slice(next, from).some((token) => isSplit(token) || /^(?:and|while|with)$/.test(token.lower));
  const isFronted = from <= 2 || /^[;:]$/.test(tokens[from - 2]?.text ?? '');
  const between = tokens.slice(to, first);
  return between.some(
    ({ lower, value }) => /^(?:on|for|across|[;:])$/.test(lower) || (!isFronted && value !== undefined),
  );
}

/** Whether a place is a name, and the number's own. */
function isPlaced(tokens: Tokens, quantity: Quantity, on: Span): boolean {
  const isNamed = /^\p{Lu}/u.test(tokens[on[0]]?.text ?? '');
  if (isOneOfMany(tokens, on)) return false;
  return isNamed && !tokens.slice(...on).some(({ value }) => value !== undefined) && !isApart(tokens, quantity, on);
}

/** Whether a badge lacks a baseline, and a span names one. */
function asksFor(badge: string, tokens: Tokens, { type }: Quantity, versus: Span): boolean {
  const [first] = versus;
  const named = tokens.slice(...versus);
  const isWhole = named.length > 1 || isName(tokens[first]) || baseline.has(tokens[first]?.lower ?? '');
  const isLevel = levels.has(type) && !part.test(badge) && named.some((token) => isSaid(token) && isName(token));
  /** `directly annotating` is something done, and no baseline. */
  const isAct = /ly$/.test(tokens[first]?.lower ?? '');
  return (
    !isCompared.test(badge) &&
    !isAct &&
    isWhole &&
    tokens[first]?.value === undefined &&
    (change.test(badge) || isLevel)
  );
}

/** A number of the sentence that another is told against a way behind it, with whom it is of where there is room: `vs 62.3 % of the second`. */
function withRival(badge: string, { sentence: { tokens, quantities }, text }: Known, at: number): string {
  const rival = quantities[at];
  if (!rival) return badge;
  const amount = amountText(tokens, quantities, rival, text);
  const group = groupBehind(tokens, rival);
  if (badge.includes(amount.replace(/ %$/, ''))) return badge;
  const phrase = group ? ` ${phraseOf(tokens, group)}` : '';
  /** What stands behind the rival is of the rival alone. */
  const own = phrase !== '' && badge.endsWith(phrase) ? badge.slice(0, -phrase.length) : badge;
  return [`${own} vs ${amount}${phrase}`, `${own} vs ${amount}`].find(({ length }) => length <= longestBadge) ?? badge;
}

/** A sentence, the one before it, and what the rules of names found for one of its numbers. */
interface Known {
  sentence: Sentence;
  before: Sentence | undefined;
  /** The plain text that they stand in. */
  text: string;
  names: { versus: Span | undefined; on: Span | undefined };
}

/** A badge with a phrase of a sentence, where that says something new and there is room, if need be for fewer words of either. */
function withPhrase(
  badge: string,
  tokens: Tokens,
  span: Span,
  write: (phrase: string, badge: string) => string,
): string {
  const phrase = phraseOf(tokens, span);
  if (phrase === '' || isSaidOn(badge, phrase)) return badge;
  const phrases = shorterPhrases(phrase);
  const ways = shorterWays(badge).flatMap((way) => phrases.map((shorter) => write(shorter, way)));
  return ways.find(({ length }) => length <= longestBadge) ?? badge;
}

/** A badge with the place and then the baseline that its sentence names for its number. */
function withNames(badge: string, quantity: Quantity, { sentence, text, names: { versus, on } }: Known): string {
  const { tokens, quantities } = sentence;
  const isOwn = ([from, to]: Span) => quantity.first < to && from < quantity.next;
  const isPlaceless = on && !hasPlace.test(badge) && !isOwn(on) && isPlaced(tokens, quantity, on);
  const isEnd = badge.endsWith(amountText(tokens, quantities, quantity, text));
  if (on && isEnd && isInBracket(tokens, quantity, on))
    return withPhrase(badge, tokens, on, (place, said) => `${said} (${place})`);
  const said = isPlaceless ? withPhrase(badge, tokens, on, (place, way) => `${way} on ${place}`) : badge;
  const isRivalless = versus && !isOwn(versus) && asksFor(said, tokens, quantity, versus);
  return isRivalless ? withPhrase(said, tokens, versus, (rival, way) => `${way} vs ${rival}`) : said;
}

/** A badge behind the one place where the sentence before says that something was tried, where its own names none. */
function withTried(badge: string, { sentence, before, names: { on } }: Known): string {
  if (!before || on || hasPlace.test(badge) || placesIn(sentence.tokens).length > 0) return badge;
  const tried = triedOn(before);
  return tried ? withPhrase(badge, before.tokens, tried, (place, way) => `${place}: ${way}`) : badge;
}

/** A badge behind the place that its sentence begins with. */
function withFront(badge: string, { first }: Quantity, { sentence: { tokens } }: Known): string {
  const front = hasPlace.test(badge) ? undefined : frontedPlace(tokens, first);
  return front ? withPhrase(badge, tokens, front, (place, way) => `${place}: ${way}`) : badge;
}

/** A badge of what was needed, behind what was reached with it: `comparable accuracy using 25 % of the data`. */
function withReached(badge: string, { first }: Quantity, tokens: Tokens): string {
  const found = isCompared.test(badge) ? undefined : reachedBefore(tokens, first);
  if (!found) return badge;
  const verb = tokens[found.using]?.text ?? '';
  const rest = badge.startsWith(`${verb} `) ? badge : `${verb} ${badge}`;
  const isPlain = /^[^\p{L}]*\d/u.test(badge) || rest === badge;
  return isPlain ? withPhrase(badge, tokens, found.reached, (reached) => `${reached} ${rest}`) : badge;
}

/** A badge behind the name of who reached its number, where it begins with what that one did or reached. */
function withActor(badge: string, { first }: Quantity, tokens: Tokens): string {
  const actor = actorOf(tokens, first);
  const start = words(badge)[0] ?? '';
  const name = actor ? phraseOf(tokens, actor.name) : '';
  if (
    !actor ||
    (!/^[^\p{L}]*\d/u.test(badge) && indexIn(tokens, actor.verb, first, ({ lower }) => lower === start) < 0)
  )
    return badge;
  return withPhrase(badge, tokens, actor.name, (_, way) => `${name} ${way}`);
}

/**
 * A badge with the baseline and the place of its number where they are missing and there is room: those that its sentence names,
 * behind it, or in front of it the one place where the sentence before says that something was tried; and with who reached it.
 */
export function completed(badge: string, k: number, known: Known): string {
  const { tokens, quantities } = known.sentence;
  const quantity = quantities[k];
  if (!quantity || isSize(quantity) || quantity.share || quantity.unit === 'p') return badge;
  const rival = rivalBehind(tokens, quantities, k);
  if (rival !== undefined && !isCompared.test(badge)) return withRival(badge, known, rival);
  const reached = withReached(badge, quantity, tokens);
  return withActor(withTried(withFront(withNames(reached, quantity, known), quantity, known), known), quantity, tokens);
}
