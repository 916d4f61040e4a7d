import type { MetricBound } from './metric';
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
const mean = /(?:^| )(?:on average|average|averages|averaged|averaging|mean|geomean|geometric mean)(?: |$)/;

/** The bound that the words around a quantity say; a list's later numbers take the first one's (`carried`). */
export function boundOf(
  tokens: readonly Token[],
  quantity: Quantity,
  clause: readonly [from: number, to: number],
  carried: MetricBound,
): MetricBound {
  const from = Math.max(clause[0], quantity.first - 6);
  const said = tokens.slice(from, quantity.first).map((token) => token.lower);
  const before = `${said.join(' ')} `;
  /** One word may stand between: `up to an …`. */
  const earlier = `${said.slice(0, -1).join(' ')} `;
  for (const [bound, pattern] of words) if (pattern.test(before) || pattern.test(earlier)) return bound;
  if (quantity.plus) return 'min';
  const near = tokens
    .slice(Math.max(clause[0], quantity.first - 8), Math.min(clause[1], quantity.next + 10))
    .map((token) => token.lower)
    .join(' ');
  if (mean.test(near)) return 'mean';
  const after = tokens[quantity.next];
  if (after?.lower === 'or' && /^(?:more|higher|greater)$/.test(tokens[quantity.next + 1]?.lower ?? '')) return 'min';
  return carried;
}
