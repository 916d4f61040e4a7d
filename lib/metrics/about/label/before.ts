import type { Quantity } from '../../quantities/quantity';
import { readUnit } from '../../quantities/units';
import { indexIn, isName, lastIndexIn, phraseAt, phraseBefore, type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { isMeasureName } from '../measures';
import { changeOf } from './after';
import {
  ambiguous,
  beats,
  comparative,
  empty,
  generic,
  isAdverb,
  isBareChange,
  isVerb,
  isVerbForm,
  link,
  written,
} from './words';

/** Prepositions whose noun says where, and not what, is measured. */
const inside = /^(?:in|on|for|among|at|within)$/;
/** Those that do so only after an adverb or a comparative: `lower with the drug (11)`, `more often in men (12)`. */
const beside = /^(?:with|for|in|to|by|among|after|under)$/;

/** Adjectives that praise a number and do not say what it measures. */
const praise =
  /^(?:new|novel|state-of-the-art|sota|remarkable|impressive|competitive|notable|superior|additional|more|around|achieved|unprecedented|promising|high|highest)$/;

/** Nouns that say only how much there is of what follows: `number of transfusions`. */
const amount =
  /^(?:number|numbers|amount|amounts|volume|total|terms|proportion|percentage|fraction|share|majority|levels?|degree)$/;

/** Drops verbs from a phrase's beginning and keeps its last words. */
function trimmed(tokens: readonly Token[], [from, to]: Span, most = 4): Span | undefined {
  let start = from;
  for (let j = from; j < to - 1; j += 1) {
    const lower = tokens[j]?.lower ?? '';
    const isPlural = generic.has(lower) && /^(?:boosts|increases|drops|decreases)$/.test(lower);
    const isNoun = generic.has(lower) && !(isPlural && !/^(?:of|in)$/.test(tokens[j + 1]?.lower ?? ''));
    if (isVerb(lower) && !isNoun && !isMeasure(tokens, j)) start = j + 1;
  }
  while (start < to - 1 && (isAdverb(tokens[start]?.lower ?? '') || tokens[start]?.text === '-')) start += 1;
  while (start < to - 1 && praise.test(tokens[start]?.lower ?? '')) start += 1;
  if (start < to - 1 && /^(?:up|down|out|off|any|such|same|some)$/.test(tokens[start]?.lower ?? '')) start += 1;
  const of = indexIn(tokens, start + 1, to, ({ lower }) => lower === 'of');
  if (of > 0 && amount.test(tokens[of - 1]?.lower ?? '')) start = of + 1;
  else if (of > 0 && to - start > most) return [Math.max(start, of - most), of];
  const place = indexIn(tokens, start + 1, to, ({ lower }) => lower === 'in' || lower === 'at');
  const isPlaced = place > 0 && to - start > 3 && !generic.has(tokens[place - 1]?.lower ?? '');
  if (isPlaced) return [Math.max(start, place - most), place];
  start = Math.max(start, to - most);
  while (start < to - 1 && /^(?:of|in|per|at|-)$/.test(tokens[start]?.lower ?? '')) start += 1;
  return start < to ? [start, to] : undefined;
}

/** Where the bracket that closes before token `end` opens. */
function bracketStart(tokens: readonly Token[], end: number, floor: number): number {
  let open = end - 2;
  while (open > floor && tokens[open]?.text !== '(') open -= 1;
  return tokens[open]?.text === '(' ? open : end;
}

const isYear = (token: Token | undefined): boolean => token?.value !== undefined && /^(?:19|20)\d\d$/.test(token.text);

/** Whether a word that may be a verb is the measure itself: `a speed of`, `the score was`. */
const isMeasure = (tokens: readonly Token[], j: number): boolean =>
  ambiguous.has(tokens[j]?.lower ?? '') && /^(?:of|was|is|were|are|=|:|\()$/.test(tokens[j + 1]?.lower ?? '');

/** Where the words that lead up to a number begin: what stands before them is the measure. */
function leadStart(tokens: readonly Token[], first: number, floor: number): number {
  let end = first;
  while (end > floor) {
    const token = tokens[end - 1];
    const lower = token?.lower ?? '';
    if (token?.text === ')') {
      const open = bracketStart(tokens, end, floor);
      if (open === end) break;
      end = open;
    } else if (isYear(token)) end -= 1;
    else if (isOpening(tokens[end - 2]) && tests.has(lower)) end -= 1;
    else if (generic.has(lower) && /^(?:of|between|in|from|ranging)$/.test(tokens[end]?.lower ?? '')) break;
    else if (isMeasure(tokens, end - 1)) break;
    else if (lower === 'or' && /^[<>]$/.test(tokens[end - 2]?.text ?? '')) end -= 2;
    else if (end === 1 && isVerb(lower)) break;
    else if (token?.text === '[' || link.has(lower) || isVerbForm(token) || isAdverb(lower)) end -= 1;
    else break;
  }
  return end;
}

/** Statistics that say how sure or how large an effect is, and not of what. */
const tests = setOf(
  "hr ahr or aor rr arr irr kappa es smd md log-rank ratio egger's pooled adjusted hazard odds risk cohen's d r f t k β beta auc icc",
);
const isOpening = (token: Token | undefined): boolean =>
  token?.text === '(' || token?.text === '[' || (token?.type === 'word' && tests.has(token.lower));

/** Words between a preposition and its noun: `in each of the two years`. */
const quantifier = /^(?:the|a|an|this|our|its|their|each|of|all|both|two|three|four|every)$/;

/** Back from a phrase that says where to the one that says what: `hypotension occurred more often in men (12)`. */
function beyondPlace(
  tokens: readonly Token[],
  near: Span,
  end: number,
  first: number,
  floor: number,
): Span | undefined {
  let at = near[0] - 1;
  while (at > floor && quantifier.test(tokens[at]?.lower ?? '')) at -= 1;
  const preposition = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (indexIn(tokens, end, first, ({ lower }) => lower === 'in') >= 0) return undefined;
  const isBracket = tokens[first - 1]?.text === '(' && end < first;
  const isCompared =
    comparative.has(before) || isAdverb(before) || /^(?:frequent|common|likely|prevalent)$/.test(before);
  const isOfChange = generic.has(before) && preposition !== 'on';
  const isPlace =
    (beside.test(preposition) && isCompared) ||
    (isBracket && !isOfChange && preposition === 'on') ||
    (end < first && !isOfChange && at < near[0] - 1 && preposition !== 'at' && inside.test(preposition));
  return isPlace ? phraseBefore(tokens, leadStart(tokens, at, floor), floor, 4) : undefined;
}

/** Back from a thing to the measure of it: `reduces the memory footprint of the activation by`. */
function measureOfIt(tokens: readonly Token[], [start]: Span, floor: number): Span | undefined {
  const isOf = quantifier.test(tokens[start - 1]?.lower ?? '') && tokens[start - 2]?.lower === 'of';
  const measure = isOf ? phraseBefore(tokens, start - 2, floor, 4) : undefined;
  const kept = measure && trimmed(tokens, measure);
  return kept && isMeasureName(written(tokens, kept)) ? kept : undefined;
}

/** The part of `hypotension occurred often in men (12)` that stands right before the bracket. */
function afterPlaceWord(tokens: readonly Token[], [from, to]: Span, first: number): Span {
  const isBracket = tokens[first - 1]?.text === '(';
  const at = isBracket ? lastIndexIn(tokens, from + 1, to - 1, ({ lower }) => lower === 'in' || lower === 'at') : -1;
  return at > 0 ? [at + 1, to] : [from, to];
}

/** Whether a single name is who reaches the number: `PACS achieves 59.8%`. */
const isActor = (tokens: readonly Token[], at: number, end: number, first: number): boolean =>
  /\p{Lu}.*[\p{Lu}\d]/u.test(tokens[at]?.text ?? '') &&
  readUnit(tokens, at)?.type !== 'score' &&
  indexIn(tokens, end, first, ({ lower }) => /^(?:achiev|reach|attain|obtain|deliver|scor|surpass|solv)/.test(lower)) >=
    0;

/** The measure before a number: `throughput by`, `a speedup of up to`, `deficits were reported by`. */
export function labelBefore(
  tokens: readonly Token[],
  { first, type }: Pick<Quantity, 'first' | 'type'>,
  floor: number,
): string | undefined {
  let end = leadStart(tokens, first, floor);
  const symbol = tokens[end - 1];
  if (type === 'statistic' && end < first && symbol?.type === 'word' && symbol.text.length < 3)
    end = leadStart(tokens, end - 1, floor);
  const whole = phraseBefore(tokens, end, floor, 7);
  const near = whole && afterPlaceWord(tokens, whole, end < first ? first : -1);
  const own = near && trimmed(tokens, near);
  const isWhole = near && own && own[0] <= Math.max(near[0], near[1] - 4);
  const span = (isWhole && (beyondPlace(tokens, near, end, first, floor) ?? measureOfIt(tokens, near, floor))) || near;
  const kept = span && trimmed(tokens, span);
  if (!kept) return undefined;
  const isGained = indexIn(tokens, end, first, ({ lower }) => lower === 'by') >= 0;
  const only = tokens[kept[0]];
  const isSingle = kept[1] - kept[0] === 1;
  if (isGained && isSingle && isName(only) && /\d/.test(only?.text ?? '')) return 'improvement';
  const isMeaningless =
    /^(?:there|.{3,}ed|shifting|.{1,2})$/.test(only?.lower ?? '') && !/^[\p{Lu}\d]+$/u.test(only?.text ?? '');
  if (isSingle && (isMeaningless || empty.has(only?.lower ?? '') || isActor(tokens, kept[0], end, first)))
    return undefined;
  return written(tokens, kept);
}

/** The verb of `outperforms the second-best method by …`, when the number says by how much. */
export function beatenBy(tokens: readonly Token[], { first }: Quantity): string | undefined {
  const by = lastIndexIn(tokens, first - 5, first, ({ lower }) => lower === 'by');
  for (let j = by - 1; by > 0 && j > Math.max(0, by - 20); j -= 1) {
    const { text = '', lower = '' } = tokens[j] ?? {};
    if (beats.test(lower)) return lower;
    if (/^[,;]$/.test(text) || lower === 'by') return undefined;
  }
  return undefined;
}

/** The measures of `nausea and vomiting were 26.5% and 13.3%`: one for each of `size` listed numbers. */
export function labelsBefore(tokens: readonly Token[], first: number, floor: number, size: number): string[] {
  const labels: string[] = [];
  for (let end = leadStart(tokens, first, floor); labels.length < size; ) {
    const span = phraseBefore(tokens, end, floor, 4);
    const kept = span && trimmed(tokens, span);
    if (!kept) break;
    labels.unshift(written(tokens, kept));
    end = span[0];
    while (/^(?:,|and)$/.test(tokens[end - 1]?.lower ?? '')) end -= 1;
    if (end === span[0]) break;
  }
  return labels;
}

/** What runs at a rate: `training throughput`, `inference performance`; the words that say so stand anywhere before it. */
export function rateLabel(tokens: readonly Token[], first: number): string {
  const at = tokens.findLastIndex(({ lower }, j) => j < first && /^(?:throughput|performance|speed)$/.test(lower));
  const work = tokens.findLast(({ lower }, j) => j < first && /^(?:training|inference|serving)$/.test(lower));
  return `${work ? `${work.lower} ` : ''}${tokens[at]?.lower ?? 'throughput'}`;
}

/** Whom an `n` counts: `(control group, n = 45)`, `the open (n = 6)`. */
export function groupLabel(tokens: readonly Token[], first: number, floor: number): string | undefined {
  const n = tokens.findLastIndex(({ lower }, j) => j < first && lower === 'n');
  const span = /^[(,;[]$/.test(tokens[n - 1]?.text ?? '') ? phraseBefore(tokens, n - 1, floor, 3) : undefined;
  if (/^(?:experiment|study|trial|survey|sample)$/.test(tokens[n - 2]?.lower ?? '')) return undefined;
  return span && written(tokens, span);
}

/** What a change said before was of, for `gains of up to 13%`: `accuracy improvements`, `improvements in AP`, `higher efficiency`. */
export function measuredEarlier(tokens: readonly Token[], first: number): string | undefined {
  for (let j = first - 1; j >= Math.max(0, first - 40); j -= 1) {
    const lower = tokens[j]?.lower ?? '';
    if (generic.has(lower)) {
      const change = changeOf(tokens, [j, j + 1]);
      const span = phraseBefore(tokens, j + 1, 0, 4);
      const kept = span && trimmed(tokens, span);
      const label = change ?? (kept && written(tokens, kept));
      if (label && !isBareChange(label)) return label;
    } else if (comparative.has(lower) && tokens[j - 1]?.lower !== 'or') {
      const span = phraseAt(tokens, j + 1, first, 3);
      if (span?.[0] === j + 1) return written(tokens, span);
    }
  }
  return undefined;
}
