import { indexIn, type Span, setOf } from '../../tokens/phrases';
import type { Token } from '../../tokens/word';
import { isVerb } from '../parts';

type Tokens = readonly Token[];

/** How long a bracket may be that only says a name again or where it is from, in tokens. */
const longestAside = 14;

/** Whether what stands in brackets is a short name of what stands before them, or a reference. */
function isAside(inside: Tokens): boolean {
  if (inside.some(({ value, text }) => value !== undefined && !/^(?:19|20)\d\d$/.test(text))) return false;
  const [only] = inside;
  const isShortName = inside.length === 1 && /\p{Lu}.?\p{Lu}|^pp$/u.test(only?.text ?? '');
  return isShortName || inside.some(({ lower }) => /^(?:al|e\.g|i\.e|e|i)$/.test(lower));
}

/** Brackets that no badge needs: `(WER)` behind `word error rate`, `(Prasad et al., 2024)`. */
function bracketsOf(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let t = 1; t < tokens.length; t += 1) {
    if (tokens[t]?.text !== '(' || tokens[t]?.glued) continue;
    const close = indexIn(tokens, t + 1, t + longestAside, ({ text }) => text === ')' || text === '(');
    if (close < 0 || tokens[close]?.text !== ')') continue;
    if (isAside(tokens.slice(t + 1, close))) spans.push([t, close + 1]);
    t = close;
  }
  return spans;
}

const isDash = (token: Token | undefined): boolean => /^[–—]$/.test(token?.text ?? '');

/** What stands between two dashes and has no number, `– compiled from earlier errors –`, without the second dash: it parts what stands around. */
function dashesOf(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let t = 1; t < tokens.length; t += 1) {
    if (!isDash(tokens[t])) continue;
    const close = indexIn(tokens, t + 1, t + longestAside, (token) => isDash(token) || token.value !== undefined);
    if (close < 0 || !isDash(tokens[close]) || tokens[t - 1]?.value !== undefined) continue;
    spans.push([t, close]);
    t = close;
  }
  return spans;
}

/** How long what is said of a thing in passing may be, in tokens. */
const longestPassing = 24;
/** How short it may be where it is no clause: shorter it is a member of a list. */
const shortestPassing = 3;

/** What is said in passing between a change and how much it is: `, which is the longest,` of `cuts drift on HarborLog, which is the longest, by 38%`. */
function passingOf(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let t = 1; t < tokens.length; t += 1) {
    const opens = tokens[t]?.text === ',' && /^(?:which|who|whose|where|an?|the)$/.test(tokens[t + 1]?.lower ?? '');
    if (!opens) continue;
    const close = indexIn(
      tokens,
      t + 1,
      t + longestPassing,
      ({ text, value }) => /^[,;:()]$/.test(text) || value !== undefined,
    );
    if (close < 0 || tokens[close]?.text !== ',' || tokens[close + 1]?.lower !== 'by') continue;
    const inside = tokens.slice(t + 1, close);
    const clauses = inside.filter(({ lower }) => /^(?:which|who|whose|where|that)$/.test(lower)).length;
    if (inside.length <= shortestPassing && clauses === 0) continue;
    /** `, the angles are smaller, by`: what is said itself. */
    if (inside.filter(isVerb).length > clauses || !tokens.slice(Math.max(0, t - longestPassing), t).some(isVerb))
      continue;
    const number = indexIn(tokens, close + 2, close + 8, ({ value }) => value !== undefined);
    if (number >= 0) spans.push([t, close + 1]);
  }
  return spans;
}

const ofInterval =
  /^(?:ci|cri|sd|se|sem|std|iqr|range|confidence|credible|intervals?|to|and|[[\]]|[%,;:±–—~+=-]|[a-z]{1,3})$/;

/** How long a bracket with an interval may be, in tokens: `(95% confidence interval [CI] 1.13% to 2.34%)`. */
const longestInterval = 20;

const noSpans: Span[] = [];

/** Brackets with numbers that are told of no one: intervals and spreads behind a result. */
export function intervalBrackets(tokens: Tokens, isTold: (t: number) => boolean): Span[] {
  return tokens.flatMap(({ text }, t): Span[] => {
    const closes = text === '(' ? ')' : text === '[' ? ']' : undefined;
    if (closes === undefined) return noSpans;
    const close = indexIn(tokens, t + 1, t + longestInterval, (token) => token.text === closes);
    const inside = close < 0 ? [] : tokens.slice(t + 1, close);
    const isFree =
      inside.length > 1 && inside.every(({ lower, value }) => value !== undefined || ofInterval.test(lower));
    const hasTold = inside.some((_, i) => isTold(t + 1 + i));
    return isFree && !hasTold && inside.some(({ value }) => value !== undefined) ? [[t, close + 1]] : [];
  });
}

