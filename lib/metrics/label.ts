import type { Place } from './compared';
import { phraseAt, phraseBefore, type Span } from './phrases';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

/** Words between a measure and its number that say nothing of what is measured. */
const link =
  /^(?:up|to|as|much|high|many|low|more|less|greater|fewer|lower|higher|than|over|under|about|around|only|just|nearly|almost|approximately|roughly|at|least|most|an?|the|average|of|by|is|was|were|are|be|mean|median|max|maximum|geomean|from|reaching|reaches|reached|above|below|exceeding|within|even|further|additional|absolute|additionally|and|[~<>≤≥=:(,+-])$/;
const comparative =
  /^(?:faster|slower|higher|lower|larger|smaller|better|worse|more|less|fewer|greater|longer|shorter|cheaper|quicker)$/;
const generic =
  /^(?:improvements?|increases?|reductions?|gains?|drops?|decreases?|boosts?|savings?|degradations?|decline|loss|enhancement|growth|rise)$/;
const beats = /^(?:outperform|surpass|exceed|beat)/;
const verb =
  /^(?:achiev|reach|obtain|attain|deliver|yield|provid|show|reduc|improv|increas|decreas|boost|enhanc|cut|lower|rais|speed|accelerat|outperform|surpass|sav|gain|demonstrat|result|maintain|retain|sustain|report|observ|lift|drop|fell|rose|grow|requir|need|us|process|generat|produc|consum|cost|takes|took|run|experienc|scor|spann|includ|contain|compris)(?:e|es|ed|ing|s|ning|ting|ns|nt|n)?$/;
const adverb =
  /^(?:respectively|when|where|while|if|without|end-to-end|also|thus|then|geomean|max|only|below|above|after|before|during|ago|each|either|per|higher|lower|and|or|is|was|are|were)$/;

const isWord = (token: Token | undefined): token is Token => token?.type === 'word' && token.value === undefined;
const written = (tokens: readonly Token[], [from, to]: Span): string =>
  tokens
    .slice(from, to)
    .map((token) => (token.glued && token.text === '-' ? '-' : ` ${token.lower}`))
    .join('')
    .replaceAll('- ', '-')
    .trim();

/** Drops verbs and `the` from a phrase's beginning and keeps its last words. */
function trimmed(tokens: readonly Token[], [from, to]: Span, most = 4): Span | undefined {
  let start = from;
  for (let j = from; j < to; j += 1) if (verb.test(tokens[j]?.lower ?? '') && j < to - 1) start = j + 1;
  start = Math.max(start, to - most);
  return start < to ? [start, to] : undefined;
}

/** The words right after a number: `speedup`, `higher throughput`, `reduction in computational cost`. */
function labelAfter(tokens: readonly Token[], { next }: Quantity): string | undefined {
  let from = next;
  if (tokens[from]?.text === '-' && tokens[from]?.glued) from += 1;
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')') from += 3;
  if (!isWord(tokens[from]) || (adverb.test(tokens[from]?.lower ?? '') && !comparative.test(tokens[from]?.lower ?? '')))
    return undefined;
  const isMore = comparative.test(tokens[from]?.lower ?? '');
  let body = from + (isMore ? 1 : 0);
  if (isMore && tokens[body]?.text === '(') while (body < tokens.length && tokens[body - 1]?.text !== ')') body += 1;
  const span = phraseAt(tokens, body, tokens.length, 5);
  if (!span || span[0] !== body) return isMore ? tokens[from]?.lower : undefined;
  const [start, end] = [span[0], Math.min(span[1], span[0] + 4)];
  const words = written(tokens, [start, end]);
  if (generic.test(tokens[end - 1]?.lower ?? '') && /^(?:in|of)$/.test(tokens[end]?.lower ?? '')) {
    const about = phraseAt(tokens, end + 1, tokens.length, 3);
    if (about) return `${written(tokens, about)} ${tokens[end - 1]?.lower}`;
  }
  return words;
}

/** The measure before a number: `throughput by`, `a speedup of up to`, `accuracy is`. */
function labelBefore(tokens: readonly Token[], { first }: Quantity, floor: number): string | undefined {
  let end = first;
  while (end > floor && link.test(tokens[end - 1]?.lower ?? '')) end -= 1;
  if (/^(?:p|n|r)$/i.test(tokens[end - 1]?.text ?? '') && end < first) {
    end -= 1;
    while (end > floor && (link.test(tokens[end - 1]?.lower ?? '') || tokens[end - 1]?.text === '[')) end -= 1;
  }
  const span = phraseBefore(tokens, end, floor, 5);
  const kept = span && trimmed(tokens, span);
  if (!kept) return undefined;
  const before = tokens[span[0] - 1]?.lower ?? '';
  if (beats.test(before) || tokens.slice(...span).some((token) => beats.test(token.lower))) return 'improvement';
  return written(tokens, kept);
}

const isListed = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 5 &&
  tokens
    .slice(from, to)
    .every((token) => /^(?:,|and|or|vs|versus|\.|\(|\/|up|to|over|about|by|max|>|<|~)$/.test(token.lower));

/** What a quantity measures, in one to four of the sentence's own words, lower case; `labels` are those of the quantities before it. */
export function labelOf({ tokens, quantities, k }: Place, clause: Span, labels: readonly string[]): string {
  const quantity = quantities[k];
  if (!quantity) return '';
  const { type, first, next, unit } = quantity;
  if (type === 'count' && quantity.phrase) return quantity.phrase === 'sample size' ? unit : quantity.phrase;
  if (type === 'params') return 'model parameters';
  if (type === 'machines') return unit.toLowerCase();
  const previous = quantities[k - 1];
  const later = quantities[k + 1];
  const after = type === 'statistic' || type === 'score' ? undefined : labelAfter(tokens, quantity);
  const isBy = tokens.slice(Math.max(0, first - 4), first).some((token) => token.lower === 'by');
  const floor = previous && clause[0] < previous.next ? previous.next : clause[0];
  const own = after && !isBy ? after : undefined;
  if (own) return own;
  const carried = labels[k - 1];
  if (previous && carried && previous.type === type && isListed(tokens, previous.next, first)) return carried;
  if (later && later.unit === unit && !isBy && isListed(tokens, next, later.first)) {
    const shared = labelAfter(tokens, later);
    if (shared) return shared;
  }
  const before = labelBefore(tokens, quantity, floor);
  const isOf = tokens[next]?.lower === 'of';
  const about = isOf && phraseAt(tokens, next + 1, tokens.length, 5);
  const isMeasured =
    tokens[first - 1]?.lower === 'of' ||
    tokens.slice(Math.max(0, first - 4), first).some((token) => /^(?:of|is|was|were)$/.test(token.lower));
  if (about && !(before && (isMeasured || isBy))) {
    const acts = tokens[first - 1];
    const does = isWord(acts) && !link.test(acts.lower) ? `${acts.lower} ` : '';
    return `${does}${written(tokens, [Math.max(about[0], about[1] - 3), about[1]])}`;
  }
  return before ?? after ?? carried ?? unit.toLowerCase();
}
