import type { MetricKind } from '../metric';
import { scoreAt } from '../quantities/naming/score-near';
import { tokenize } from '../tokens/tokens';

/** Words that end a label and are none of what is counted or measured: they say how or where. */
const empty =
  /^(?:values?|ranges?|counts?|sizes?|few|one|some|study|group|arms?|after|before|below|above|inside|outside|around|within|near|nearby|of|with|than|as|ca|both|respectively|others?|times|varies|i{1,3})$|(?:ed|ing|ly|thy)$/u;

/** What is told as a ratio, whatever its number's kind. */
const ratio = /speed-?ups?|\bfactors?\b|accelerat/;

/**
 * The unit of a number that has none beside it: the score that its label names, `points` where it is a score without a name of
 * its own, `x` where it is a speed-up, and else what its label says is counted or measured; empty where that says nothing.
 */
export function bareUnit(label: string, kind: MetricKind): string {
  const tokens = tokenize(label, 0, label.length);
  for (let t = tokens.length - 1; t >= 0; t -= 1) {
    const score = scoreAt(tokens, t);
    if (score) return score.unit;
  }
  if (kind === 'quality') return 'points';
  if ((kind === 'speed' || kind === 'efficiency') && ratio.test(label)) return 'x';
  const head = tokens.at(-1)?.text ?? '';
  return /^\p{L}/u.test(head) && !empty.test(head) ? head : '';
}
