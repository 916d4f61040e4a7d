import { boundOf } from './about/bound';
import type { Place } from './about/in-list';
import { isListed } from './about/label/carried';
import { labelsOf } from './about/label/label';
import { onOf } from './about/on';
import { versusOf } from './about/versus';
import type { Features } from './judge/feature-list';
import { featuresOf, wordsOf } from './judge/features';
import type { Unjudged } from './judge/judge';
import type { Metric, MetricBound } from './metric';
import { nameBareNumber } from './quantities/bare-numbers';
import type { Quantity } from './quantities/quantity';
import { readQuantities } from './quantities/read-quantities';
import { nameByMeasure } from './quantities/score-near';
import { type CleanText, cleanText, sourceSpan } from './tokens/clean';
import type { Span } from './tokens/phrases';
import { sentenceSpans } from './tokens/sentence';
import { tokenize } from './tokens/tokens';
import type { Token } from './tokens/word';

/** A number of an abstract with all that is read from its sentence; whether it is a metric, and of which kind, is not judged yet. */
export interface Candidate extends Omit<Metric, 'kind'>, Unjudged {}

/** Words that may begin or be a quantity without a digit; `one` and `single` only where a unit could follow. */
const hasQuantity =
  /\d|\b(?:[Tt](?:wo|hree|en|welve|hir|wen|wice|hrice|ripl)|[Ff](?:our|ive|if|ort)|[Ss](?:ix|even)|[Ee](?:ight|leven)|[Nn]ine|[Zz]ero|(?:[Aa]|[Oo]ne) (?:quarter|third|fifth|tenth)|[Oo]ne in |[Hh]al[fv]|[Dd](?:oubl|ozen)|order|hundred|(?:[Oo]ne|[Ss]ingle) (?:[A-Z]|million|billion|trillion|hundred|thousand|order|second|minute|hour|day|week|month|year|percent))|[a-z]fold/;

/** Sentences are read in pieces of this many characters at most, so that no text takes more than linear time. */
const longest = 1500;
/** An abstract is never longer than this, in characters; what goes on after it is a page of something else and is not read. */
const longestAbstract = 20_000;
/** Nor does it have more sentences with numbers than this. */
const mostSentences = 200;
/** A piece with more numbers than this is a table or noise, not a sentence. */
const mostNumbers = 80;

/** Where an overlong sentence is cut: at a space. */
function cutOf(text: string, from: number): number {
  const space = text.lastIndexOf(' ', from + longest);
  return space > from + longest / 2 ? space : from + longest;
}

/** The sentences of a text that may hold a quantity, overlong ones in pieces. */
function numberedPieces(text: string): Span[] {
  const pieces: Span[] = [];
  for (const span of sentenceSpans(text)) {
    const end = span[1];
    for (let from = span[0]; from < end && pieces.length < mostSentences; ) {
      const to = end - from > longest ? cutOf(text, from) : end;
      if (hasQuantity.test(text.slice(from, to))) pieces.push([from, to]);
      from = to;
    }
  }
  return pieces;
}

/** How sure it is that a number is a metric, 0 to 1. */
export type Confidence = (features: Features) => number;

/** The numbers of an abstract that are at least as likely metrics as `least` says, by their place; spans do not overlap. */
export function candidatesOf(abstract: string, confidenceOf: Confidence = () => 1, least = 0): Candidate[] {
  const clean = cleanText(abstract.slice(0, longestAbstract));
  const found: Candidate[] = [];
  for (const [start, end] of numberedPieces(clean.text)) {
    for (const candidate of readSentence(tokenize(clean.text, start, end), clean.text, confidenceOf, least))
      found.push(inSource(candidate, clean, abstract));
  }
  return found;
}

/** The candidate with its text and offsets in the source, not in the plain text. */
function inSource(candidate: Candidate, clean: CleanText, source: string): Candidate {
  if (clean.replaced.length === 0) return candidate;
  const [start, end] = sourceSpan(clean, candidate.start, candidate.end);
  candidate.text = source.slice(start, end);
  candidate.start = start;
  candidate.end = end;
  return candidate;
}

const isNext = (previous: Quantity, unit: string, first: number): boolean =>
  previous.unit === unit && first - previous.next < 9;

/** For each quantity the tokens that can speak for it: from the quantity before it to the one after, a list of one unit counting as one. */
function clausesOf(quantities: readonly Quantity[], end: number): Span[] {
  const stops: number[] = [];
  for (let k = quantities.length - 1; k >= 0; k -= 1) {
    const later = quantities[k + 1];
    stops[k] = later?.unit === quantities[k]?.unit ? (stops[k + 1] ?? end) : (later?.first ?? end);
  }
  let from = 0;
  return quantities.map(({ unit, first }, k): Span => {
    const previous = quantities[k - 1];
    if (previous && !isNext(previous, unit, first)) from = previous.next;
    return [from, stops[k] ?? end];
  });
}

/** The candidates of one sentence, with offsets into the plain text. */
function readSentence(tokens: readonly Token[], text: string, confidenceOf: Confidence, least: number): Candidate[] {
  let numbers = 0;
  for (const { value } of tokens) if (value !== undefined) numbers += 1;
  if (numbers > mostNumbers) return [];
  const quantities = readQuantities(tokens);
  if (quantities.length === 0 || quantities.length > mostNumbers) return [];
  const words = wordsOf(tokens);
  quantities.forEach((quantity, k) => {
    const previous = quantities[k - 1];
    if (quantity.type === 'bare') nameBareNumber(tokens, quantity, previous);
    if (quantity.type === 'bare') nameByMeasure(tokens, quantity, previous);
  });
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
  const { start, end, values, unit, type, kind: unitKind } = quantity;
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
  const written = ([from, to]: Span) => text.slice(tokens[from]?.start, tokens[to - 1]?.end);
  const versus = versusOf(place);
  const on = onOf(place);
  if (versus) candidate.versus = written(versus);
  if (on) candidate.on = written(on);
  return candidate;
}

/** `up to 7x and 40%, respectively`: two measures of one kind of result. */
const isPaired = (tokens: readonly Token[], previous: Quantity, { first, next }: Quantity): boolean =>
  isListed(tokens, previous.next, first) && tokens.slice(next, next + 2).some(({ lower }) => lower === 'respectively');

/** The bound of each quantity; a number takes over that of the one before it in a list. */
function boundsOf(tokens: readonly Token[], quantities: readonly Quantity[], clauses: readonly Span[]): MetricBound[] {
  let bound: MetricBound = 'exact';
  return quantities.map((quantity, k) => {
    const previous = quantities[k - 1];
    /** `10.0 points (14.6%)` says one thing twice. */
    const isSame = previous?.next === quantity.first - 1 && tokens[quantity.first - 1]?.text === '(';
    const isCarried =
      previous && (isSame || isPaired(tokens, previous, quantity) || isNext(previous, quantity.unit, quantity.first));
    const carried = isCarried ? bound : 'exact';
    bound = boundOf(tokens, quantity, clauses[k] ?? [0, tokens.length], carried);
    return bound;
  });
}
