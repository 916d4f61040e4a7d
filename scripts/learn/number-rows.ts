import { labelsOf } from '../../lib/metrics/about/label/label';
import { featuresOf, wordsOf } from '../../lib/metrics/judge/features';
import { labelRows, ruledRows } from '../../lib/metrics/judge/judge';
import { factsOf, numberRows, sentenceRows } from '../../lib/metrics/judge/surroundings';
import type { ReadAbstract, Sentence } from '../../lib/metrics/read-abstract';

/** What the judge sees of one number: the rows that count for all, and those of its label, which count for the kind alone. */
export interface NumberRows {
  sentence: Sentence;
  k: number;
  all: number[];
  label: number[];
}

/** What the judge sees of each number of an abstract, as `lib/metrics/judge/judge.ts` gathers it. */
export function numberRowsOf(read: ReadAbstract): NumberRows[] {
  const facts = factsOf(read);
  const said = new Map<string, number>();
  return read.sentences.flatMap((sentence) => {
    const { tokens, quantities, clauses } = sentence;
    if (quantities.length === 0) return [];
    const words = wordsOf(tokens);
    const shared = sentenceRows(read, sentence);
    const labelOf = labelsOf(tokens, quantities, clauses);
    return quantities.map((quantity, k): NumberRows => {
      const id = `${quantity.values} ${quantity.unit}`;
      const times = said.get(id) ?? 0;
      said.set(id, times + 1);
      const features = featuresOf(tokens, words, quantity, clauses[k] ?? [0, tokens.length]);
      const own = [...numberRows(sentence, quantity, facts, times), ...ruledRows(features)];
      return {
        sentence,
        k,
        all: [...facts.rows, ...shared, ...own],
        label: labelRows(labelOf(k) ?? '', quantity.type, features),
      };
    });
  });
}
