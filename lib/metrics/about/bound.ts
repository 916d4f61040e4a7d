import type { MetricBound } from '../metric';
import type { Quantity } from '../quantities/quantity';
import { indexIn, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';

const words: readonly (readonly [MetricBound, RegExp])[] = [
  [
    'max',
    /(?:^| )(?:up to|upto|as (?:much|high|many|large|long|fast) as|at most|no more than|not exceeding|max(?:imum|imal|imally)?|peak|peaks at|less than|fewer than|lower than|smaller than|under|below|within|sub -|[<≤]) $/,
  ],
  [
    'min',
    /(?:^| )(?:over|more than|at least|minimum(?: of)?|above|exceed(?:s|ed|ing)?|greater than|higher than|larger than|beyond|surpass(?:es|ing)?|upwards? of|no less than|as (?:few|low|little) as|[>≥]) $/,
  ],
  ['approx', /(?:^| )(?:about|around|roughly|nearly|almost|approximately|approx|circa|close to|some|~) $/],
];
/** The last words of those phrases: none is looked for where another word stands before the number. */
const lasts = setOf(
  'to upto as most minimum than exceeding max maximum maximal maximally peak at under below within - < ≤ over least above exceed exceeds exceeded beyond surpass surpasses surpassing of > ≥ about around roughly nearly almost approximately approx circa some ~',
);
/** `a peak speedup of`, `the maximum capacity was about`. */
const extreme =
  /(?:^| )(?:peak|max|maximum|maximal) (?:[\w-]+ ){1,3}(?:of|is|was) (?:(?:only|just|about|around|approximately) )?$/;
/** Where something runs: `over a 1 Gbps network`, `within a single node`. */
const place = /^(?:over|within) an? $/;
const mean = setOf('average averages averaged averaging mean geomean');

function wordsTo(tokens: readonly Token[], from: number, last: number): string {
  let said = '';
  for (let j = from; j <= last; j += 1) said += `${tokens[j]?.lower} `;
  return said;
}

/** The bound that the words right before a quantity say. */
function boundBefore(tokens: readonly Token[], { first }: Quantity, floor: number): MetricBound | undefined {
  const endsBy = (last: number) => last >= floor && lasts.has(tokens[last]?.lower ?? '');
  /** One word may stand between: `up to an …`. */
  const said = [first - 1, first - 2].filter(endsBy).map((last) => wordsTo(tokens, Math.max(floor, first - 6), last));
  if (said.length === 0) return undefined;
  return words.find((each) => said.some((before) => each[1].test(before)))?.[0];
}

/** Whether a quantity is said to be the largest of its measure. */
function isExtreme(tokens: readonly Token[], { first }: Quantity, floor: number): boolean {
  const leads = [first - 1, first - 2].some((j) => j > floor && /^(?:of|is|was)$/.test(tokens[j]?.lower ?? ''));
  return leads && extreme.test(wordsTo(tokens, Math.max(floor, first - 7), first - 1));
}

/** Whether a word near a quantity in its part of the sentence says that it is a mean. */
function isMean(tokens: readonly Token[], { first, next }: Quantity, [from, to]: Span): boolean {
  for (let j = first - 1; j >= Math.max(from, first - 8); j -= 1) {
    const { lower = '' } = tokens[j] ?? {};
    if (mean.has(lower)) return true;
    if (lower === ';' || (lower === ',' && !mean.has(tokens[j - 1]?.lower ?? ''))) break;
  }
  const at = indexIn(tokens, next, Math.min(to, next + 10), ({ type, lower }) => type === 'number' || mean.has(lower));
  return at >= 0 && mean.has(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower !== 'of';
}

/** The bound that the words around a quantity say; a list's later numbers take the first one's (`carried`). */
export function boundOf(tokens: readonly Token[], quantity: Quantity, clause: Span, carried: MetricBound): MetricBound {
  const { first, next } = quantity;
  if (isExtreme(tokens, quantity, clause[0])) return 'max';
  const isPlace = quantity.kind === 'hardware' && place.test(wordsTo(tokens, first - 2, first - 1));
  const said = isPlace ? undefined : boundBefore(tokens, quantity, clause[0]);
  if (said) return said;
  if (quantity.plus) return 'min';
  if (isMean(tokens, quantity, clause)) return 'mean';
  const isMore = tokens[next]?.lower === 'or' && /^(?:more|higher|greater)$/.test(tokens[next + 1]?.lower ?? '');
  return isMore ? 'min' : carried;
}
