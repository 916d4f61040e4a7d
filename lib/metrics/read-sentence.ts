import { boundsOf } from './about/bound';
import type { Place } from './about/in-list';
import { labelsOf } from './about/label/label';
import { onOf } from './about/on';
import { versusOf } from './about/versus';
import type { Features } from './judge/feature-list';
import { featuresOf, wordsOf } from './judge/features';
import type { Unjudged } from './judge/judge';
import type { Metric } from './metric';
import { clausesOf } from './quantities/clauses';
import { type Spoken, spokenIn } from './quantities/people';
import type { Other } from './quantities/quantity';
import { readQuantities } from './quantities/read-quantities';
import { type CleanText, cleanText, sourceSpan } from './tokens/clean';
import type { Span } from './tokens/phrases';
import { numberedPieces } from './tokens/pieces';
import { tokenize } from './tokens/tokens';
import type { Token } from './tokens/word';

/** A number of an abstract with all that is read from its sentence; whether it is a metric, and of which kind, is not judged yet. */
export interface Candidate extends Omit<Metric, 'kind'>, Unjudged {
  /** What it was before, for the second number of a change. */
  from?: Other;
  /** What it is told against: the second number of `A versus B`, for the first. */
  rival?: Other;
  /** The whole that it is a part of: 42 of `41 of 42`. */
  of?: number;
}

/** An abstract is never longer than this, in characters; what goes on after it is a page of something else and is not read. */
const longestAbstract = 20_000;
/** A piece with more numbers than this is a table or noise, not a sentence. */
const mostNumbers = 80;

/** The abstract that a sentence stands in. */
interface Whole {
  text: string;
  spoken: Spoken;
}

/** How sure it is that a number is a metric, 0 to 1. */
export type Confidence = (features: Features) => number;

/** The numbers of an abstract that are at least as likely metrics as `least` says, by their place; spans do not overlap. */
export function candidatesOf(abstract: string, confidenceOf: Confidence = () => 1, least = 0): Candidate[] {
  const clean = cleanText(abstract.slice(0, longestAbstract));
  const whole: Whole = { text: clean.text, spoken: spokenIn(clean.text) };
  const found: Candidate[] = [];
  for (const [start, end] of numberedPieces(clean.text)) {
    for (const candidate of readSentence(tokenize(clean.text, start, end), whole, confidenceOf, least))
      found.push(inSource(candidate, clean, abstract));
  }
  return found;
}

/** The candidate with its text and offsets in the source, not in the plain text. */
function inSource(candidate: Candidate, clean: CleanText, source: string): Candidate {
  if (clean.replaced.length === 0) return candidate;
  const spanOf = ({ start, end }: Pick<Candidate, 'start' | 'end'>) => sourceSpan(clean, start, end, source);
  const [start, end] = spanOf(candidate);
  candidate.text = source.slice(start, end);
  candidate.start = start;
  candidate.end = end;
  const { from, rival } = candidate;
  if (from) candidate.from = otherAt(from, spanOf(from));
  if (rival) candidate.rival = otherAt(rival, spanOf(rival));
  return candidate;
}

const otherAt = ({ value }: Other, [start, end]: Span): Other => ({ start, end, value });

/** The candidates of one sentence, with offsets into the plain text. */
function readSentence(
  tokens: readonly Token[],
  { text, spoken }: Whole,
  confidenceOf: Confidence,
  least: number,
): Candidate[] {
  let numbers = 0;
  for (const { value } of tokens) if (value !== undefined) numbers += 1;
  if (numbers > mostNumbers) return [];
  const quantities = readQuantities(tokens, spoken);
  if (quantities.length === 0 || quantities.length > mostNumbers) return [];
  const words = wordsOf(tokens);
  const clauses = clausesOf(quantities, tokens.length);
  const all: Span = [0, tokens.length];
  const features = quantities.map((quantity, k) => featuresOf(tokens, words, quantity, clauses[k] ?? all));
  const sure = features.map(confidenceOf);
  if (!sure.some((confidence) => confidence >= least)) return [];
  const labelOf = labelsOf(tokens, quantities, clauses);
  const bounds = boundsOf(tokens, quantities, clauses);
  const found: Candidate[] = [];
  for (let k = 0; k < quantities.length; k += 1) {
    const known = features[k];
    const confidence = sure[k] ?? 0;
    if (!known || confidence < least) continue;
    const judged = { features: known, confidence, bound: bounds[k] ?? 'exact', label: labelOf(k) ?? '' };
    const candidate = candidateOf({ tokens, quantities, k }, text, judged);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** What is worked out of a quantity by itself, beside the others of its sentence. */
type Judged = Pick<Candidate, 'features' | 'confidence' | 'bound' | 'label'>;

/** The candidate of one quantity, with what it is compared with and measured on. */
function candidateOf(
  place: Place,
  text: string,
  { features, confidence, bound, label }: Judged,
): Candidate | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  if (!quantity) return undefined;
  const { start, end, values, unit, type, kind: unitKind, from, rival, of } = quantity;
  const low = values[0] ?? 0;
  const high = values[1];
  const value: Candidate['value'] = high === undefined ? low : [low, high];
  const candidate: Candidate = {
    text: text.slice(start, end),
    start,
    end,
    value,
    unit,
    bound,
    label,
    type,
    unitKind,
    features,
    confidence,
  };
  if (from) candidate.from = from;
  if (rival) candidate.rival = rival;
  if (of !== undefined) candidate.of = of;
  const written = ([from, to]: Span) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const versus = versusOf(place);
  const on = onOf(place);
  if (versus) candidate.versus = written(versus);
  if (on) candidate.on = written(on);
  return candidate;
}
