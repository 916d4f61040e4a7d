import type { MetricKind } from '../metric';
import { scoreAt } from '../quantities/naming/score-near';
import { tokenize } from '../tokens/tokens';

/** Words that end a label and are none of what is counted or measured: they say how or where. */
const empty =
  /^(?:values?|ranges?|counts?|sizes?|few|one|some|study|group|arms?|after|before|below|above|inside|outside|around|within|near|nearby|of|with|than|as|ca|both|respectively|others?|times|varies|i{1,3})$|(?:ed|ing|ly|thy)$/u;

/** What is told as a ratio, whatever its number's kind. */
const ratio = /speed-?ups?|\bfactors?\b|accelerat/;

/** The last score that some words name. */
function scoreIn(words: string): string | undefined {
  const tokens = tokenize(words, 0, words.length);
  for (let t = tokens.length - 1; t >= 0; t -= 1) {
    const score = scoreAt(tokens, t);
    if (score) return score.unit;
  }
  return undefined;
}

/**
 * The unit of a number that has none beside it: the score that its label names, `points` where it is a score without a name of
 * its own, `x` where it is a speed-up, tokens of a context, and of data and other measures what the label says is counted or
 * measured; empty where that says nothing.
 */
export function bareUnit(label: string, kind: MetricKind): string {
  if (kind === 'quality') return scoreIn(label) ?? scoreIn(label.toUpperCase()) ?? 'points';
  if (kind === 'speed' || kind === 'efficiency') return ratio.test(label) ? 'x' : '';
  if (kind === 'context') return 'tokens';
  const head = tokenize(label, 0, label.length).at(-1)?.text ?? '';
  const isModel = head.includes('-') && /\d/.test(head);
  const isNoun = /^\p{L}/u.test(head) && !isModel && !empty.test(head);
  return isNoun ? head : '';
}
