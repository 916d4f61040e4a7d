import { indexIn, isName, lastIndexIn, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { jointKindOf } from './parts';

type Tokens = readonly Token[];

/** How many tokens may stand between the commas or brackets that say who the best of many is. */
const longestAside = 12;
/** How many words such a name may have. */
const longestName = 5;

/** Whoever is named in an aside: `best`, `model`, `strongest baseline`. */
const titled = /^(?:best|strongest|worst|largest|smallest|leading|top|fastest)(?:-\w+)?$|^(?:lowest|highest)-\w+$/;

/** Where the words begin that stand between two commas or in brackets and end before token `to`: behind the first of the two. */
function asideBefore(tokens: Tokens, to: number): number | undefined {
  const mark = tokens[to - 1]?.text;
  if (mark !== ',' && mark !== ')') return undefined;
  const open = lastIndexIn(
    tokens,
    Math.max(0, to - longestAside),
    to - 1,
    ({ text }) => text === (mark === ',' ? ',' : '('),
  );
  return open > 0 ? open + 1 : undefined;
}

/**
 * The name of the best of many, which an aside before the verb at token `to` tells: `Gull-3-Pro` of `the best pilot, Gull-3-Pro
 * with charts, reaches`; undefined where the aside tells something else.
 */
export function nameInAside(tokens: Tokens, to: number): Span | undefined {
  const from = asideBefore(tokens, to);
  if (from === undefined || !isName(tokens[from])) return undefined;
  const isBest = indexIn(tokens, Math.max(0, from - longestAside), from, ({ lower }) => titled.test(lower)) >= 0;
  const isVersion = ({ type, value }: Token) => type === 'number' && value !== undefined;
  let end = from + 1;
  for (let token = tokens[end]; token && end < to - 1 && end - from < longestName; token = tokens[end]) {
    if (!isName(token) && !isVersion(token) && !token.glued) break;
    end += 1;
  }
  const isOther = jointKindOf(tokens[end]) === 0 && end < to - 1;
  return isBest && !isOther ? [from, end] : undefined;
}

/** The name with its version that ends before token `to`: `Gull 3.1 Lite`; undefined where none does. */
export function nameWithVersion(tokens: Tokens, to: number): Span | undefined {
  let [from, hasVersion] = [to, false];
  for (let token = tokens[from - 1]; token && to - from < longestName; token = tokens[from - 1]) {
    const isVersion = token.type === 'number' && /^\p{Lu}/u.test(tokens[from - 2]?.text ?? '');
    if (!isVersion && !(token.type === 'word' && /^\p{Lu}/u.test(token.text))) break;
    hasVersion ||= isVersion;
    from -= 1;
  }
  return hasVersion && from < to ? [from, to] : undefined;
}
