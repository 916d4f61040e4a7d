import { indexIn, isFiniteVerb, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { andJoint, isCut, isSaid, jointKindOf, ofJoint, verbJoint } from './parts';

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
  return kind > ofJoint && kind !== andJoint && kind < verbJoint;
};

const isVerb = (token: Token, isFirst: boolean): boolean =>
  helping.has(token.lower) || isFiniteVerb(token) || (!isFirst && /^[a-z]{3,20}ed$/.test(token.lower));

/** Whether a number is the first of its clause: `86% of the patients improved`. */
const isSubject = (tokens: Tokens, lead: number): boolean => lead === 0 || opening.has(tokens[lead - 1]?.lower ?? '');

/** How many tokens a subject may have before its verb. */
const longestSubject = 12;

/** Where the verb stands that a number is the subject of; -1 where it is none. */
function verbOf(tokens: Tokens, [lead, next]: Span): number {
  if (!isSubject(tokens, lead)) return -1;
  const reach = Math.min(tokens.length, next + longestSubject);
  const at = indexIn(tokens, next, reach, (token) => stop.test(token.text) || isVerb(token, token === tokens[next]));
  return at >= 0 && !stop.test(tokens[at]?.text ?? '') ? at : -1;
}

/** Where a clause ends: at a mark, or where another number's words were cut out. */
function endOf(tokens: Tokens, verb: number): number {
  for (let t = verb; t < tokens.length; t += 1) if (stop.test(tokens[t]?.text ?? '') || isCut(tokens, t)) return t;
  return tokens.length;
}

/** Whether a number is the subject of the verb right behind it: `12 had a relapse`. */
export const isActing = (tokens: Tokens, number: Span): boolean =>
  verbOf(tokens, number) === number[1] && helping.has(tokens[number[1]]?.lower ?? '');

/** The words from a number at the beginning of its clause to the end of the clause, as far as there is room; undefined where a number is no subject. */
export function onwards(
  tokens: Tokens,
  number: Span,
  lengthOf: (span: Span) => number,
  room: number,
): Span | undefined {
  const [, next] = number;
  const verb = verbOf(tokens, number);
  if (verb < 0) return undefined;
  const last = endOf(tokens, verb);
  for (let end = last; end > verb + 1; end -= 1) {
    const isEnd = end === last || isCutJoint(tokens[end]);
    if (isEnd && isSaid(tokens[end - 1]) && lengthOf([next, end]) <= room) return [next, end];
  }
  return undefined;
}
