import { isName, phraseAt, phraseBefore, type Span, setOf } from './phrases';
import type { Quantity } from './quantity';
import type { Token } from './tokens';

/** Words between a measure and its number that say nothing of what is measured. */
const link = setOf(
  'back down up to as much high many low more less greater fewer lower higher than over under about around only just nearly almost approximately roughly at least most a an the average of by is was were are be mean median max maximum geomean from reaching reaches reached above below exceeding within even further additional absolute additionally and ~ < > ≤ ≥ = : ( , + -',
);
const comparative = setOf(
  'faster slower higher lower larger smaller better worse more less fewer greater longer shorter cheaper quicker',
);
const generic = setOf(
  'improvement improvements increase increases reduction reductions gain gains drop drops decrease decreases boost boosts saving savings degradation degradations decline loss enhancement growth rise',
);
/** Words before `improvement` or `reduction` that do not say of what. */
const plainChange = /^(?:relative|absolute|average|mean|significant|substantial|further|consistent|overall)$/;
const beats = /^(?:outperform|surpass|exceed|beat)/;
const verb =
  /^(?:achiev|reach|obtain|attain|deliver|yield|provid|show|reduc|improv|increas|decreas|boost|enhanc|cut|lower|rais|speed|accelerat|outperform|surpass|sav|gain|demonstrat|result|maintain|retain|sustain|report|observ|lift|drop|fell|rose|grow|requir|need|us|process|generat|produc|consum|cost|represent|correspond|takes|took|run|experienc|scor|spann|includ|contain|compris)(?:e|es|ed|ing|s|ning|ting|ns|nt|n)?$/;
const adverb = setOf(
  'respectively when where while if without end-to-end also thus then geomean max only below above after before during ago each either per higher lower and or is was are were',
);

/** What a number of a type measures where no word near says so. */
const measures: Readonly<Partial<Record<Quantity['type'], string>>> = {
  rate: 'throughput',
  time: 'time',
  money: 'cost',
  energy: 'energy',
  bytes: 'memory',
  percent: 'share',
  ratio: 'improvement',
};
const isWord = (token: Token | undefined): token is Token => token?.type === 'word' && token.value === undefined;
const written = (tokens: readonly Token[], [from, to]: Span): string =>
  tokens
    .slice(from, to)
    .map((token) => (token.glued && token.text === '-' ? '-' : ` ${token.lower}`))
    .join('')
    .replaceAll('- ', '-')
    .replaceAll(/_(?=\d)/g, '')
    .trim();

/** Drops verbs and `the` from a phrase's beginning and keeps its last words. */
function trimmed(tokens: readonly Token[], [from, to]: Span, most = 4): Span | undefined {
  let start = from;
  for (let j = from; j < to - 1; j += 1) {
    const lower = tokens[j]?.lower ?? '';
    if (verb.test(lower) && !generic.has(lower)) start = j + 1;
  }
  start = Math.max(start, to - most);
  return start < to ? [start, to] : undefined;
}

/** The words right after a number: `speedup`, `higher throughput`, `reduction in computational cost`. */
function labelAfter(tokens: readonly Token[], { next, type }: Quantity): string | undefined {
  let from = next;
  if (tokens[from]?.text === '-' && tokens[from]?.glued) from += 1;
  if (tokens[from]?.text === '(' && tokens[from + 2]?.text === ')') from += 3;
  const leads = /^end-to-end$/.test(tokens[from]?.lower ?? '') && isWord(tokens[from + 1]);
  if (
    !isWord(tokens[from]) ||
    (!leads && adverb.has(tokens[from]?.lower ?? '') && !comparative.has(tokens[from]?.lower ?? ''))
  )
    return undefined;
  if (type === 'ratio' && tokens[from]?.lower === 'the' && tokens[from + 2]?.lower === 'of') from += 1;
  const isMore = comparative.has(tokens[from]?.lower ?? '');
  let body = from + (isMore ? 1 : 0);
  if (isMore && tokens[body]?.text === '(') while (body < tokens.length && tokens[body - 1]?.text !== ')') body += 1;
  const span = phraseAt(tokens, body, tokens.length, 5);
  if (!span || span[0] !== body) return isMore ? tokens[from]?.lower : undefined;
  const [start, end] = [span[0], Math.min(span[1], span[0] + 4)];
  const words = written(tokens, [start, end]);
  const isPlain = end - start === 1 || plainChange.test(tokens[start]?.lower ?? '');
  if (isPlain && generic.has(tokens[end - 1]?.lower ?? '') && /^(?:in|of)$/.test(tokens[end]?.lower ?? '')) {
    const about = phraseAt(tokens, end + 1, tokens.length, 3);
    if (about) return `${written(tokens, about)} ${tokens[end - 1]?.lower}`;
  }
  return words;
}

