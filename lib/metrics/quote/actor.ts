import { indexIn, isName, lastIndexIn, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { andJoint, clauseJoint, fillers, isSplit, isVerb, jointKindOf } from './parts';
import { nameInAside, nameWithVersion } from './subject';

type Tokens = readonly Token[];

/** How many words a name may have. */
const longest = 4;

/** Whether a word is a name wherever it stands, and no common word that begins a sentence: `o3-mini`, `BERT`, `Qwen-3-1.7B`. */
const isProper = ({ text, type }: Token): boolean =>
  type === 'word' && /\p{L}/u.test(text) && (/\d/.test(text) || /\p{Lu}/u.test(text.slice(1)));

/** How far before a number what its clause reached may begin, in tokens. */
const withReach = 24;

/** The comma before what was reached `with` a clause: `, with` of `Gull leads, with 82% of charts right and an error of 4%`; -1 where there is none. */
function withComma(tokens: Tokens, first: number): number {
  const at = lastIndexIn(tokens, Math.max(1, first - withReach), first, ({ text }) => /^[,;:()]$/.test(text));
  const isWith = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'with';
  /** `with our model reaching 82%` names its own. */
  const hasOwn = indexIn(tokens, at + 2, first, (token) => isVerb(token) || /ing$/.test(token.lower)) >= 0;
  return isWith && !hasOwn ? at : -1;
}

/** Where the finite verb stands that leads to a number: in its clause, or before the comma where that says what was reached by it (`…, reaching 81%`, `…, with 81%`). */
function verbBefore(tokens: Tokens, first: number): number | undefined {
  for (let t = first - 1; t > 0; t -= 1) {
    const token = tokens[t];
    const kind = jointKindOf(token);
    if (!token || isSplit(token) || kind === andJoint || kind === clauseJoint) return undefined;
    if (!isVerb(token)) continue;
    if (!/ing$/.test(token.lower)) return t;
    return tokens[t - 1]?.text === ',' ? verbBefore(tokens, t - 1) : undefined;
  }
  return undefined;
}

/** Who of many reached something: `the best configuration`, `even the strongest agent`. */
const foremost =
  /^(?:best|strongest|worst|largest|smallest|leading|top|fastest|(?:best|top|worst)-performing|lowest-performing)$/;

/** Where a subject that ends before token `to` begins that names no one, and says which of many it is; `to` where it does not. */
function bestBefore(tokens: Tokens, to: number): number {
  for (let from = to - 1; from >= 0 && to - from <= longest; from -= 1) {
    const token = tokens[from];
    if (token?.type !== 'word' || jointKindOf(token) > 0) return to;
    if (foremost.test(token.lower)) return to - from > 1 ? from : to;
  }
  return to;
}

/** Whoever the paper itself is: its title says who. */
const own =
  /^(?:we|our|it|its|this|that|these|those|which|who|they|he|she|here|there|method|methods|approach|model|models|framework|system|results?|experiments?|evaluations?|benchmarks?|tests|trials|studies|analysis|findings?|work|paper|study|proposed|all|both|and|or|but)$/;

/** A subject of a few plain words that begins its clause, before the verb at a token: `re-ranking` of `Re-ranking increases …`. */
function wholeSubject(tokens: Tokens, verb: number): { name: Span; verb: number } | undefined {
  let from = verb;
  for (let token = tokens[from - 1]; token?.type === 'word' && jointKindOf(token) === 0; token = tokens[from - 1]) {
    if (own.test(token.lower) || token.value !== undefined || verb - from >= longest) return undefined;
    from -= 1;
  }
  const before = tokens[from - 1];
  const begins = from === 0 || before?.lower === 'that' || before?.text === ',';
  return begins && from < verb ? { name: [from, verb], verb } : undefined;
}

/** Whether a name that begins at a token is no subject, but what stands behind a preposition. */
function isObject(tokens: Tokens, from: number): boolean {
  let at = from - 1;
  while (fillers.has(tokens[at]?.lower ?? '')) at -= 1;
  const kind = jointKindOf(tokens[at]);
  return kind > 0 && kind <= andJoint;
}

/** Where the name begins that ends before token `to`, or what says which of many it is; `to` where neither does. */
function nameStart(tokens: Tokens, to: number): number {
  let from = nameWithVersion(tokens, to)?.[0] ?? to;
  for (let before = tokens[from - 1]; before && isProper(before) && to - from < longest; before = tokens[from - 1])
    from -= 1;
  while (from < to && from > 1 && to - from < longest && isName(tokens[from - 1])) from -= 1;
  return from === to ? bestBefore(tokens, to) : from;
}

/** What may stand between a subject and its verb. */
const adverb = /ly$|^(?:also|even|only|further|still|can|could|may|might|will|would)$/;

/**
 * The name before the verb that leads to a number, and that verb: `o3-mini` of `o3-mini solves only 40% of the tasks`. Undefined
 * where it is not the whole subject.
 */
export function actorOf(tokens: Tokens, first: number): { name: Span; verb: number } | undefined {
  const comma = withComma(tokens, first);
  const verb = verbBefore(tokens, comma < 0 ? first : comma);
  if (verb === undefined) return undefined;
  let to = verb;
  while (to > 0 && adverb.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  const aside = nameInAside(tokens, to);
  if (aside) return { name: aside, verb };
  const from = nameStart(tokens, to);
  if (from === to) return wholeSubject(tokens, verb);
  return isObject(tokens, from) ? undefined : { name: [from, to], verb };
}
