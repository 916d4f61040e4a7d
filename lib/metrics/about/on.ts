import { indexIn, isName, namesAt, phraseBefore, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isAbsolute, isSize, listOf, type Place, pick } from './in-list';

/** Words before `on` that make it say something else than where a result was measured: `trained on`, `focus on`. */
const otherwise =
  /^(?:(?:pre-?|fine-?)?train(?:ed|ing)?|(?:fine-?)?tun(?:ed|ing)|built|build(?:s|ing)?|focus(?:es|ed|ing)?|depend(?:s|ed|ing)?|rel(?:y|ies|ied|ying)|reliance|impacts?|effects?|influence|insights?|light|emphasis|research|work|stud(?:y|ies)|based|conditioned|imposed|operat(?:es|ing)|later|depending|going)$/;
const placeNoun =
  /^(?:benchmarks?|datasets?|tasks?|data|corpus|corpora|gpus?|tpus?|cpus?|nodes?|clusters?|supercomputers?|images?|videos?|sets?|suites?|problems?|tests?|scenes?|domains?|questions?|servers?|devices?|leaderboards?|splits?|traces?|platforms?|instances|samples|streams?|robots?|fetch|workloads?|buildings)$/;
/** What a sentence that begins with `In the …,` must speak of for it to be a place. */
const fronted: Readonly<Record<string, RegExp>> = {
  in: /^(?:benchmarks?|datasets?|corpus|corpora|challenge|leaderboard|suite)$/,
};
const machine =
  /^(?:gpus?|tpus?|cpus?|nodes?|clusters?|supercomputers?|servers?|devices?|platforms?|cores?|[ah]100s?|fpga|laptop|smartphone|machines?)$/;

/** What follows a place and is no part of its name: `ResNet-18 trained on …`, `benchmarks spanning …`. */
const participles = setOf(
  'trained pretrained collected drawn taken deployed developed designed based used using built containing consisting comprising including spanning covering totaling serving enabling with like speeds',
);
const articles = setOf('a an the');
/** Words before the place itself: `on up to 20 nodes`, `on both …`. */
const lead = /^(?:up|to|as|many|at|least|more|than|over|about|both|all|only|either|various|several|multiple)$/;

const nouns = (tokens: readonly Token[], [from, to]: Span, pattern: RegExp): boolean =>
  indexIn(
    tokens,
    from,
    to,
    ({ lower }) => pattern.test(lower) || pattern.test(lower.slice(lower.lastIndexOf('-') + 1)),
  ) >= 0;

/** Whether a phrase names where things are measured: a name, a benchmark, a machine. */
const isPlace = (tokens: readonly Token[], span: Span): boolean =>
  tokens[span[0]]?.lower !== 'average' &&
  (indexIn(tokens, span[0], span[1], isName) >= 0 ||
    (span[1] - span[0] > 1 && nouns(tokens, [span[1] - 1, span[1]], placeNoun)));

const collection = /^(?:benchmarks?|datasets?|corpus|suite|collection)$/;

/** The name before an apposition that says it is a benchmark, in the tokens before `end`: `BuoyBench, a benchmark of storms`. */
function apposed(tokens: readonly Token[], end: number, reach: number, length: number): Span | undefined {
  for (let j = end - 1; j > Math.max(1, end - reach); j -= 1) {
    const isApposition = tokens[j - 1]?.text === ',' && articles.has(tokens[j]?.lower ?? '') && isName(tokens[j - 2]);
    if (!isApposition) continue;
    const from = isName(tokens[j - 3]) && tokens[j - 3]?.type === 'word' ? j - 3 : j - 2;
    return nouns(tokens, [j, Math.min(j + length, tokens.length)], collection) ? [from, j - 1] : undefined;
  }
  return undefined;
}

/** `BenchName, a benchmark of 859 items`: the thing whose size a count is. */
const sized = ({ tokens, quantities, k }: Place): Span | undefined => apposed(tokens, quantities[k]?.first ?? 0, 12, 8);

