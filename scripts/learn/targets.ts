import type { Span } from '../../lib/metrics/tokens/phrases';
import { setOf } from '../../lib/metrics/tokens/phrases';
import type { GoldMetric } from '../gold';

const little = setOf(
  'a an the of in on for to by with and or at from than over vs versus per its their our is are was were be as that',
);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const stemsOf = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => !little.has(word))
    .map((word) => word.slice(0, 5));

/** Words that say that a measure rose or fell, as the scorer knows them. */
const directions = [
  /increas|improv|gain|higher|\bmore\b|faster|better|boost|rais|outperform|speed|\bgrow|larger|longer|surpass|exceed/i,
  /reduc|decreas|lower|\bless\b|fewer|drop|\bcuts?\b|sav|shrink|\bfall|smaller|slower|cheaper|worse|declin|loss|shorter/i,
];
/** How far from its number a word of a change may stand. */
const changeReach = 12;

type Words = readonly { lower: string }[];

/** How many tokens lie between a token and the number; 0 for the number's own. */
const distanceOf = (t: number, [first, next]: Span): number => (t < first ? first - t : t >= next ? t - next + 1 : 0);

/** The token nearest to the number that `isIt`. */
function nearest(tokens: Words, number: Span, isIt: (token: { lower: string }) => boolean): number | undefined {
  let best: number | undefined;
  tokens.forEach((token, t) => {
    const distance = distanceOf(t, number);
    if (distance > 0 && isIt(token) && (best === undefined || distance < distanceOf(best, number))) best = t;
  });
  return best;
}

/** For each word of a text its occurrence nearest to the number. */
const wordByWord = (tokens: Words, number: Span, text: string): number[] =>
  [...new Set(stemsOf(text))].flatMap(
    (stem) => nearest(tokens, number, ({ lower }) => stemsOf(lower).includes(stem)) ?? [],
  );

/** The tokens from `from` on that say these words, or none. */
function saying(tokens: Words, from: number, words: readonly string[]): Span | undefined {
  let said = 0;
  let t = from;
  for (; t < tokens.length && said < words.length; t += 1) {
    const own = wordsOf(tokens[t]?.lower ?? '');
    if (own.length === 0 && said === 0) return undefined;
    if (!own.every((word, i) => words[said + i] === word)) return undefined;
    said += own.length;
  }
  return said >= words.length ? [from, t] : undefined;
}

/** The words of a name that stands in the sentence as it is, nearest to the number; else word by word. */
function asItIs(tokens: Words, number: Span, text: string): number[] {
  const words = wordsOf(text);
  const found = tokens.flatMap((_, t): Span[] => {
    const span = words.length > 0 ? saying(tokens, t, words) : undefined;
    return span ? [span] : [];
  });
  const [best] = found.sort((a, b) => distanceOf(a[0], number) - distanceOf(b[0], number));
  if (!best) return wordByWord(tokens, number, text);
  const all = Array.from({ length: best[1] - best[0] }, (_, i) => best[0] + i);
  return all.filter((t) => !little.has(tokens[t]?.lower ?? ''));
}

/** Which tokens of a sentence say what is measured, against what and on what, as a label names them. */
export function targetsOf(tokens: Words, number: Span, { label, versus, on }: GoldMetric): number[][] {
  const measured = typeof label === 'string' ? wordByWord(tokens, number, label) : [];
  for (const direction of directions) {
    if (typeof label !== 'string' || !direction.test(label)) continue;
    if (measured.some((t) => direction.test(tokens[t]?.lower ?? ''))) continue;
    const said = nearest(tokens, number, ({ lower }) => direction.test(lower));
    if (said !== undefined && distanceOf(said, number) < changeReach) measured.push(said);
  }
  const named = (name: unknown) => (typeof name === 'string' ? asItIs(tokens, number, name) : []);
  return [measured, named(versus), named(on)];
}
