import type { Quantity } from '../../quantities/quantity';
import { indexIn, isFiniteVerb, lastIndexIn, phraseAt, type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { isMeasureName } from '../measures';
import { comparative, empty, generic, isWord, link, passive, plainChange, written } from './words';

const adverb = setOf(
  'rather instead slightly respectively when where while if without end-to-end also thus then geomean max only below above after before during ago each either per higher lower and or is was are were',
);

/** `improvement in accuracy` at a span whose last word is `improvement`: `accuracy improvement`. */
export function changeOf(tokens: readonly Token[], [start, end]: Span): string | undefined {
  const isPlain = end - start === 1 || plainChange.test(tokens[start]?.lower ?? '');
  const preposition = tokens[end]?.lower ?? '';
  if (!isPlain || !generic.has(tokens[end - 1]?.lower ?? '') || !/^(?:in|of|on)$/.test(preposition)) return undefined;
  const about = phraseAt(tokens, end + 1, tokens.length, 3);
  if (!about || indexIn(tokens, about[0], about[1], ({ value }) => value !== undefined) >= 0) return undefined;
  if (preposition === 'on' && !isMeasureName(written(tokens, about))) return undefined;
  return `${written(tokens, about)} ${tokens[end - 1]?.lower}`;
}

/** The words right after a number: `speedup`, `higher throughput`, `reduction in computational cost`. */
export function labelAfter(
  tokens: readonly Token[],
  { next, type }: Pick<Quantity, 'next' | 'type'>,
): string | undefined {
  let from = next;
  if (tokens[from]?.text === '-' && tokens[from]?.glued) from += 1;
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')') from += 3;
  if (tokens[from]?.lower === 'relative' && tokens[from + 1]?.lower !== 'to') from += 1;
  const lower = tokens[from]?.lower ?? '';
  const leads = lower === 'end-to-end' && isWord(tokens[from + 1]);
  if (!isWord(tokens[from]) || (!leads && adverb.has(lower) && !comparative.has(lower))) return undefined;
  if (type === 'ratio' && lower === 'the' && tokens[from + 2]?.lower === 'of') return tokens[from + 1]?.lower;
  const isMore = comparative.has(lower);
  let body = from + (isMore ? 1 : 0);
  if (isMore && tokens[body]?.text === '(') while (body < tokens.length && tokens[body - 1]?.text !== ')') body += 1;
  while (isMore && /^(?:mean|average|overall)$/.test(tokens[body]?.lower ?? '')) body += 1;
  const span = phraseAt(tokens, body, tokens.length, 6);
  if (!span || span[0] !== body) return isMore ? lower : undefined;
  const end = tokens[span[1]]?.lower === 'per' && span[1] - span[0] < 3 ? span[1] + 3 : span[1];
  const number = indexIn(tokens, span[0] + 1, end, ({ value, glued }) => value !== undefined && !glued);
  const cut: Span = [span[0], Math.min(number < 0 ? end : number, tokens.length, span[0] + 4)];
  if (isFiniteVerb(tokens[cut[0]]) || (cut[1] - cut[0] === 1 && empty.has(lower))) return undefined;
  return changeOf(tokens, cut) ?? written(tokens, cut);
}

/** What comes between a verb and what it is about: `received either one of the four regimens`. */
const preface = /^(?:either|any|one|two|three|four|five|at|least|of|the|these|those|a|an|some|such|same)$/;
const had = setOf(
  'had have has were was reported showed required developed experienced received underwent used contained included',
);

/** The phrase at token `i`, without `at least one of the`. */
function objectAt(tokens: readonly Token[], i: number): string | undefined {
  let from = i;
  while (from < i + 6 && preface.test(tokens[from]?.lower ?? '')) from += 1;
  const span = phraseAt(tokens, from, tokens.length, 4);
  if (!span) return undefined;
  const isPair = span[1] - span[0] === 1 && /^(?:and|or)$/.test(tokens[span[1]]?.lower ?? '');
  const rest = isPair ? phraseAt(tokens, span[1] + 1, tokens.length, 2) : undefined;
  return written(tokens, [span[0], rest?.[1] ?? span[1]]);
}

/** What people or things of a share have or do: `63% of the patients had motor deficits`, `patients (1176, 81%) rated their care`. */
export function labelHad(tokens: readonly Token[], { first, next: after }: Quantity): string | undefined {
  const near = tokens.slice(Math.max(0, first - 4), first);
  const isOpen = near.some(({ text }) => text === '(') && !near.some(({ text }) => text === ')');
  const close = isOpen ? indexIn(tokens, after, after + 5, ({ text }) => text === ')') : -1;
  const next = close >= 0 ? close + 1 : after;
  const to = Math.min(tokens.length, next + 6);
  for (let j = next; j < to; j += 1) {
    const lower = tokens[j]?.lower ?? '';
    if (tokens[j]?.type === 'mark' || tokens[j]?.value !== undefined) return undefined;
    if ((lower === 'was' || lower === 'were') && j > next && tokens[next]?.lower !== 'of') return undefined;
    if (had.has(lower)) return objectAt(tokens, j + 1);
    const object = close >= 0 && j === next && /ed$/.test(lower) ? objectAt(tokens, j + 1) : undefined;
    if (object) return `${lower} ${object}`;
  }
  return undefined;
}

/** What a sentence says of a part of its cases: `In 2 of 8 cases, dilated veins were seen`. */
export function labelOfCases(tokens: readonly Token[], { first, next }: Quantity): string | undefined {
  const from = lastIndexIn(tokens, first - 5, first, ({ lower }) => lower === 'in');
  if (from < 0 || !/^(?:|and|,|:|\.)$/.test(tokens[from - 1]?.lower ?? '')) return undefined;
  const comma = indexIn(tokens, next, next + 6, ({ text }) => text === ',');
  return comma < 0 ? undefined : objectAt(tokens, comma + 1);
}

/** `N of X`: `resolves issues` in `resolves 57.4% of issues`. */
export function labelOfShare(tokens: readonly Token[], { first, next }: Quantity): string | undefined {
  const about = tokens[next]?.lower === 'of' ? phraseAt(tokens, next + 1, tokens.length, 5) : undefined;
  if (!about) return undefined;
  const acts = tokens[first - 1];
  const isAct = isWord(acts) && !link.has(acts.lower) && !passive.has(acts.lower) && !/ing$/.test(acts.lower);
  const does = isAct ? `${acts.lower} ` : '';
  const of = indexIn(tokens, about[0] + 1, about[1], ({ lower }) => lower === 'of');
  const end = of > 0 ? of : about[1];
  return `${does}${written(tokens, [Math.max(about[0], end - 3), end])}`;
}
