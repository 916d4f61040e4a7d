import { isName, namesAt, phraseAt, type Span, setOf } from './phrases';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

/** A quantity in its sentence: the tokens, all quantities and which one it is. */
export interface Place {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  k: number;
}

const beats = /^(?:outperform|surpass|exceed|beat)/;
const versusWord = setOf('than over versus vs against below beyond');
const comparing = setOf('compared relative comparison comparable');
const withWord = setOf('to with against');
const placeWord = setOf('on across in for over with to');
/** Numbers that are more than something: `1.4x over X` names a baseline, not a place. */
const isCompared = /^(?:ratio|percent|points)$/;
const placeNoun =
  /^(?:benchmark|dataset|task|data|corpus|corpora|gpu|tpu|cpu|node|cluster|supercomputer|image|video|set|suite|problem|test|scene|model|domain|language|question|exchange|server|device)/;

/** Where the words that name a baseline begin, after a comparing word at token `j`. */
function baselineStart(tokens: readonly Token[], j: number): number | undefined {
  const lower = tokens[j]?.lower ?? '';
  if (comparing.has(lower)) return withWord.has(tokens[j + 1]?.lower ?? '') ? j + 2 : undefined;
  if (!versusWord.has(lower)) return undefined;
  return tokens[j + 1]?.text === '.' ? j + 2 : j + 1;
}

/** How many quantities of one unit stand in a list with this one, and its place among them. */
function listOf({ quantities, k }: Place): { size: number; index: number } {
  const unit = quantities[k]?.unit;
  let first = k;
  while (first > 0 && quantities[first - 1]?.unit === unit) first -= 1;
  let last = k;
  while (quantities[last + 1]?.unit === unit) last += 1;
  return { size: last - first + 1, index: k - first };
}

/** Of several names the one that belongs to this quantity of a list (`… respectively`), or all of them. */
function pick(spans: readonly Span[], place: Place): Span | undefined {
  const { size, index } = listOf(place);
  if (spans.length === size && size > 1) return spans[index];
  const first = spans[0];
  const last = spans.at(-1);
  return first && last && [first[0], last[1]];
}

/** Token span of the baseline that a quantity is compared with. */
export function versusOf(place: Place): Span | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  if (!quantity) return undefined;
  const timesOf = quantity.type === 'ratio' && tokens[quantity.next]?.lower === 'the' ? quantity.next + 2 : -1;
  const whole = tokens[timesOf]?.lower === 'of' ? phraseAt(tokens, timesOf + 1, tokens.length) : undefined;
  if (whole) return whole;
  for (let j = quantity.next; j < Math.min(tokens.length, quantity.next + 30); j += 1) {
    const at = beats.test(tokens[j]?.lower ?? '') ? j + 1 : baselineStart(tokens, j);
    if (at === undefined || tokens[at]?.value !== undefined) continue;
    const isSpread = tokens[j]?.lower === 'over' && tokens[at]?.type !== 'word';
    const span = isSpread ? undefined : phraseAt(tokens, at, tokens.length);
    if (!span) continue;
    const isPaired = tokens.slice(at, at + 30).some((token) => token.lower === 'respectively');
    const names = namesAt(tokens, at, tokens.length, isPaired);
    return (names.length === listOf(place).size && pick(names, place)) || span;
  }
  for (let j = quantity.first - 2; j >= Math.max(0, quantity.first - 40); j -= 1) {
    const lower = tokens[j]?.lower ?? '';
    const at = beats.test(lower) ? j + 1 : /^(?:compared|relative)$/.test(lower) ? baselineStart(tokens, j) : undefined;
    const span = at === undefined ? undefined : phraseAt(tokens, at, quantity.first);
    if (span) return span;
  }
  return undefined;
}

const isPlace = (tokens: readonly Token[], [from, to]: Span): boolean =>
  tokens.slice(from, to).some((token) => isName(token) || placeNoun.test(token.lower));

/** Token span of the benchmark, data set or hardware that a quantity was measured on. */
export function onOf(place: Place): Span | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  if (!quantity) return undefined;
  const { first, next } = quantity;
  const { size, index } = listOf(place);
  const beyond = quantities[k + size - index]?.first ?? tokens.length;
  if (
    tokens[first - 1]?.text === '(' &&
    isName(tokens[first - 2]) &&
    !/^[GTC]PUs?$/.test(tokens[first - 2]?.text ?? '')
  )
    return [first - 2, first - 1];
  if (tokens[next]?.text === '(' && isName(tokens[next + 1]) && tokens[next + 2]?.text === ')')
    return [next + 1, next + 2];
  const at = (j: number, limit: number): Span | undefined => {
    const lower = tokens[j]?.lower ?? '';
    if (!placeWord.has(lower) || (withWord.has(lower) && comparing.has(tokens[j - 1]?.lower ?? ''))) return undefined;
    if (lower === 'over' && isCompared.test(quantity.type)) return undefined;
    const spans = namesAt(tokens, j + 1, limit);
    const isOn = lower === 'on' || lower === 'across';
    const fits =
      spans[0] &&
      (isOn ? tokens[spans[0][0]]?.lower !== 'average' : isName(tokens[spans[0][0]]) || lower === 'in') &&
      isPlace(tokens, spans[0]);
    return fits ? pick(lower === 'in' ? spans.slice(0, 1) : spans, place) : undefined;
  };
  for (let j = next; j < Math.min(tokens.length, next + 14); j += 1) {
    if (j >= beyond && tokens[j + 1]?.value === undefined) continue;
    const span = at(j, tokens.length);
    if (span) return span;
  }
  if (tokens[next]?.lower === 'of') {
    const from = tokens.findIndex((token, j) => j > next && j < next + 6 && token.lower === 'from');
    const span = from < 0 ? undefined : phraseAt(tokens, from + 1, tokens.length, 5);
    if (span) return span;
  }
  for (let j = first - 1; j >= Math.max(0, first - 60); j -= 1) {
    const lower = tokens[j]?.lower ?? '';
    const span = lower === 'on' || lower === 'across' || (lower === 'in' && j === 0) ? at(j, first) : undefined;
    if (span) return span;
  }
  for (let j = Math.min(next + 14, beyond); j < Math.min(tokens.length, next + 60); j += 1) {
    const span = tokens[j]?.lower === 'on' ? at(j, tokens.length) : undefined;
    if (span) return span;
  }
  return undefined;
}
