import { indexIn } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { hollow, isSaid, isVerb, jointKindOf, ofJoint } from '../parts';

type Tokens = readonly Token[];

/** What may stand between the words of two numbers. */
const separator = /^(?:[,;:()[\]–—]|and|but|yet|while|whereas|versus|vs)$/;

/** Whether a token parts the words of two numbers. */
export const isSeparator = (token: Token | undefined): boolean => token !== undefined && separator.test(token.lower);

/** Whether words from `from` to `to` say something. */
export const hasSaid = (tokens: Tokens, from: number, to: number): boolean =>
  indexIn(tokens, from, to, (token) => isSaid(token)) >= 0;

/** Whether something between `from` and `to` parts the words of two numbers. */
export const hasSeparator = (tokens: Tokens, from: number, to: number): boolean =>
  indexIn(tokens, from, to, isSeparator) >= 0;

/** Where the words behind a number end that only say on what or of what it is. */
export function tailEnd(tokens: Tokens, from: number, to: number): number {
  const end = indexIn(tokens, from + 1, to, (token) => isSeparator(token) || jointKindOf(token) > ofJoint);
  /** `in those with the gene`. */
  if (tokens[end - 1]?.lower === 'those') return tailEnd(tokens, end, to);
  return end < 0 ? to : end;
}

/** Where the joints begin that end before token `from`. */
export function withoutJoints(tokens: Tokens, from: number, floor: number): number {
  let at = from;
  while (at > floor && at > from - 2 && /^[1-7]$/.test(`${jointKindOf(tokens[at - 1])}`)) at -= 1;
  return at;
}

/** Where the noun ends that stands right behind a number: `fewer steps` of `26% fewer steps than before`. */
export function nounEnd(tokens: Tokens, from: number): number {
  if (tokens[from]?.text === ')') return from + 1;
  const end = indexIn(
    tokens,
    from,
    tokens.length,
    (token) => isSeparator(token) || isVerb(token) || jointKindOf(token) > ofJoint,
  );
  return end < 0 ? tokens.length : end;
}

/** Where a clause ends that goes on behind a number. */
export function clauseEnd(tokens: Tokens, from: number): number {
  const end = indexIn(tokens, from, tokens.length, isSeparator);
  return end < 0 ? tokens.length : end;
}

/** Whether words name more than who did something: a number with such words before it needs no others. */
export const hasNoun = (tokens: Tokens, from: number, to: number): boolean =>
  indexIn(tokens, from, to, (token) => isSaid(token) && !isVerb(token) && !hollow.has(token.lower)) >= 0;
