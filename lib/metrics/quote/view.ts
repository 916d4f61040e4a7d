import { clausesOf } from '../quantities/clauses';
import type { Sentence } from '../read-abstract';
import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import type { RuleNames } from './names';
import type { Share } from './regions/regions';

/** A sentence as one of its numbers sees it: without the words that belong to others. */
export interface View {
  sentence: Sentence;
  /** Place of the number among those that are left. */
  k: number;
  names: RuleNames;
  /** Where its tokens stand in the whole sentence; undefined where nothing was left out. */
  from: readonly number[] | undefined;
}

/** The tokens that a number sees, by their places in the sentence, in the order in which it sees them. */
function orderOf(isCut: Uint8Array, [lead, next]: Span, place: number | undefined): number[] {
  const from: number[] = [];
  isCut.forEach((cut, t) => {
    if (t === place) for (let own = lead; own < next; own += 1) from.push(own);
    if (!cut && (place === undefined || t < lead || t >= next)) from.push(t);
  });
  return from;
}

/** The view of the number at `k`, with what is its share of the sentence. */
export function viewOf(sentence: Sentence, k: number, names: RuleNames, { foreign, asides, own, place }: Share): View {
  const number = sentence.quantities[k];
  if (foreign.length + asides.length === 0 || !number) return { sentence, k, names, from: undefined };
  const isCut = new Uint8Array(sentence.tokens.length);
  for (const [a, b] of foreign) isCut.fill(1, a, b);
  isCut.fill(0, ...own);
  for (const [a, b] of asides) isCut.fill(1, a, b);
  const from = orderOf(isCut, own, place);
  const places: number[] = [];
  const tokens = from.flatMap((t, i): Token[] => {
    places[t] = i;
    const token = sentence.tokens[t];
    if (!token) return [];
    return [token.glued && t - 1 !== from[i - 1] ? { ...token, glued: false } : token];
  });
  for (let t = sentence.tokens.length - 1; t >= 0; t -= 1) places[t] ??= places[t + 1] ?? tokens.length;
  const kept = sentence.quantities.filter(({ first, next }) => !isCut.subarray(first, next).includes(1));
  kept.sort((a, b) => (places[a.first] ?? 0) - (places[b.first] ?? 0));
  const placeOf = (t: number): number => places[t] ?? tokens.length;
  const quantities = kept.map((quantity) => ({
    ...quantity,
    first: placeOf(quantity.first),
    next: placeOf(quantity.next - 1) + 1,
  }));
  const moved = (span: Span | undefined): Span | undefined => {
    const [from, to] = span ? [placeOf(span[0]), placeOf(span[1] - 1) + 1] : [0, 0];
    return to > from ? [from, to] : undefined;
  };
  return {
    sentence: { ...sentence, tokens, quantities, clauses: clausesOf(quantities, tokens.length) },
    k: kept.indexOf(number),
    from,
    names: { label: names.label, versus: moved(names.versus), on: moved(names.on) },
  };
}
