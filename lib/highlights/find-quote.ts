import { leastDifferentNear } from './approximate';
import { type FoldedText, foldedPlace, foldText, isDropped } from './fold';
import {
  type GramIndex,
  indexGrams,
  likelyStarts,
  startsIn,
  startsOf,
  type Votes,
  voteOnStarts,
  votesAt,
} from './grams';
import { deniesOtherwise, differenceOf } from './same-words';
import {
  type Candidate,
  isHeld,
  isLookAlike,
  nearby,
  type Quote,
  type Span,
  sharedLength,
  surroundings,
} from './surroundings';

/** A text made ready for finding many quotes in it. */
export interface SearchText extends FoldedText {
  /** Built when the first quote has to be looked for that is not there as it was. */
  grams?: GramIndex;
}

/** The most letters of context worth keeping. A quote that has as many stood elsewhere too, with all of them. */
export const longestContext = 384;
/** The share of a quote's characters that may have changed. */
const mostChanged = 0.3;
/** The least evidence for a place, in characters, and as a share of the quote with its surroundings. */
const leastEvidence = 24;
const leastShare = 0.45;
/** A quote that is there letter for letter, once, and as long as this needs no surroundings. */
const unmistakable = 40;
/** Quotes longer than this are found by their two ends. */
const longQuote = 480;
const endLength = 240;
/**
 * What counts when places are compared, beside the share of letters that are the same: the share of the rare pieces,
 * which tell near copies apart, and the distance from the hint. Measured with `npm run bench -- anchoring`.
 */
const rarityWeight = 1;
const positionWeight = 0.08;
/** How much better than any other a place must be: one that has the very letters, and one that differs. */
const leastLead = { same: 0.05, changed: 0.3 };
const mostOccurrences = 1000;
const mostWeighed = 12;
const mostWindows = 10;
/** Folds a text, for any number of calls of `findQuote`. */
export const searchText = (raw: string): SearchText => foldText(raw);

/**
 * Finds a quote in a text that may have changed since: the very text in its very place, else the one place that has
 * the same letters and the best surroundings, else the one that differs little. White space, case, accents and LaTeX
 * marks never count. `hint` is where the quote stood; it decides between places that are otherwise alike.
 * Gives undefined rather than a doubtful place, or one that says something else.
 */
export function findQuote(page: SearchText, quote: Quote, hint?: number): Span | undefined {
  const folded: Quote = {
    exact: foldText(quote.exact).folded,
    prefix: foldText(quote.prefix).folded,
    suffix: foldText(quote.suffix).folded,
  };
  if (folded.exact === '') return undefined;
  const near = hint === undefined ? undefined : foldedPlace(page, hint);
  const found = findUnchanged(page, folded, near) ?? findChanged(page, folded, near);
  return found && saysTheSame(page, quote, folded, found) ? unfold(page, found, quote.exact) : undefined;
}

/** Characters before a quote in which something may deny it. */
const denying = 60;

/**
 * Whether what stands in a place says what the quote says. A plain word may have changed where what stood on both sides
 * still stands there; a number, a name, a comparison and a denial never.
 */
function saysTheSame(page: SearchText, quote: Quote, folded: Quote, { start, end }: Span): boolean {
  const { raw, at, folded: text } = page;
  const before = raw.slice(Math.max(0, (at[start] ?? 0) - denying), at[start]);
  if (quote.prefix.trim() !== '' && before.trim() !== '' && deniesOtherwise(quote.prefix.slice(-denying), before))
    return false;
  if (text.slice(start, end) === folded.exact) return true;
  const isWord = (key: string) => new RegExp(`(?<![\\p{L}\\p{N}])${key}(?![\\p{L}\\p{N}])`, 'u').test(raw);
  const difference = differenceOf(quote.exact, raw.slice(at[start], (at[end - 1] ?? 0) + 1), isWord);
  if (difference !== 'plain') return difference === 'none';
  return (
    isHeld(folded.prefix, text.slice(Math.max(0, start - nearby), start), 'before') &&
    isHeld(folded.suffix, text.slice(end, end + nearby), 'after')
  );
}

