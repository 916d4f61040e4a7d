import { isFiniteVerb, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isSaid, jointKindOf } from './parts';

type Tokens = readonly Token[];

/** What a clause may begin behind, so that its first number is its subject. */
const opening = setOf(
  ', ; : ( and but that while whereas where when with than report reports reported find found show shows showed',
);
/** What ends the words that go on from a number. */
const stop = /^[,;:()[\]–—.]$/;
const helping = setOf(
  'is are was were be been has have had do does did can could may might will would shall should remained received reported showed developed experienced considered achieved required underwent',
);
/** Joints before which the words may be cut off: `of` is not, nor what joins two of a kind. */
const isCutJoint = (token: Token | undefined): boolean => {
  const kind = jointKindOf(token);
  return kind > 1 && kind !== 8 && kind < 10;
};

const isVerb = (token: Token, isFirst: boolean): boolean =>
  helping.has(token.lower) || isFiniteVerb(token) || (!isFirst && /^[a-z]{3,20}ed$/.test(token.lower));

/** Whether a number is the first of its clause: `86% of the patients improved`. */
const isSubject = (tokens: Tokens, lead: number): boolean => lead === 0 || opening.has(tokens[lead - 1]?.lower ?? '');

/** How many tokens a subject may have before its verb. */
const longestSubject = 12;

/** The words from a number at the beginning of its clause to the end of the clause, as far as there is room; undefined where a number is no subject. */
export function onwards(
  tokens: Tokens,
  [lead, next]: Span,
  lengthOf: (span: Span) => number,
  room: number,
): Span | undefined {
  if (!isSubject(tokens, lead)) return undefined;
  let verb = -1;
  let end = -1;
  for (let t = next; t <= tokens.length; t += 1) {
    const token = tokens[t];
    const isEnd = !token || stop.test(token.text);
    if (verb < 0 && (isEnd || t - next > longestSubject)) return undefined;
    const isWhole = verb >= 0 && t > verb + 1 && isSaid(tokens[t - 1]);
    if (isWhole && (isEnd || isCutJoint(token)) && lengthOf([next, t]) <= room) end = t;
    if (isEnd || lengthOf([next, t]) > room) break;
    if (verb < 0 && isVerb(token, t === next)) verb = t;
  }
  return end < 0 ? undefined : [next, end];
}
