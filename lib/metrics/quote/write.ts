import { boundMarks, type MetricBound } from '../metric';
import type { Quantity } from '../quantities/quantity';
import { type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { fillers, type Piece } from './choose';
import { amountText, pairText } from './number';

/** A sentence with a number in it that a badge is written for. */
export interface Place {
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  text: string;
  k: number;
  bound: MetricBound;
}

/** A number this many tokens behind another is told beside it. */
const besideReach = 3;
const means = /^(?:avg|average[sd]?|averaging|mean|geomean)$/;
const compared = setOf('than over versus vs against compared relative');
const beforeNames = setOf(
  'on in for at across under with per of vs between among within during after without via from into using as than',
);

/** The words of a run, numbers in our way, without fillers. */
function runText({ tokens, quantities, text }: Place, [from, to]: Span): string {
  let said = '';
  for (let t = from; t < to; t += 1) {
    const token = tokens[t];
    if (!token) continue;
    const number = quantities.find(({ first, next }) => first === t && next <= to);
    if (number) {
      said += ` ${amountText(tokens, quantities, number, text)}`;
      t = number.next - 1;
      continue;
    }
    if (fillers.has(token.lower)) continue;
    if (token.type === 'mark' && !/^[-/%+&.'’]$/.test(token.text)) continue;
    said += token.glued && !said.endsWith(' ') && t > from ? token.text : ` ${token.text}`;
  }
  return said.trim();
}

/** The word that joins a run to what is written before it, as it is written. */
function jointOf({ tokens }: Place, { span: [from], isVersus }: Piece, before: number): string {
  let at = from - 1;
  while (at >= before && fillers.has(tokens[at]?.lower ?? '')) at -= 1;
  const word = tokens[at]?.lower ?? '';
  const isComparing = compared.has(word) || (/^(?:to|with)$/.test(word) && compared.has(tokens[at - 1]?.lower ?? ''));
  if (isComparing && isVersus) return 'vs ';
  return at >= before && beforeNames.has(word) ? `${word} ` : '';
}

/** Whether a number stands right behind another, as in `18.1 vs. 6.9`. */
export const isBeside = (quantity: Quantity, other: Quantity): boolean =>
  other.first >= quantity.next && other.first - quantity.next <= besideReach;

/** The number that a badge is about, with what it was before or is told against right beside it. */
export function ownText({ tokens, quantities, text, k }: Omit<Place, 'bound'>): string {
  const quantity = quantities[k];
  if (!quantity) return '';
  const isGain = tokens[quantity.first - 1]?.text === '+' || text[quantity.start] === '+';
  const own = `${isGain ? '+' : ''}${amountText(tokens, quantities, quantity, text)}`;
  const { from, rival } = quantity;
  const other = (at: number) => quantities.find(({ start }) => start === at);
  const before = from && other(from.start);
  if (before) return pairText(amountText(tokens, quantities, before, text), '→', own);
  const against = rival && other(rival.start);
  return against && isBeside(quantity, against)
    ? pairText(own, 'vs', amountText(tokens, quantities, against, text))
    : own;
}

const strict: readonly (readonly [MetricBound, RegExp, string])[] = [
  ['max', /(?:^| )(?:less than|fewer than|lower than|smaller than|below|under|<|sub -?) $/, '< '],
  ['min', /(?:^| )> $/, '> '],
];

/** The mark of a bound: `<` and not `≤` where the text says so. */
function markOf({ tokens, quantities, k, bound }: Place, lead: number): string {
  const first = quantities[k]?.first ?? 0;
  const said = tokens
    .slice(Math.max(lead - 1, first - 3, 0), first + 2)
    .reduce((all, { lower, type }, i) => (i < 3 || type === 'mark' ? `${all}${lower} ` : all), '');
  const before = tokens
    .slice(Math.max(0, first - 3), first)
    .map(({ lower }) => `${lower} `)
    .join('');
  const found = strict.find(([of, words]) => of === bound && words.test(before));
  return found?.[2] ?? (bound === 'max' && said.includes('< ') ? '< ' : boundMarks[bound]);
}

/** The text of a badge: the chosen runs and the number, in the order of the sentence. */
export function writeQuote(place: Place, [lead, after]: Span, pieces: readonly Piece[]): string {
  const { tokens, quantities, k, bound } = place;
  const quantity = quantities[k];
  if (!quantity) return '';
  const saysMean = pieces.some(({ span: [from, to] }) => tokens.slice(from, to).some(({ lower }) => means.test(lower)));
  const mark = bound === 'mean' && saysMean ? '' : markOf(place, lead);
  const amount = `${mark}${ownText(place)}`;
  const parts: string[] = [];
  let before = 0;
  let isPut = false;
  const put = (said: string) => said !== '' && parts.push(said);
  for (const piece of pieces) {
    const [from, to] = piece.span;
    if (!isPut && from >= after) {
      put(amount);
      isPut = true;
      before = after;
    }
    const end = from < lead ? Math.min(to, lead) : to;
    const said = runText(place, [from, end]);
    if (said === '') continue;
    put(`${parts.length > 0 ? jointOf(place, piece, before) : ''}${said}`);
    before = end;
  }
  if (!isPut) put(amount);
  return parts.join(' ');
}