const passive = setOf(
  'found identified noted observed reported detected seen occurred present accounted calculated estimated measured obtained achieved recorded for in factor factors as respectively decreased increased fell rose dropped starting ranging peaking spanning proceeding reaching drops grows',
);
const isVerbForm = (token: Token | undefined): boolean =>
  token?.type === 'word' && (passive.has(token.lower) || link.has(token.lower) || verb.test(token.lower));

/** Where the words that lead up to a number begin: what stands before them is the measure. */
function leadStart(tokens: readonly Token[], first: number, floor: number): number {
  let end = first;
  while (end > floor) {
    const token = tokens[end - 1];
    if (token?.text === ')') {
      let open = end - 2;
      while (open > floor && tokens[open]?.text !== '(') open -= 1;
      if (tokens[open]?.text !== '(') break;
      end = open;
    } else if (generic.has(token?.lower ?? '') && /^(?:of|between|in|from|ranging)$/.test(tokens[end]?.lower ?? ''))
      break;
    else if (token?.text === '[' || link.has(token?.lower ?? '') || isVerbForm(token)) end -= 1;
    else break;
  }
  return end;
}

const determiner = /^(?:the|a|an|this|our|its|their)$/;
const inside = /^(?:in|on|for|among)$/;

/** The measure before a number: `throughput by`, `a speedup of up to`, `deficits were reported by`. */
function labelBefore(tokens: readonly Token[], { first, type }: Quantity, floor: number): string | undefined {
  let end = leadStart(tokens, first, floor);
  if (
    type === 'statistic' &&
    end < first &&
    tokens[end - 1]?.type === 'word' &&
    (tokens[end - 1]?.text.length ?? 9) < 3
  )
    end = leadStart(tokens, end - 1, floor);
  const isPlaced = tokens[first - 1]?.text === '(' && tokens[end - 2]?.lower === 'on';
  if (isPlaced) end = leadStart(tokens, end - 2, floor);
  const near = phraseBefore(tokens, end, floor, 5);
  const isInside =
    near &&
    end < first &&
    determiner.test(tokens[near[0] - 1]?.lower ?? '') &&
    inside.test(tokens[near[0] - 2]?.lower ?? '');
  const span = (isInside && phraseBefore(tokens, near[0] - 2, floor, 4)) || near;
  const kept = span && trimmed(tokens, span);
  if (!kept) return undefined;
  const before = tokens[span[0] - 1]?.lower ?? '';
  if (beats.test(before) || tokens.slice(...span).some((token) => beats.test(token.lower))) return 'improvement';
  const isGained = tokens.slice(end, first).some((token) => token.lower === 'by');
  if (isGained && kept[1] - kept[0] === 1 && isName(tokens[kept[0]])) return 'improvement';
  return written(tokens, kept);
}

