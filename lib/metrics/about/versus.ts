import type { Quantity } from '../quantities/quantity';
import { beforeVerb, indexIn, isName, namesAt, phraseAt, type Span, setOf } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { isAbsolute, listOf, type Place, pick } from './in-list';

const beats = setOf(
  'outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding beat beats beating',
);
const versusWord = setOf('than over versus vs against above below beyond');
const comparing = setOf('compared relative comparison comparable');
/** Types of numbers that are a level, and may be one beaten. */
export const levels = setOf('percent score bare statistic');
const withWord = setOf('to with against');
/** What changes a thing that is named right after it: `improves Qwen by 13 points`, `boosts LLaMA by 5%`. */
const changes = /^(?:improv|boost|enhanc|lift|rais|accelerat|speed|outpac|strengthen)(?:es|e|s|ed|ing)?$/;
const generic =
  /^(?:improvements?|gains?|increases?|improv(?:e|es|ed|ing)|reductions?|speed-?ups?|savings?|drops?|advantages?|accelerations?)$/;
const more = /^(?:higher|lower|faster|slower|fewer|less|more|better|smaller|larger|shorter|longer|cheaper)$/;
/** What is no baseline: `over a 30-month period`, `over the years`, `below zero`. */
const noBaseline =
  /^(?:years?|months?|weeks?|days?|hours?|period|time|half|average|conditions?|settings?|constraints?|languages?|datasets?|benchmarks?|tasks?|rounds?|iterations?|epochs?|steps?)$/;

/** Where the words that name a baseline begin, after a comparing word at token `j`. */
function baselineStart(tokens: readonly Token[], j: number): number | undefined {
  const lower = tokens[j]?.lower ?? '';
  if (comparing.has(lower)) return withWord.has(tokens[j + 1]?.lower ?? '') ? j + 2 : undefined;
  if (
    !versusWord.has(lower) ||
    (lower === 'over' && tokens[j - 1]?.lower === 'intersection') ||
    (lower === 'against' && /^(?:robust|robustness|effectiveness|defen[cs]e)$/.test(tokens[j - 1]?.lower ?? ''))
  )
    return undefined;
  return tokens[j + 1]?.text === '.' ? j + 2 : j + 1;
}

/** The phrase that names a baseline from token `at` on; two adjectives of one noun stay together (`general and medical baselines`). */
function baselineAt({ tokens, quantities }: Place, from: number, to: number): Span | undefined {
  const isStandIn =
    /^(?:those|that|ones)$/.test(tokens[from]?.lower ?? '') &&
    /^(?:in|of|with|from)$/.test(tokens[from + 1]?.lower ?? '');
  const at = isStandIn ? from + 2 : from;
  const level = quantities.find(({ first }) => first === at);
  const isOwned = level && /^(?:for|with|from|by|using)$/.test(tokens[level.next]?.lower ?? '');
  if (level && !isOwned) return undefined;
  const whole = phraseAt(tokens, level ? level.next + 1 : at, to);
  const span = whole && beforeVerb(tokens, whole);
  if (!span) return undefined;
  const last = tokens[span[1] - 1];
  if (noBaseline.test(last?.lower ?? '') || noBaseline.test(tokens[span[0]]?.lower ?? '')) return undefined;
  const isTail = /^(?:such|used)$/.test(last?.lower ?? '') && span[1] - span[0] > 1;
  if (isTail) return [span[0], span[1] - 1];
  const isHalf =
    last && !isName(last) && !last.lower.endsWith('s') && /^(?:and|or)$/.test(tokens[span[1]]?.lower ?? '');
  const rest = isHalf ? phraseAt(tokens, span[1] + 1, Math.min(to, span[1] + 4)) : undefined;
  return rest && rest[0] === span[1] + 1 && tokens[rest[1] - 1]?.lower.endsWith('s') ? [span[0], rest[1]] : span;
}

/** The number by which a verb's object at token `at` is beaten: `outperforming the baseline by up to 17%`. */
const ownNumber = (tokens: readonly Token[], at: number): number => {
  const by = indexIn(tokens, at, at + 20, ({ lower }) => lower === 'by' || lower === ',');
  return tokens[by]?.lower === 'by' ? indexIn(tokens, by + 1, by + 6, ({ value }) => value !== undefined) : -1;
};

/** Whether the words beside a number say that it is a change and no level. */
const isChange = (tokens: readonly Token[], { type, share, first, next }: Quantity): boolean =>
  share ||
  type === 'ratio' ||
  type === 'points' ||
  tokens
    .slice(Math.max(0, first - 5), next + 5)
    .some(({ lower }) => generic.test(lower) || more.test(lower) || lower === 'by');

/** `twice the performance of X`, `half the usual rate`: what a ratio is taken of. */
function ratioBase({ tokens, quantities, k }: Place): Span | undefined {
  const quantity = quantities[k];
  if (quantity?.type !== 'ratio' || tokens[quantity.next]?.lower !== 'the') return undefined;
  const whole = phraseAt(tokens, quantity.next + 1, tokens.length);
  const of = whole ? indexIn(tokens, whole[0] + 1, whole[1], ({ lower }) => lower === 'of') : -1;
  if (whole && of > 0) return phraseAt(tokens, of + 1, tokens.length);
  return whole && whole[1] - whole[0] > 1 ? whole : undefined;
}