/** `GSM8K (81.2)` after `on`, `81.2% (GSM8K)`: a name that shares a bracket with its number. */
function bracketed({ tokens, quantities, k }: Place): Span | undefined {
  const { first = 0, next = 0 } = quantities[k] ?? {};
  if (tokens[next]?.text === '(' && isName(tokens[next + 1]) && tokens[next + 2]?.text === ')')
    return /\p{Ll}|\d|-/u.test(tokens[next + 1]?.text ?? '') ? [next + 1, next + 2] : undefined;
  if (tokens[first - 1]?.text !== '(' || !isName(tokens[first - 2])) return undefined;
  for (let j = first - 3; j > Math.max(0, first - 30); j -= 1) {
    const token = tokens[j];
    if (token?.lower === 'on' || token?.lower === 'across') return phraseBefore(tokens, first - 1, j, 5);
    const isInList = token?.type !== 'word' || isName(token) || /^(?:and|over|the)$/.test(token.lower);
    if (!isInList) return undefined;
  }
  return undefined;
}

/** The names that `the three benchmarks` at a span speaks of: a list of as many, earlier in the sentence. */
function namedBefore(place: Place, [from, to]: Span): Span[] {
  const { tokens } = place;
  const { size } = listOf(place);
  if (size < 2 || !/^(?:benchmarks|datasets|tasks|leaderboards|suites)$/.test(tokens[to - 1]?.lower ?? '')) return [];
  for (let j = from - 1; j > Math.max(0, from - 60); j -= 1) {
    if (tokens[j]?.lower !== 'on' && tokens[j]?.lower !== 'across' && tokens[j]?.text !== '(') continue;
    const names = namesAt(tokens, j + 1, from);
    if (names.length === size) return names;
  }
  return [];
}

/** The place that `on` at token `j` names. */
function placeAt(place: Place, j: number, limit: number): Span | undefined {
  const { tokens } = place;
  if (tokens[j]?.lower === 'on' && otherwise.test(tokens[j - 1]?.lower ?? '') && !isEvaluated(tokens, j))
    return undefined;
  let from = j + 1;
  while (from < j + 5 && lead.test(tokens[from]?.lower ?? '')) from += 1;
  const cut = indexIn(tokens, from + 1, from + 24, ({ lower }) => participles.has(lower));
  const spans = namesAt(tokens, from, cut < 0 ? limit : Math.min(cut, limit));
  const [first] = spans;
  if (!first || !spans.some((span) => isPlace(tokens, span))) return undefined;
  const named = spans.length === 1 ? namedBefore(place, first) : [];
  return pick(named.length > 0 ? named : spans, place);
}

/** `experiments based on real traces`: based, and still where it was measured. */
const isEvaluated = (tokens: readonly Token[], j: number): boolean =>
  tokens[j - 1]?.lower === 'based' &&
  /^(?:experiments?|evaluations?|results?|simulations?)$/.test(tokens[j - 2]?.lower ?? '');

/** `85% in MNIST and 83% in AlexNet`, `81% and 78% for German and French tasks, respectively`: a place after `in` or `for`. */
function inList(place: Place, j: number): Span | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  const lower = tokens[j]?.lower;
  if (!quantity || (lower !== 'in' && lower !== 'for') || isAbsolute(quantity)) return undefined;
  const { size } = listOf(place);
  const isPaired = size > 1 && indexIn(tokens, j, j + 24, isRespective) >= 0;
  if (!isPaired && j !== quantity.next) return undefined;
  const names = namesAt(tokens, j + 1, tokens.length);
  if (isPaired && names.length === size && isName(tokens[names[0]?.[0] ?? 0])) return pick(names, place);
  const [first] = names;
  const isOne = first && first[1] - first[0] === 1 && j === quantity.next && tokens[j]?.lower === 'in';
  return isOne && /\p{Lu}.*[\p{Lu}\d]/u.test(tokens[first[0]]?.text ?? '') ? first : undefined;
}
const isRespective = ({ lower }: Token): boolean => lower === 'respectively';