/** The measures of `nausea and vomiting were 26.5% and 13.3%`: one for each of `size` listed numbers. */
function labelsBefore(tokens: readonly Token[], first: number, floor: number, size: number): string[] {
  const labels: string[] = [];
  for (let end = leadStart(tokens, first, floor); labels.length < size; ) {
    const span = phraseBefore(tokens, end, floor, 4);
    const kept = span && trimmed(tokens, span);
    if (!kept) break;
    labels.unshift(written(tokens, kept));
    end = span[0];
    while (/^(?:,|and)$/.test(tokens[end - 1]?.lower ?? '')) end -= 1;
    if (end === span[0]) break;
  }
  return labels;
}

/** What runs at a rate: `training throughput`, `inference performance`; the words that say so stand anywhere before it. */
function rateLabel(tokens: readonly Token[], first: number): string {
  const at = tokens.findLastIndex(({ lower }, j) => j < first && /^(?:throughput|performance|speed)$/.test(lower));
  const work = tokens.findLast(({ lower }, j) => j < first && /^(?:training|inference|serving)$/.test(lower));
  return `${work ? `${work.lower} ` : ''}${tokens[at]?.lower ?? 'throughput'}`;
}

/** Whom an `n` counts: `(control group, n = 45)`, `the open (n = 6)`. */
function groupLabel(tokens: readonly Token[], first: number, floor: number): string | undefined {
  const n = tokens.findLastIndex(({ lower }, j) => j < first && lower === 'n');
  const span = /^[(,[]$/.test(tokens[n - 1]?.text ?? '') ? phraseBefore(tokens, n - 1, floor, 3) : undefined;
  return span && written(tokens, span);
}

/** What people or things of a share have: `63% of the patients had motor deficits`. */
function labelHad(tokens: readonly Token[], { first, next: after }: Quantity): string | undefined {
  const close = tokens[first - 1]?.text === '(' ? tokens.findIndex(({ text }, j) => j >= after && text === ')') : -1;
  const next = close >= 0 && close < after + 5 ? close + 1 : after;
  const to = Math.min(tokens.length, next + 6);
  for (let j = next; j < to; j += 1) {
    const lower = tokens[j]?.lower ?? '';
    if (tokens[j]?.type === 'mark' || tokens[j]?.value !== undefined) return undefined;
    if (!/^(?:had|have|has|were|was|reported|showed|required|developed|experienced|received|underwent)$/.test(lower))
      continue;
    const span = phraseAt(tokens, j + 1, tokens.length, 4);
    return span && written(tokens, span);
  }
  return undefined;
}

const isListed = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 5 &&
  tokens
    .slice(from, to)
    .every((token) => /^(?:,|and|or|vs|versus|\.|\(|\/|up|to|over|about|by|max|>|<|~)$/.test(token.lower));

/** Whether the number takes the label of the one before it: `2.7x speedup on A and 2.1x on B`, `overhead (1.2% …)`. */
function carriesOn(tokens: readonly Token[], quantity: Quantity, previous: Quantity): boolean {
  const between = tokens.slice(previous.next, quantity.first);
  if (between[0]?.text === '(' && between.length <= 2) return true;
  const opens = tokens[quantity.first - 1]?.text === '(' && isName(tokens[quantity.first - 2]);
  if (opens && between[0]?.text === ')' && between.length <= 6 && tokens[previous.first - 1]?.text === '(') return true;
  if (previous.type !== quantity.type) return false;
  if (isListed(tokens, previous.next, quantity.first)) return true;
  const isJoined = between.slice(-4).some((token) => /^(?:,|and|vs)$/.test(token.lower));
  const on = /^(?:on|in|for|\()$/;
  return (
    isJoined &&
    between.length < 10 &&
    on.test(tokens[quantity.next]?.lower ?? '') &&
    between.some((token) => on.test(token.lower))
  );
}

/** The last of a list of one unit that begins at `k`. */
function listEnd(tokens: readonly Token[], quantities: readonly Quantity[], k: number): number {
  let last = k;
  for (let next = quantities[k + 1]; next?.unit === quantities[k]?.unit; next = quantities[last + 1]) {
    if (!next || !isListed(tokens, quantities[last]?.next ?? 0, next.first)) break;
    last += 1;
  }
  return last;
}

/** `N of X`: `resolves issues` in `resolves 57.4% of issues`. */
function labelOfShare(tokens: readonly Token[], { first, next }: Quantity): string | undefined {
  const about = tokens[next]?.lower === 'of' ? phraseAt(tokens, next + 1, tokens.length, 5) : undefined;
  if (!about) return undefined;
  const acts = tokens[first - 1];
  const does = isWord(acts) && !link.has(acts.lower) && !passive.has(acts.lower) ? `${acts.lower} ` : '';
  return `${does}${written(tokens, [Math.max(about[0], about[1] - 3), about[1]])}`;
}

/** Whether only a bracket or a comma stands between a number and the p-value that qualifies it. */
const clauseOpens = (tokens: readonly Token[], { next }: Quantity, first: number): boolean =>
  first - next < 12 && !tokens.slice(next, first).some(({ text }) => text === ';');

/** The label of the quantity at `k` from its own surroundings, or from those of its list. */
function labelAt(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  k: number,
  clause: Span,
  carried: string | undefined,
): string {
  const quantity = quantities[k];
  if (!quantity) return '';
  const { type, first, unit } = quantity;
  const previous = quantities[k - 1];
  if (type === 'params') return 'model parameters';
  if (type === 'machines') return unit.toLowerCase();
  if (unit.endsWith('FLOP/s')) return rateLabel(tokens, first);
  const isPassive = passive.has(tokens[first - 1]?.lower ?? '') && passive.has(tokens[first - 2]?.lower ?? '');
  if (type === 'count' && quantity.phrase && !isPassive)
    return quantity.phrase === 'sample size' ? (groupLabel(tokens, first, clause[0]) ?? unit) : quantity.phrase;
  if (
    unit === 'p' &&
    previous &&
    carried &&
    !/^(?:params|machines)$/.test(previous.type) &&
    clauseOpens(tokens, previous, first)
  )
    return carried;
  const had = type === 'percent' || quantity.share ? labelHad(tokens, quantity) : undefined;
  if (had) return had;
  const after = type === 'statistic' || type === 'score' ? undefined : labelAfter(tokens, quantity);
  if (previous && carried && !(after && type !== 'count') && carriesOn(tokens, quantity, previous)) return carried;
  const near = tokens.slice(Math.max(0, first - 4), first).map((token) => token.lower);
  const isBy = near.includes('by');
  if (after && !isBy) return after;
  const last = quantities[listEnd(tokens, quantities, k)];
  const shared = last && last !== quantity && !isBy ? labelAfter(tokens, last) : undefined;
  if (shared) return shared;
  const before = labelBefore(tokens, quantity, previous && clause[0] < previous.next ? previous.next : clause[0]);
  const isMeasured = isBy || near.some((word) => /^(?:of|is|was|were)$/.test(word));
  const share = before && isMeasured ? undefined : labelOfShare(tokens, quantity);
  return (
    share ??
    before ??
    after ??
    (previous?.type === type ? carried : undefined) ??
    measures[type] ??
    (unit.toLowerCase() || 'value')
  );
}

/** What each quantity of a sentence measures, in one to four of its own words, lower case. */
export function labelsOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  clauses: readonly Span[],
): string[] {
  const labels: string[] = [];
  for (let k = 0; k < quantities.length; k += 1) {
    const quantity = quantities[k];
    const clause = clauses[k] ?? [0, tokens.length];
    const last = listEnd(tokens, quantities, k);
    const after = quantities[last]?.next ?? 0;
    const isPaired =
      quantity && last > k && tokens.slice(after, after + 12).some((token) => token.lower === 'respectively');
    const each = isPaired ? labelsBefore(tokens, quantity.first, clause[0], last - k + 1) : [];
    if (each.length > 1 && each.length === last - k + 1) {
      labels.push(...each);
      k = last;
    } else labels.push(labelAt(tokens, quantities, k, clause, labels[k - 1]));
  }
  return labels;
}