/** Whether the quote stood elsewhere too, with much around it: it may have changed or gone, and its twin stayed. */
const hadTwin = ({ prefix, suffix }: Quote): boolean =>
  Math.max(prefix.length, suffix.length) > (2 * longestContext) / 3;

/** The quote with all its surroundings, if they are where they were or in one place only. */
function findUnchanged(page: SearchText, { exact, prefix, suffix }: Quote, near: number | undefined): Span | undefined {
  const text = page.folded;
  const whole = prefix + exact + suffix;
  const span = (at: number): Span => ({ start: at + prefix.length, end: at + prefix.length + exact.length });
  if (near !== undefined && text.startsWith(whole, near - prefix.length)) return span(near - prefix.length);
  if (whole.length < leastEvidence || hadTwin({ exact, prefix, suffix })) return undefined;
  const [first, second] = page.grams ? startsOf(page.grams, whole, 2) : startsIn(text, whole, 2);
  return first !== undefined && second === undefined ? span(first) : undefined;
}

function findChanged(page: SearchText, quote: Quote, near: number | undefined): Span | undefined {
  if (quote.exact.length > longQuote) return findByEnds(page, quote, near);
  const text = page.folded;
  page.grams ??= indexGrams(text);
  const votes = voteOnStarts(page.grams, quote.prefix + quote.exact + quote.suffix);
  const exact = occurrences(page.grams, quote, near).map((span) => weigh(text, quote, span, 0));
  const others = similar(text, quote, votes).filter((span) => !exact.some((one) => overlap(one, span)));
  return choose(text, [...exact, ...others], quote, votes, near);
}

/** A long quote: its beginning and its end, in their order and about as far apart as they were. */
function findByEnds(page: SearchText, { exact, prefix, suffix }: Quote, near: number | undefined): Span | undefined {
  const at = page.folded.indexOf(exact);
  if (at >= 0 && page.folded.indexOf(exact, at + 1) < 0) return { start: at, end: at + exact.length };
  const context = prefix.length + suffix.length;
  const head = { exact: exact.slice(0, endLength), prefix, suffix: exact.slice(endLength, endLength + context) };
  const tail = { exact: exact.slice(-endLength), prefix: exact.slice(-endLength - context, -endLength), suffix };
  const start = findChanged(page, head, near)?.start;
  const end = findChanged(page, tail, near === undefined ? near : near + exact.length - endLength)?.end;
  if (start === undefined || end === undefined) return undefined;
  const ratio = (end - start) / exact.length;
  return ratio > 0.5 && ratio < 2 ? { start, end } : undefined;
}

/** Where a quote is to be found letter for letter; of many places those where the text beside it and the hint fit best. */
function occurrences(grams: GramIndex, { exact, prefix, suffix }: Quote, near: number | undefined): Span[] {
  const { text } = grams;
  const places: { span: Span; promise: number }[] = [];
  for (const start of startsOf(grams, exact, mostOccurrences)) {
    const span = { start, end: start + exact.length };
    const left = sharedLength(prefix, text.slice(Math.max(0, start - 32), start), true);
    const right = sharedLength(suffix, text.slice(span.end, span.end + 32), false);
    places.push({ span, promise: left + right - positionCost(start, near) });
  }
  places.sort((one, other) => other.promise - one.promise);
  return places.slice(0, mostWeighed).map(({ span }) => span);
}

/** Places that differ a little from the quote, in the stretches of the page that share most pieces with it. */
function similar(text: string, quote: Quote, votes: Votes): Candidate[] {
  const { exact, prefix } = quote;
  const most = Math.floor(mostChanged * exact.length);
  const spans = new Map<string, Span & { errors: number }>();
  for (const start of likelyStarts(votes, mostWindows)) {
    const matches = leastDifferentNear(text, exact, start + prefix.length, most);
    for (const match of matches.slice(0, mostWindows)) {
      const span = adjustEnds(text, quote, match);
      spans.set(`${span.start}-${span.end}`, { ...span, errors: match.errors });
    }
  }
  return [...spans.values()].map((span) => weigh(text, quote, span, span.errors));
}

/**
 * Moves the ends of a changed quote to where its surroundings end and begin: a changed first or last word leaves
 * open how much of it belongs to the quote.
 */