/** A place named after the number. */
function onAfter(place: Place): Span | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  if (!quantity) return undefined;
  const { next } = quantity;
  const { size, index } = listOf(place);
  let later = k + size - index;
  while (quantities[later]?.type === 'machines') later += 1;
  const beyond = quantities[later]?.first ?? tokens.length;
  const isSize = isAbsolute(quantity) && quantity.type !== 'rate';
  let machines: Span | undefined;
  for (let j = next; j < Math.min(tokens.length, next + (isSize ? 16 : 40)); j += 1) {
    const { lower = '', text } = tokens[j] ?? {};
    if (text === ';' || (lower === 'respectively' && size > 1)) break;
    if (lower === 'from' && j < next + 6 && tokens[next]?.lower === 'of' && isName(tokens[j + 1]))
      return placeAt(place, j, tokens.length);
    const inName = inList(place, j);
    if (inName) return inName;
    if (lower !== 'on') continue;
    const isFronted = /^(?:,|and)$/.test(tokens[j - 1]?.lower ?? '') && (quantities.at(-1)?.first ?? 0) > j + 1;
    if (isFronted || (j >= beyond && tokens[j + 1]?.value === undefined && j < next + 14)) continue;
    const span = placeAt(place, j, tokens.length);
    if (!span) continue;
    const isMachine = nouns(tokens, span, machine);
    const isHere =
      isMachine || (indexIn(tokens, span[0], span[1], isName) >= 0 && (j === next || nouns(tokens, span, /\d/)));
    if (isSize ? isHere : !isMachine) return span;
    machines ??= span;
  }
  return isSize ? undefined : (onBefore(place) ?? machines);
}

/** A place named before the number: `On X, our method reaches …`, `Experiments across four benchmarks show …`. */
function onBefore(place: Place): Span | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  if (!quantity) return undefined;
  for (let j = quantity.first - 1; j >= Math.max(0, quantity.first - 60); j -= 1) {
    const lower = tokens[j]?.lower ?? '';
    /** `SealLog, a benchmark with noise, where it gains 12%`. */
    const where = lower === 'where' && tokens[j - 1]?.text === ',' ? apposed(tokens, j, 20, 12) : undefined;
    if (where) return where;
    const isFronted = (lower === 'across' && j < 4) || (j === 0 && (lower === 'for' || lower === 'in'));
    const isFrom =
      lower === 'from' && indexIn(tokens, j + 1, j + 5, ({ lower: word }) => /bench|dataset|corpus/.test(word)) >= 0;
    const span = lower === 'on' || isFronted || isFrom ? placeAt(place, j, quantity.first) : undefined;
    if (span && (j > 0 || lower === 'on' || nouns(tokens, [span[1] - 1, span[1]], fronted[lower] ?? placeNoun)))
      return span;
  }
  return undefined;
}

/** Token span of the benchmark, data set or hardware that a quantity was measured on. */
export function onOf(place: Place): Span | undefined {
  const quantity = place.quantities[place.k];
  if (!quantity) return undefined;
  const near = quantity.type === 'count' && !quantity.share ? sized(place) : bracketed(place);
  return near ?? onAfter(place);
}

/** The places that a sentence names after `on` and `across`, each alone: `Experiments on the HarborLog benchmark show …`. */
export function placesIn(tokens: readonly Token[]): Span[] {
  return tokens.flatMap(({ lower }, j): Span[] => {
    if (lower !== 'on' && lower !== 'across') return [];
    if (lower === 'on' && otherwise.test(tokens[j - 1]?.lower ?? '') && !isEvaluated(tokens, j)) return [];
    return namesAt(tokens, j + 1, tokens.length).filter((span) => isName(tokens[span[0]]) && isPlace(tokens, span));
  });
}

const evaluates = /^(?:evaluat|experiment|benchmark|test|assess|result|validat)/;

/** The one place on which a sentence without results says that something was tried: it is where the results of the next were measured. */
export function triedOn({ tokens, quantities }: Pick<Place, 'tokens' | 'quantities'>): Span | undefined {
  if (!quantities.every(isSize) || !tokens.some(({ lower }) => evaluates.test(lower))) return undefined;
  const [place, another] = placesIn(tokens);
  return another ? undefined : place;
}
