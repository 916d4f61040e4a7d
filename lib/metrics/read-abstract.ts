import { clausesOf } from './quantities/clauses';
import { type Spoken, spokenIn } from './quantities/people';
import type { Quantity } from './quantities/quantity';
import { readQuantities } from './quantities/read-quantities';
import { type CleanText, cleanText } from './tokens/clean';
import type { Span } from './tokens/phrases';
import { piecesOf } from './tokens/pieces';
import { tokenize } from './tokens/tokens';
import type { Token } from './tokens/word';

/** A sentence of an abstract with its numbers; offsets are into the plain text. */
export interface Sentence {
  index: number;
  start: number;
  end: number;
  tokens: readonly Token[];
  quantities: readonly Quantity[];
  /** For each quantity the tokens that can speak for it. */
  clauses: readonly Span[];
}

/** An abstract as it is read: plain text, sentences, numbers. Whether a number is a metric is not judged yet. */
export interface ReadAbstract {
  clean: CleanText;
  sentences: readonly Sentence[];
}

/** An abstract is never longer than this, in characters; what goes on after it is a page of something else and is not read. */
const longestAbstract = 20_000;
/** A piece with more numbers than this is a table or noise, not a sentence. */
const mostNumbers = 80;

const none: readonly never[] = [];

/** The quantities of a sentence; none where it is a table or noise. */
function quantitiesOf(tokens: readonly Token[], spoken: Spoken): readonly Quantity[] {
  let numbers = 0;
  for (const { value } of tokens) if (value !== undefined) numbers += 1;
  if (numbers > mostNumbers) return none;
  const quantities = readQuantities(tokens, spoken);
  return quantities.length > mostNumbers ? none : quantities;
}

/** Reads the sentences of an abstract and the numbers in them. */
export function readAbstract(abstract: string): ReadAbstract {
  const clean = cleanText(abstract.slice(0, longestAbstract));
  const spoken = spokenIn(clean.text);
  const sentences = piecesOf(clean.text).map(({ span: [start, end], hasQuantity }, index): Sentence => {
    const tokens = tokenize(clean.text, start, end);
    const quantities = hasQuantity ? quantitiesOf(tokens, spoken) : none;
    const clauses = quantities.length > 0 ? clausesOf(quantities, tokens.length) : none;
    return { index, start, end, tokens, quantities, clauses };
  });
  return { clean, sentences };
}