function adjustEnds(text: string, { prefix, suffix }: Quote, span: Span): Span {
  const reach = 12;
  const head = suffix.slice(0, reach);
  const tail = prefix.slice(-reach);
  const after = text.slice(span.end - reach, span.end + 2 * reach);
  const before = text.slice(Math.max(0, span.start - 2 * reach), span.start + reach);
  const end = head.length === reach ? after.indexOf(head) : -1;
  const start = tail.length === reach ? before.lastIndexOf(tail) : -1;
  return {
    start: start < 0 ? span.start : Math.max(0, span.start - 2 * reach) + start + reach,
    end: end < 0 ? span.end : span.end - reach + end,
  };
}

function weigh(text: string, { exact, prefix, suffix }: Quote, span: Span, errors: number): Candidate {
  const left = surroundings(prefix, text.slice(Math.max(0, span.start - nearby), span.start), 'before');
  const right = surroundings(suffix, text.slice(span.end, span.end + nearby), 'after');
  return { ...span, errors, evidence: exact.length - 2 * errors + left + right };
}

/**
 * The candidate with the most evidence, less what its distance from the hint takes off. Undefined if that is too
 * little, or if another place is about as good.
 */
function choose(
  text: string,
  candidates: readonly Candidate[],
  quote: Quote,
  votes: Votes,
  near: number | undefined,
): Candidate | undefined {
  const whole = quote.exact.length + quote.prefix.length + quote.suffix.length;
  const votesFor = candidates.map(({ start }) => votesAt(votes, start - quote.prefix.length));
  const mostVotes = Math.max(...votesFor, 1);
  const all = candidates.map((candidate, at) => ({
    candidate,
    score:
      candidate.evidence / whole +
      (rarityWeight * (votesFor[at] ?? 0)) / mostVotes -
      positionWeight * positionCost(candidate.start, near),
  }));
  all.sort((one, other) => other.score - one.score);
  const scored = all.slice(0, mostWeighed).filter(({ candidate }) => !isLookAlike(text, quote, candidate));
  const best = scored[0];
  if (!best) return undefined;
  const { evidence, errors } = best.candidate;
  const rival = scored.find(({ candidate }) => !overlap(candidate, best.candidate));
  const isTwin = hadTwin(quote);
  const isFarther = rival && positionCost(best.candidate.start, near) > positionCost(rival.candidate.start, near);
  const lead = errors === 0 && !isTwin && !isFarther ? leastLead.same : leastLead.changed;
  if (rival && rival.score > best.score - lead) return undefined;
  if (isTwin && !rival && Math.abs(best.candidate.start - (near ?? Number.POSITIVE_INFINITY)) > nearby)
    return undefined;
  const isPlain = errors === 0 && !rival && quote.exact.length >= unmistakable;
  return isPlain || (evidence >= leastEvidence && evidence / whole >= leastShare) ? best.candidate : undefined;
}

const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** What speaks against a place by its distance from the hint: 1 for each time that the distance grows by e. */
function positionCost(start: number, near: number | undefined): number {
  return near === undefined ? 0 : Math.log1p(Math.abs(start - near) / 200);
}

/** Back to the text as it stands, with the marks at both ends that folding drops. */
function unfold({ raw, at }: SearchText, { start, end }: Span, exact: string): Span {
  let from = at[start] ?? 0;
  let to = (at[end - 1] ?? 0) + 1;
  for (const mark of outerMarks(exact.slice(0, 16))) {
    let place = from - 1;
    while (/\s/.test(raw[place] ?? '')) place--;
    if (raw[place] === mark) from = place;
  }
  for (const mark of outerMarks([...exact.slice(-16)].reverse().join(''))) {
    let place = to;
    while (/\s/.test(raw[place] ?? '')) place++;
    if (raw[place] === mark) to = place + 1;
  }
  return { start: from, end: to };
}

/** The marks at the beginning of a text that folding drops, from the inmost to the first. */
function outerMarks(text: string): string[] {
  const marks: string[] = [];
  for (const character of text) {
    if (!isDropped(character)) break;
    if (character.trim() !== '') marks.unshift(character);
  }
  return marks;
}
