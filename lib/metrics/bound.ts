import type { MetricBound } from './metric';
import { indexIn, setOf } from './phrases';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

const words: readonly (readonly [MetricBound, RegExp])[] = [
  [
    'max',
    /(?:^| )(?:up to|as (?:much|high|many|large|long|fast) as|at most|no more than|not exceeding|max(?:imum|imal|imally)?|peak|peaks at|less than|fewer than|lower than|smaller than|under|below|within|sub -|[<≤]) $/,
  ],
  [
    'min',
    /(?:^| )(?:over|more than|at least|above|exceed(?:s|ed|ing)?|greater than|higher than|larger than|beyond|surpass(?:es|ing)?|upwards? of|no less than|as (?:few|low|little) as|[>≥]) $/,
  ],
  ['approx', /(?:^| )(?:about|around|roughly|nearly|almost|approximately|approx|circa|close to|some|~) $/],
];
/** The last words of those phrases: none is looked for where another word stands before the number. */
const lasts = setOf(
  'to as most than exceeding max maximum maximal maximally peak at under below within - < ≤ over least above exceed exceeds exceeded beyond surpass surpasses surpassing of > ≥ about around roughly nearly almost approximately approx circa some ~',
);
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

/** The bound that the words around a quantity say; a list's later numbers take the first one's (`carried`). */
export function boundOf(
  tokens: readonly Token[],
  quantity: Quantity,
  clause: readonly [from: number, to: number],
  carried: MetricBound,
): MetricBound {
  const { first, next } = quantity;
  const said = boundBefore(tokens, quantity, clause[0]);
  if (said) return said;
  if (quantity.plus) return 'min';
  const from = Math.max(clause[0], first - 8);
  const to = Math.min(clause[1], next + 10);
  if (indexIn(tokens, from, to, ({ lower }) => mean.has(lower)) >= 0) return 'mean';
  const isMore = tokens[next]?.lower === 'or' && /^(?:more|higher|greater)$/.test(tokens[next + 1]?.lower ?? '');
  return isMore ? 'min' : carried;
}
