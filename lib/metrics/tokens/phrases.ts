import type { Token } from './word';

/** Token span of a phrase. */
export type Span = readonly [from: number, to: number];

/** The words of a list that is written as one string. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ends = setOf(
  'and or but while with without in on at by for from to as of when where which that who is are was were be been being has have had can could may might will would respectively using during after before under across over via we our it they this these those than compared relative achieving resulting demonstrating showing making while whereas whose if then also both only even thus despite per when against between among versus vs ranging following there including containing although because',
);
const joints = setOf('of in per at');
const determiners = setOf('the a an their its our his her your');

/** The first token from `from` on, before `to`, that `isIt`; -1 where none is. */
export function indexIn(tokens: readonly Token[], from: number, to: number, isIt: (token: Token) => boolean): number {
  for (let j = Math.max(0, from); j < Math.min(to, tokens.length); j += 1) {
    const token = tokens[j];
    if (token && isIt(token)) return j;
  }
  return -1;
}

/** The last token from `from` on, before `to`, that `isIt`; -1 where none is. */
export function lastIndexIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  isIt: (token: Token) => boolean,
): number {
  for (let j = Math.min(to, tokens.length) - 1; j >= Math.max(0, from); j -= 1) {
    const token = tokens[j];
    if (token && isIt(token)) return j;
  }
  return -1;
}

/** Whether a token can stand in a name: `SWE-bench`, `H100`, `Visual`. */
export const isName = (token: Token | undefined): boolean => token?.type === 'word' && /\p{Lu}|\d/u.test(token.text);

const isGlue = ({ text, glued }: Token): boolean => /^[-/~+@^_]$/.test(text) && (glued || text !== '-');

/** The noun phrase that begins at token `i`, without its article; `of` may join two. */
export function phraseAt(tokens: readonly Token[], i: number, to: number, most = 9): Span | undefined {
  let from = i;
  while (from < to && determiners.has(tokens[from]?.lower ?? '')) from += 1;
  let j = from;
  for (; j < Math.min(to, from + most); j += 1) {
    const token = tokens[j];
    if (!token) break;
    if (token.lower === 'of' && j > from) continue;
    if (determiners.has(token.lower) && tokens[j - 1]?.lower !== 'of') break;
    if (token.type === 'mark' ? !isGlue(token) : ends.has(token.lower)) break;
  }
  while (j > from && tokens[j - 1]?.type === 'word' && tokens[j - 1]?.lower === 'of') j -= 1;
  return j > from ? [from, j] : undefined;
}

const finite =
  /^(?:(?:achiev|provid|improv|reduc|requir|enabl|includ|compris|produc|surpass|demonstrat|reveal|indicat|suggest|show|reach|obtain|attain|deliver|yield|exceed|boost|maintain|retain|sustain|consum|outperform|remain|confirm|highlight|illustrat|validat|contain|consist|cover|allow|become|support|perform|transfer|offer)(?:e|es|s|ed)?|gets?|leads?|amounts?|need|use|has|had|do|does|did|it|they|respectively|yet|but)$/;
/** Words that stand where a verb would and are names of things after a determiner or another noun. */
const modifier = /^(?:improved|reduced|required|retained|transfer|support|produce|cover|offer|boost|yield)$/;

/** Whether a word is the verb of a clause: what stands before it is its subject. */
export const isFiniteVerb = (token: Token | undefined): boolean =>
  token?.type === 'word' && finite.test(token.lower) && !modifier.test(token.lower);

/** A phrase up to the verb that follows it: `images` of `images demonstrate the effect`. */
export function beforeVerb(tokens: readonly Token[], [from, to]: Span): Span {
  let end = from + 1;
  while (end < to && !isFiniteVerb(tokens[end])) end += 1;
  return [from, end];
}

/** Whether a span is a number alone: `1024` of `on 1024 and 3072 GPUs`. */
const isNumber = (tokens: readonly Token[], [from, to]: Span = [0, 0]): boolean =>
  to - from === 1 && tokens[from]?.type === 'number';

/** A noun phrase with the names (or, with `isAny`, any phrases) that `,` and `and` add to it: `FOLIO and ProofWriter`, `Level-1, Level-2, and Level-3`. */
export function namesAt(tokens: readonly Token[], i: number, to: number, isAny = false): Span[] {
  const spans: Span[] = [];
  for (let at = i; spans.length < 6; ) {
    const whole = phraseAt(tokens, at, to, 6);
    const span = whole && beforeVerb(tokens, whole);
    if (!span) break;
    if (spans.length > 0 && !isAny && !isName(tokens[span[0]]) && !isNumber(tokens, spans[0])) break;
    if (spans.length > 0 && tokens[span[0] - 1]?.text === ',' && isFiniteVerb(tokens[span[1]])) break;
    spans.push(span);
    at = span[1];
    if (tokens[at]?.text === '(') while (at < to && tokens[at - 1]?.text !== ')') at += 1;
    if (tokens[at]?.text === ',') at += 1;
    if (tokens[at]?.lower === 'and') at += 1;
    if (at === span[1]) break;
  }
  return spans;
}

/** The words of a phrase that ends before token `end`, going back at most `most` words; `X of Y` and `X in Y` stay together. */
export function phraseBefore(tokens: readonly Token[], end: number, floor: number, most = 4): Span | undefined {
  let from = end;
  let words = 0;
  while (from > floor && words < most) {
    const token = tokens[from - 1];
    if (!token || token.type !== 'word') {
      const isGlued = from < end && (token?.text === '-' || (token?.type === 'number' && tokens[from]?.glued));
      if (isGlued) {
        from -= 1;
        continue;
      }
      break;
    }
    const isJoint =
      joints.has(token.lower) &&
      words > 0 &&
      tokens[from - 2]?.type === 'word' &&
      !ends.has(tokens[from - 2]?.lower ?? '');
    if (!isJoint && (ends.has(token.lower) || determiners.has(token.lower))) break;
    from -= 1;
    words += 1;
  }
  while (from < end && joints.has(tokens[from]?.lower ?? '')) from += 1;
  return from < end ? [from, end] : undefined;
}