/** A baseline named after the number. */
function versusAfter(place: Place): Span | undefined {
  const { tokens, quantities, k } = place;
  const quantity = quantities[k];
  if (!quantity) return undefined;
  const reach = isAbsolute(quantity)
    ? Math.min(quantity.next + 6, quantities[k + 1]?.first ?? tokens.length)
    : quantity.next + 32;
  const isLevel = levels.has(quantity.type);
  let depth = tokens[quantity.first - 1]?.text === '(' ? 1 : 0;
  for (let j = quantity.next; j < Math.min(tokens.length, reach); j += 1) {
    if (tokens[j]?.text === ')') depth -= 1;
    else if (tokens[j]?.text === '(') depth += 1;
    const { text = '', lower = '' } = tokens[j] ?? {};
    if ((text === ';' && depth === 0) || lower === 'corresponding' || lower === 'representing') return undefined;
    const isBeaten =
      isLevel && beats.has(lower) && ownNumber(tokens, j) < 0 && j < (quantities[k + 1]?.first ?? tokens.length);
    const at = isBeaten ? j + 1 : baselineStart(tokens, j);
    const span = at === undefined ? undefined : baselineAt(place, at, tokens.length);
    if (at === undefined || !span) continue;
    const { size } = listOf(place);
    if (size < 2) return span;
    const isPaired = indexIn(tokens, at, at + 30, (token) => token.lower === 'respectively') >= 0;
    const names = namesAt(tokens, at, tokens.length, isPaired);
    return (names.length === size && pick(names, place)) || span;
  }
  return undefined;
}

/** Where a baseline that is named before the number begins, when the word at token `j` leads to one. */
function startBefore({ tokens, quantities, k }: Place, j: number): number | undefined {
  const quantity = quantities[k];
  if (!quantity) return undefined;
  const lower = tokens[j]?.lower ?? '';
  const isNear = j >= (quantities[k - 1]?.next ?? 0);
  if (beats.has(lower)) {
    const own = ownNumber(tokens, j);
    return (own >= quantity.first && own < quantity.next) || (own < 0 && isChange(tokens, quantity))
      ? j + 1
      : undefined;
  }
  if (lower === 'compared' || lower === 'relative')
    return isNear || tokens[quantity.first - 1]?.text !== '(' ? baselineStart(tokens, j) : undefined;
  if (lower === 'than') return isNear && isChange(tokens, quantity) ? j + 1 : undefined;
  if (lower === 'par' && tokens[j + 1]?.lower === 'with') return j + 2;
  if (lower === 'over')
    return indexIn(tokens, j - 6, j, (token) => generic.test(token.lower) && token.lower !== 'increases') >= 0
      ? j + 1
      : undefined;
  if (lower === 'as')
    return indexIn(tokens, j - 6, j, (token) => token.lower === 'same') >= 0
      ? j + (tokens[j + 1]?.lower === 'with' ? 2 : 1)
      : undefined;
  if (lower === 'of')
    return indexIn(tokens, j - 3, j, (token) => /^match(?:es|ing)?$/.test(token.lower)) >= 0 ? j + 1 : undefined;
  if (tokens[j + 2]?.lower !== 'by') return undefined;
  const isNamed = isName(tokens[j + 1]) && /\d/.test(tokens[j + 1]?.text ?? '');
  return isNamed && isNear && (changes.test(lower) || lower === 'and') ? j + 1 : undefined;
}

/** A baseline named before the number. */
function versusBefore(place: Place): Span | undefined {
  const { tokens, quantities, k } = place;
  const first = quantities[k]?.first ?? 0;
  for (let j = first - 2; j >= Math.max(0, first - 40); j -= 1) {
    const at = startBefore(place, j);
    const span = at === undefined ? undefined : baselineAt(place, at, first);
    if (span && !(span[1] === first - 1 && tokens[span[1]]?.text === '(')) return span;
  }
  return undefined;
}

/** The number before this one, when both are of one unit and compared alike: `4.4x below the baseline, sustains 2.8x higher`. */
function comparedAlike({ tokens, quantities, k }: Place): Place | undefined {
  const previous = quantities[k - 1];
  const quantity = quantities[k];
  const isAlike =
    previous &&
    quantity &&
    previous.unit === quantity.unit &&
    quantity.first - previous.next < 14 &&
    more.test(tokens[quantity.next]?.lower ?? '');
  return isAlike ? { tokens, quantities, k: k - 1 } : undefined;
}

/** Token span of the baseline that a quantity is compared with. */
export function versusOf(place: Place): Span | undefined {
  const quantity = place.quantities[place.k];
  if (!quantity || quantity.unit === 'p') return undefined;
  const after = ratioBase(place) ?? versusAfter(place);
  if (after || isAbsolute(quantity)) return after;
  const alike = comparedAlike(place);
  return versusBefore(place) ?? (alike && versusAfter(alike));
}
