import type { Metric } from '../metric';

/** How far around its number a sentence is looked at, in characters: one without an end is as long as its text. */
const reach = 1000;

/** The sentence of a metric, roughly: from one full stop to the next. */
function sentenceOf(abstract: string, { start, end }: Metric): string {
  const before = abstract.slice(Math.max(0, start - reach), start);
  const after = abstract.slice(end, end + reach);
  const stop = after.indexOf('. ');
  return (
    before.slice(before.lastIndexOf('. ') + 1) +
    abstract.slice(start, end) +
    after.slice(0, stop < 0 ? undefined : stop)
  );
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];

/** How many times words were left out between two of a badge, and how many words. */
function leftOut(badge: string, sentence: string): { gaps: number; words: number } {
  const all = wordsIn(sentence);
  let [at, gaps, words] = [0, 0, 0];
  for (const word of wordsIn(badge)) {
    const found = all.indexOf(word, at);
    if (found < 0) continue;
    if (found > at && at > 0) {
      gaps += 1;
      words += found - at;
    }
    at = found + 1;
  }
  return { gaps, words };
}

const forms: readonly (readonly [string, RegExp])[] = [
  ['number', /^\d/],
  ['name', /^\p{Lu}/u],
  ['ing', /ing$/],
  ['ed', /ed$/],
  ['s', /s$/],
];

/** What speaks for a badge to stand alone, by name: how it begins, what leads to its number, what was left out. */
export function tellingFacts(metric: Metric, abstract: string): Record<string, number> {
  const { badge } = metric;
  const sentence = sentenceOf(abstract, metric);
  const numberAt = badge.search(/\d/);
  const [first = ''] = wordsIn(badge);
  const lead = badge.slice(0, Math.max(0, numberAt)).trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const { gaps, words } = leftOut(badge, sentence);
  return {
    [`begins ${forms.find(([, form]) => form.test(first))?.[0] ?? 'word'}`]: 1,
    [`led ${lead}`]: 1,
    length: badge.length / 64,
    gaps: Math.min(5, gaps) / 5,
    leftOut: Math.min(30, words) / 30,
    numbers: Math.min(8, sentence.match(/\d[\d.,]*/g)?.length ?? 0) / 8,
    listed: /respectively/.test(sentence) ? 1 : 0,
    bracketed: abstract[metric.start - 1] === '(' ? 1 : 0,
    against: / vs /.test(badge) ? 1 : 0,
    commas: Math.min(2, badge.match(/[,;:]/g)?.length ?? 0) / 2,
    names: Math.min(3, badge.match(/\b\p{Lu}[\p{L}\d-]*/gu)?.length ?? 0) / 3,
    ends: numberAt > badge.length - 10 ? 1 : 0,
    using: /\b(?:using|with|requiring|while|within)\b/.test(badge) ? 1 : 0,
    [`bound ${metric.bound}`]: 1,
  };
}
