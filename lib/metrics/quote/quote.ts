import { labelsOf } from '../about/label/label';
import { Network, type NetworkData } from '../judge/network';
import type { MetricBound } from '../metric';
import type { Quantity } from '../quantities/quantity';
import type { Sentence } from '../read-abstract';
import type { Span } from '../tokens/phrases';
import { choosePieces } from './choose';
import { clauseAround } from './clause';
import { beatenBy, listAround, listNames } from './lists';
import { namesOf, type RuleNames } from './names';
import type { Around, WordScores } from './part-rows';
import { isSaid } from './parts';
import { numberFactsOf, type WordFacts, wordFactsOf, wordRows } from './word-rows';
import { ownText, toldWith, writeQuote } from './write';

/** Words further from a number than this say nothing of it. */
const reach = 45;

/** What a number's badge says, and the names behind it. */
export interface Quote {
  badge: string;
  label: string;
  versus: Span | undefined;
  on: Span | undefined;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Chooses words for numbers by what was learned. */
export class Quoter {
  readonly #network: Network;

  constructor(data: NetworkData) {
    this.#network = new Network(data);
    this.#network.share([]);
  }

  /** What the badges of a sentence's numbers say, asked for one by one. */
  sentence(sentence: Sentence, text: string, bounds: readonly MetricBound[]): (k: number) => Quote {
    const { tokens, quantities, clauses } = sentence;
    const labelOf = labelsOf(tokens, quantities, clauses);
    const facts = wordFactsOf(sentence);
    /** Two numbers of one badge ask for the same quote, whose words are weighed once. */
    const known: Quote[] = [];
    const quoteOf = (k: number): Quote => {
      const quantity = quantities[k];
      const beside = quantities.findIndex((_, other) => toldWith({ tokens, quantities, k: other }) === k);
      const told = beside < 0 ? (beatenBy(tokens, quantities, k) ?? k) : beside;
      if (told !== k) return { ...quoteOf(told), label: labelOf(k) ?? '' };
      known[k] ??= ownQuote(k, quantity);
      return known[k];
    };
    const ownQuote = (k: number, quantity: Quantity | undefined): Quote => {
      const { label, names } = namesOf(sentence, k, labelOf);
      const { versus, on } = names;
      if (!quantity) return { badge: '', label, versus, on };
      const around = this.around(sentence, facts, k, names);
      const own = ownText({ tokens, quantities, text, k });
      const pieces = choosePieces(around, own.length + 4);
      const written = writeQuote({ tokens, quantities, text, k, bound: bounds[k] ?? 'exact' }, around.list, pieces);
      const badge = /\p{L}{2}/u.test(written) ? written : clauseAround(sentence, quantity, text);
      return { badge, label, versus, on };
    };
    return quoteOf;
  }

  /** What the words of a number are chosen by. */
  around(sentence: Sentence, facts: WordFacts, k: number, names: RuleNames): Around {
    const { tokens, quantities } = sentence;
    const list = listAround(tokens, quantities, k);
    return {
      sentence,
      facts,
      type: quantities[k]?.type ?? 'bare',
      list,
      scores: this.#scores(sentence, facts, k, names),
      names: listNames(tokens, quantities, list, k),
    };
  }

  #scores(sentence: Sentence, facts: WordFacts, k: number, names: RuleNames): WordScores {
    const { tokens, quantities } = sentence;
    const quantity = quantities[k];
    const scores = {
      label: new Float32Array(tokens.length),
      versus: new Float32Array(tokens.length),
      on: new Float32Array(tokens.length),
    };
    if (!quantity) return scores;
    const number = numberFactsOf(facts, quantity, names);
    const to = Math.min(tokens.length, quantity.next + reach);
    for (let t = Math.max(0, quantity.first - reach); t < to; t += 1) {
      if ((t >= quantity.first && t < quantity.next) || !isSaid(tokens[t])) continue;
      const answer = this.#network.answer(wordRows(tokens, facts, number, t));
      scores.label[t] = sigmoid(answer[0] ?? 0);
      scores.versus[t] = sigmoid(answer[1] ?? 0);
      scores.on[t] = sigmoid(answer[2] ?? 0);
    }
    return scores;
  }
}