/** How long the heading of a part of an abstract may be, in tokens. */
const longestHeading = 7;
const heading =
  /^(?:backgrounds?|objectives?|aims?|purpose|methods?|materials?|results?|conclusions?|findings?|designs?|settings?|patients|subjects|participants|interventions?|measurements?|outcomes?|measures?|samples?|data|study|case|summary|evidence|synthesis|acquisition|importance|exposures?|context|limitations?|main|primary|and|or|,)$/;
const isHeading = (word: string): boolean => word.split('/').every((part) => heading.test(part));

/** The heading that a sentence begins with: `RESULTS:`, `MEASUREMENTS/MAIN RESULTS:`, `SUBJECTS 90 women`. */
function headingOf(tokens: Tokens): Span[] {
  let end = 0;
  while (end < longestHeading && isHeading(tokens[end]?.lower ?? '')) end += 1;
  if (end === 0) return [];
  if (tokens[end]?.text === ':') return [[0, end + 1]];
  const isLoud = tokens.slice(0, end).every(({ text, lower }) => text !== lower && text === text.toUpperCase());
  return isLoud ? [[0, end]] : [];
}

/** What joins a sentence to the one before it: `By contrast,`, `As a result,`. */
function linkOf(tokens: Tokens): Span[] {
  const [first, second, third, fourth] = tokens.slice(0, 4).map(({ lower }) => lower);
  const isPair =
    /^(?:in|by|for)$/.test(first ?? '') &&
    /^(?:contrast|addition|comparison|particular|general|total|summary|conclusion|fact|turn|parallel|example|instance)$/.test(
      second ?? '',
    );
  if (isPair && third === ',') return [[0, 3]];
  return first === 'as' && second === 'a' && /^(?:result|consequence)$/.test(third ?? '') && fourth === ','
    ? [[0, 4]]
    : [];
}

/** Where the members of a list begin that are counted in brackets: `(i)`, `(2)`, `b)`. */
export const memberStarts = (tokens: Tokens): Span[] =>
  tokens.flatMap(({ lower }, t): Span[] => {
    const isCount = /^(?:i|ii|iii|iv|v|vi|vii|[a-h]|[1-9])$/.test(lower) && tokens[t + 1]?.text === ')';
    return isCount && tokens[t - 1]?.text === '(' ? [[t - 1, t + 2]] : [];
  });

const opening = setOf('across on in with using via through over under from at for among after given applying');
/** How far an opening phrase may go on, in tokens. */
const longestOpening = 30;

/**
 * Where the main clause begins behind an opening phrase: at `our` of `Across tests with 48 ships, our model …`, at `we` of
 * `Applying it to 28 ports we found …`; 0 where a sentence has none.
 */
export function mainStart(tokens: Tokens): number {
  const from = headingOf(tokens)[0]?.[1] ?? 0;
  const first = tokens[from]?.lower ?? '';
  if (!opening.has(first) && !/^[a-z]{4,20}ing$/.test(first)) return 0;
  const end = indexIn(
    tokens,
    from + 1,
    from + longestOpening,
    ({ text, lower }) => /^[,(]$/.test(text) || lower === 'we',
  );
  if (tokens[end]?.lower === 'we') return end;
  return tokens[end]?.text === ',' && !isListed(tokens, end) ? end + 1 : 0;
}

/** Whether a comma joins members of a list: `,` of `maps, charts and tables`. */
const isListed = (tokens: Tokens, comma: number): boolean =>
  [comma + 1, comma + 2].some((t) => /^(?:and|or|including|such)$/.test(tokens[t]?.lower ?? ''));

/** What of a sentence stands on no badge: its heading, what joins it to the one before, short names and references in brackets, what stands between dashes, what is said in passing. */
export const asidesOf = (tokens: Tokens): Span[] => [
  ...headingOf(tokens),
  ...linkOf(tokens),
  ...bracketsOf(tokens),
  ...dashesOf(tokens),
  ...passingOf(tokens),
];

/** Tokens among which those of some spans say nothing. */
export function silenced(tokens: Tokens, spans: readonly Span[]): Tokens {
  if (spans.length === 0) return tokens;
  const isSilent = (t: number): boolean => spans.some(([from, to]) => t >= from && t < to);
  return tokens.map((token, t) => (isSilent(t) ? { ...token, type: 'mark', text: '', lower: '' } : token));
}
