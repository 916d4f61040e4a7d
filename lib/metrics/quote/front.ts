import { indexIn, isName, type Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { fillers } from './parts';

type Tokens = readonly Token[];

/** What a sentence begins with that says where or of what all of it holds. */
const opening = /^(?:on|for|evaluated|tested)$/;
/** Nouns that say nothing of where: `in this work`, `for example`, `in our experiments`. */
const nothing =
  /^(?:work|paper|study|article|experiments?|evaluations?|addition|contrast|particular|example|instance|general|total|practice|summary|conclusion|comparison|results?|all|both|case|cases|fact|turn|short|average|tests?|reference|setting|settings|view|order|mind|this|that|these|those|which)$/;
const longest = 6;

/** Where a place that a sentence begins with stands, before its comma: `HarborLog` of `On HarborLog, our detector …`; undefined where it says none. */
export function frontedPlace(tokens: Tokens, first: number): Span | undefined {
  const lead = tokens[0]?.lower ?? '';
  if (!opening.test(lead)) return undefined;
  let from = /^(?:evaluated|tested)$/.test(lead) ? 2 : 1;
  while (fillers.has(tokens[from]?.lower ?? '')) from += 1;
  const to = indexIn(tokens, from, Math.min(first, from + longest + 1), ({ text }) => text === ',');
  if (to <= from || tokens[to + 1]?.type !== 'word') return undefined;
  const said = tokens.slice(from, to);
  const isPlain = said.every(
    ({ type, lower, value }) => type === 'word' && value === undefined && !nothing.test(lower),
  );
  const isNamed = said.some((token) => isName(token)) || lead === 'for';
  return isPlain && isNamed ? [from, to] : undefined;
}
