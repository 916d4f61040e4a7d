import { leastDifferent } from './approximate';

/** The text that was highlighted, with what stood before and after it. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A part of a text, in characters of the text as it stands. */
export interface Span {
  start: number;
  end: number;
}

/** A place that a quote may have. */
export interface Candidate extends Span {
  /** Characters of the quote and its surroundings found here, two taken off for each that differs. */
  evidence: number;
  /** Characters of the quote that differ. */
  errors: number;
}

/** How far from its place the text around a quote is looked for when a paragraph may have come in between. */
export const nearby = 3000;
/** How many characters beside a quote must be found beside a place, and the share of them that may differ. */
const beside = 48;
const mostDifferent = 0.4;
/** What stands beside a quote tells a place only if it is as long as this. */
const telling = 16;
/** Letters of a piece that stands in few places. */
const piece = 24;

/** How many characters of a quote's prefix or suffix speak for a place. */
export function surroundings(context: string, around: string, side: 'before' | 'after'): number {
  if (context === '') return 0;
  const before = side === 'before';
  if (before ? around.endsWith(context) : around.startsWith(context)) return context.length;
  const reach = context.length + 8;
  const beside = before ? around.slice(-reach) : around.slice(0, reach);
  const errors = leastDifferent(beside, context, Math.floor(context.length / 2))[0]?.errors ?? context.length;
  const nearest = before ? context.slice(-24) : context.slice(0, 24);
  const apart = nearest.length >= 16 && around.includes(nearest) ? nearest.length / 2 : 0;
  return Math.max(context.length - 2 * errors, sharedLength(context, beside, before), apart);
}

/** Characters that two texts share at their ends (`fromEnd`) or at their beginnings. */
export function sharedLength(one: string, other: string, fromEnd: boolean): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && (fromEnd ? one.at(-1 - length) === other.at(-1 - length) : one[length] === other[length]))
    length++;
  return length;
}

/** Whether what stood beside a quote stands beside a place, give or take a few words. */
function isBeside(context: string, around: string, side: 'before' | 'after'): boolean {
  const nearest = side === 'before' ? context.slice(-beside) : context.slice(0, beside);
  if (nearest.length < telling) return context === '' ? around === '' : around === context;
  const reach = nearest.length + 8;
  const there = side === 'before' ? around.slice(-reach) : around.slice(0, reach);
  return leastDifferent(there, nearest, Math.floor(mostDifferent * nearest.length)).length > 0;
}

/** Whether what stood on one side of a quote is there, or a piece of it where it was, or the text ends there. */
export function isHeld(context: string, around: string, side: 'before' | 'after'): boolean {
  if (around === '' || isBeside(context, around, side)) return true;
  for (let from = 0; from + piece <= context.length; from += piece / 2) {
    const distance = side === 'before' ? from + piece : from;
    const part = side === 'before' ? context.slice(-distance).slice(0, piece) : context.slice(from, from + piece);
    const place = side === 'before' ? around.length - distance : from;
    if (around.slice(Math.max(0, place - piece), place + 2 * piece).includes(part)) return true;
  }
  return false;
}

/** Whether a text is what stood before or after the quote, as far as that is known, rather than the quote changed. */
function isNeighbour(found: string, { prefix, suffix }: Quote, errors: number): boolean {
  const length = Math.min(found.length, prefix.length);
  const following = Math.min(found.length, suffix.length);
  const fewer = (share: number): number => Math.max(0, Math.ceil(errors * share) - 1);
  return (
    (length >= telling && leastDifferent(prefix, found.slice(-length), fewer(length / found.length)).length > 0) ||
    (following >= telling &&
      leastDifferent(suffix, found.slice(0, following), fewer(following / found.length)).length > 0)
  );
}

/** Whether pieces of what stood around the quote are where they should be from a place, or only elsewhere on the page. */
function piecesAround(
  text: string,
  { prefix, suffix }: Quote,
  start: number,
  end: number,
): 'here' | 'elsewhere' | 'nowhere' {
  let elsewhere = false;
  const isHere = (context: string, from: number): boolean => {
    for (let at = 0; at + piece <= context.length; at += piece / 2) {
      const part = context.slice(at, at + piece);
      const place = from + at;
      const slack = piece + Math.max(start - place, place - end) / 2;
      if (text.slice(Math.max(0, place - slack), place + piece + slack).includes(part)) return true;
      elsewhere ||= text.includes(part);
    }
    return false;
  };
  if (isHere(prefix, start - prefix.length) || isHere(suffix, end)) return 'here';
  return elsewhere ? 'elsewhere' : 'nowhere';
}

/**
 * Whether a place only looks like the quote: nothing of what stood around the quote stands around it, and that is still
 * there, without the quote, or the words differ; or it is what stood next to the quote, which is gone.
 */
export function isLookAlike(text: string, quote: Quote, { start, end, errors }: Candidate): boolean {
  const { prefix, suffix } = quote;
  if (errors > 0 && isNeighbour(text.slice(start, end), quote, errors)) return true;
  const isSupported =
    isBeside(prefix, text.slice(Math.max(0, start - nearby), start), 'before') ||
    isBeside(suffix, text.slice(end, end + nearby), 'after');
  if (isSupported) return false;
  const around = piecesAround(text, quote, start, end);
  return around === 'elsewhere' || (around === 'nowhere' && errors > 0);
}
