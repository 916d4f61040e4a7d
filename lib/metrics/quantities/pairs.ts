import { indexIn, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import type { Other, Quantity } from './quantity';

const hedge =
  /^(?:to|an?|the|nadir|peak|maximum|minimum|mean|median|average|final|of|over|about|around|nearly|just|only|approximately|roughly|almost|up|as|much|many|more|less|fewer|than|under|below|above|at|least|most|[~<>≤≥])$/;
const change =
  /^(?:increas|decreas|reduc|improv|ris|rose|drop|fell|fall|grow|grew|rais|lower|boost|cut|declin|went|jump|shrink|shrank|mov|lift|shorten|extend|compress|accelerat|speed|flatten|steep|widen|narrow|broaden|deepen|tighten|strengthen|weaken|worsen|degrad|diminish|expand|contract|surg|soar|plung|plummet|push|bring|brought|drove|took)/;
const longest = 8;
const changeReach = 10;

const otherOf = ({ start, end, values }: Quantity): Other => ({ start, end, value: values[0] ?? 0 });

/** Whether two numbers are of one measure, whatever the size of their units: `6.2 s` and `290 ms`. */
const alike = (a: Quantity, b: Quantity): boolean =>
  a.values.length === 1 && b.values.length === 1 && (a.type === b.type || a.type === 'bare' || b.type === 'bare');

/** The tokens between two quantities without a bracket's: `from 0.65 (on H0) to 1.00`. */
function between(tokens: readonly Token[], { next }: Quantity, { first }: Quantity): readonly Token[] {
  const all = tokens.slice(next, first);
  const close = all[0]?.text === '(' ? all.findIndex(({ text }) => text === ')') : -1;
  return all.slice(close + 1);
}

const isBefore = (tokens: readonly Token[], { first }: Quantity, reach: number, what: RegExp): boolean =>
  tokens.slice(Math.max(0, first - reach), first).some(({ lower }) => what.test(lower));

/** What leads to a number that something has become already: `cuts errors to 1.4 % and costs to 0.4 %` are two. */
const reached = /^(?:to|at|by)$/;

/** Whether a word leads to a quantity, with nothing but hedges between. */
function isLedBy(tokens: readonly Token[], { first }: Quantity, what: RegExp): boolean {
  let t = first - 1;
  while (t >= 0 && !what.test(tokens[t]?.lower ?? '') && hedge.test(tokens[t]?.lower ?? '')) t -= 1;
  return what.test(tokens[t]?.lower ?? '');
}

/** Whether the second of two quantities is what the first changed to: `from A to B`, `A → B`, `(A to B)`, `reduces A of data to B`. */
function isChange(tokens: readonly Token[], a: Quantity, b: Quantity): boolean {
  const said = between(tokens, a, b);
  if (said[0]?.text === '→') return said.length === 1;
  const to = said.findLastIndex(({ lower }) => lower === 'to');
  if (to < 0 || said.length > longest || !said.slice(to).every(({ lower }) => hedge.test(lower))) return false;
  if (said.some(({ text }) => /^[;.]$/.test(text))) return false;
  if (isBefore(tokens, a, longest, /^(?:rang|span|var)/)) return false;
  if (to === 0) return a.spread || isBefore(tokens, a, 3, /^from$/) || isBefore(tokens, a, changeReach, change);
  const isOf = said.slice(0, to).every(({ type, lower }) => type === 'word' && !/^(?:and|or|while)$/.test(lower));
  return (
    isOf &&
    !isLedBy(tokens, a, reached) &&
    a.unit === b.unit &&
    isBefore(tokens, a, changeReach, change) &&
    !isBefore(tokens, b, b.first - a.next, change)
  );
}

/** Whether the second of two quantities is what the first is told against: `A versus B`, `A vs. B`, `A compared with B`. */
function isRival(tokens: readonly Token[], a: Quantity, b: Quantity): boolean {
  const said = between(tokens, a, b)
    .map(({ lower }) => lower)
    .filter((word) => word !== '.' && word !== ',')
    .join(' ');
  return /^(?:vs|versus|against|compared (?:to|with)|as compared (?:to|with))$/.test(said);
}

/** Words that a change or a comparison is told by. */
const links = setOf('to → vs versus against with');

/** Whether a quantity is the second of two that a stroke joins: 80 of `120/80`. */
const isLower = (tokens: readonly Token[], { first }: Quantity, before: Quantity | undefined): boolean =>
  before !== undefined && tokens[first - 1]?.text === '/' && before.next === first - 1;

/** Two measures before and after, `152/95 to 132/84`: each became its like. */
function linkStrokes(tokens: readonly Token[], quantities: readonly Quantity[], k: number): boolean {
  const [a, b, c, d] = quantities.slice(k - 3, k + 1);
  if (!a || !b || !c || !d || k < 3 || !isLower(tokens, b, a) || !isLower(tokens, d, c)) return false;
  if (isChange(tokens, b, c) || isChange(tokens, a, c)) [c.from, d.from] = [otherOf(a), otherOf(b)];
  else if (isRival(tokens, b, c)) [a.rival, b.rival] = [otherOf(c), otherOf(d)];
  else return false;
  return true;
}

/** `30/42 (71%) versus 12/40 (30%)`: shares that are told against each other, each with its percentage behind it. */
function linkShares(tokens: readonly Token[], quantities: readonly Quantity[], k: number): void {
  const [a, percent, b] = quantities.slice(k - 2, k + 1);
  if (!a || !percent || !b || k < 2 || !a.share || !b.share || percent.type !== 'percent') return;
  if (!/^[([]$/.test(tokens[percent.first - 1]?.text ?? '') || percent.first - a.next > 1) return;
  const isClosed = /^[)\]]$/.test(tokens[percent.next]?.text ?? '');
  if (isRival(tokens, isClosed ? { ...percent, next: percent.next + 1 } : percent, b)) a.rival = otherOf(b);
}

/** Says of each quantity what it was before or is told against, where the number before it in the sentence is that. */
export function linkPairs(tokens: readonly Token[], quantities: readonly Quantity[]): void {
  quantities.forEach((quantity, k) => {
    linkShares(tokens, quantities, k);
    if (quantity.from || linkStrokes(tokens, quantities, k)) return;
    const previous = quantities[k - 1];
    if (!previous || quantity.first - previous.next > 2 * longest || !alike(previous, quantity)) return;
    if (indexIn(tokens, previous.next, quantity.first, ({ lower }) => links.has(lower)) < 0) return;
    if (isLower(tokens, previous, quantities[k - 2]) && tokens[quantity.next]?.text === '/') return;
    if (isChange(tokens, previous, quantity)) quantity.from = otherOf(previous);
    else if (isRival(tokens, previous, quantity)) previous.rival = otherOf(quantity);
  });
}
