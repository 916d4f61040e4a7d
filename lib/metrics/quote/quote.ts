import { labelsOf } from '../about/label/label';
import { logistic, Network, type NetworkData } from '../judge/network';
import type { MetricBound } from '../metric';
import type { Sentence } from '../read-abstract';
import type { Span } from '../tokens/phrases';
import type { Token } from '../tokens/word';
import { clauseAround } from './clause';
import { completed } from './complete';
import { writeFitting } from './fit';
import { listAround, listNames } from './lists';
import { namesOf, type RuleNames } from './names';
import { amountText } from './number';
import type { Around, WordScores } from './part-rows';
import { isSaid } from './parts';
import { sharesOf } from './regions/regions';
import { beatenBy, rivalBehind } from './rival';
import { type View, viewOf } from './view';
import { numberFactsOf, type WordFacts, wordFactsOf, wordRows } from './word-rows';
import { ownText, toldWith } from './write';

/** Words further from a number than this say nothing of it. */
const reach = 45;

/** What a number's badge says, and the names behind it. */
export interface Quote {
  badge: string;
  label: string;
  versus: Span | undefined;
  on: Span | undefined;
}

/** The scores of those words of a sentence that stand in a view. */
const seenScores = ({ label, versus, on, quoted }: WordScores, from: readonly number[]): WordScores => ({
  label: Float32Array.from(from, (t) => label[t] ?? 0),
  versus: Float32Array.from(from, (t) => versus[t] ?? 0),
  on: Float32Array.from(from, (t) => on[t] ?? 0),
  quoted: Float32Array.from(from, (t) => quoted[t] ?? 0),
});

const plain = (text: string): string => text.replaceAll(' ', '');

/** Words as a label has them. */
const wordsOf = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ type, lower }) => (type === 'mark' ? [] : [lower])).join(' ');

/** What no reader takes for a whole: words of one clause were put beside those of another. */
const broken = /^(?:percent|than)\b|\bfrom \+/iu;

/** Whether a text says something beside its number, and holds together. */
const isReadable = (written: string): boolean => /\p{L}{2}/u.test(written) && !broken.test(written);

/** Chooses words for numbers by what was learned. */
export class Quoter {
  readonly #network: Network;

  constructor(data: NetworkData) {
    this.#network = new Network(data);
    this.#network.share([]);
  }

  /** What the badges of a sentence's numbers say, asked for one by one; numbers that are not likely to be metrics share no words out. `before` is the sentence before. */
  sentence(
    sentence: Sentence,
    text: string,
    bounds: readonly MetricBound[],
    isLikely: (k: number) => boolean,
    before?: Sentence,
  ): (k: number) => Quote {
    const { tokens, quantities, clauses } = sentence;
    const labelOf = labelsOf(tokens, quantities, clauses);
    const facts = wordFactsOf(sentence);
    const shareOf = sharesOf(tokens, quantities, isLikely);
    /** Two numbers of one badge ask for the same quote, whose words are weighed once. */
    const known: Quote[] = [];
    /** Numbers whose badges are being looked for: two that tell of each other are told by themselves. */
    const asked = new Set<number>();
    const quoteOf = (k: number): Quote => {
      if (asked.has(k)) return own(k);
      asked.add(k);
      const beside = quantities.findIndex(
        (_, other) => other !== k && toldWith({ tokens, quantities, k: other }).includes(k),
      );
      const told = beside < 0 ? (beatenBy(tokens, quantities, k) ?? ahead(k) ?? k) : beside;
      const quote = told === k ? own(k) : { ...quoteOf(told), label: labelOf(k) ?? '' };
      asked.delete(k);
      return quote;
    };
    const own = (k: number): Quote => {
      known[k] ??= ownQuote(k);
      return known[k];
    };
    /** The number before that says on its badge that it is told against this one. */
    const ahead = (k: number): number | undefined => {
      const [quantity, before] = [quantities[k], k - 1];
      if (!quantity || rivalBehind(tokens, quantities, before) !== k) return undefined;
      const said = plain(`vs ${amountText(tokens, quantities, quantity, text)}`);
      return plain(quoteOf(before).badge).includes(said) ? before : undefined;
    };
    const ownQuote = (at: number): Quote => {
      const found = namesOf(sentence, at, labelOf);
      const { versus, on } = found.names;
      const quote = { label: found.label, versus, on };
      const seen = viewOf(sentence, at, found.names, shareOf(at));
      const scores = this.scores(sentence, facts, at, found.names);
      const around = this.around(seen, scores, seen.sentence === sentence ? facts : wordFactsOf(seen.sentence));
      const { tokens, quantities } = seen.sentence;
      const name = around.names.own.find(([, end]) => end <= around.list[0]);
      if (name) quote.label = wordsOf(tokens.slice(...name));
      const own = ownText({ tokens, quantities, text, k: seen.k });
      const place = { tokens, quantities, text, k: seen.k, bound: bounds[at] ?? 'exact' };
      const written = writeFitting(place, around, own.length);
      const quantity = sentence.quantities[at];
      if (!quantity) return { ...quote, badge: written };
      if (isReadable(written))
        return { ...quote, badge: completed(written, at, { sentence, before, text, names: found.names }) };
      return { ...quote, badge: clauseAround(sentence, quantity, text) };
    };
    return quoteOf;
  }

  /** What the words of a number are chosen by. */
  around({ sentence, k, from }: View, scores: WordScores, facts = wordFactsOf(sentence)): Around {
    const { tokens, quantities } = sentence;
    const list = listAround(tokens, quantities, k);
    return {
      sentence,
      facts,
      type: quantities[k]?.type ?? 'bare',
      list,
      scores: from ? seenScores(scores, from) : scores,
      names: listNames(tokens, quantities, list, k),
    };
  }

  /** How likely each word of a sentence says something of its number at `k`. */
  scores(sentence: Sentence, facts: WordFacts, k: number, names: RuleNames): WordScores {
    const { tokens, quantities } = sentence;
    const quantity = quantities[k];
    const scores = {
      label: new Float32Array(tokens.length),
      versus: new Float32Array(tokens.length),
      on: new Float32Array(tokens.length),
      quoted: new Float32Array(tokens.length),
    };
    if (!quantity) return scores;
    const number = numberFactsOf(facts, quantity, names);
    const to = Math.min(tokens.length, quantity.next + reach);
    for (let t = Math.max(0, quantity.first - reach); t < to; t += 1) {
      if ((t >= quantity.first && t < quantity.next) || !isSaid(tokens[t])) continue;
      const answer = this.#network.answer(wordRows(tokens, facts, number, t));
      scores.label[t] = logistic(answer[0] ?? 0);
      scores.versus[t] = logistic(answer[1] ?? 0);
      scores.on[t] = logistic(answer[2] ?? 0);
      scores.quoted[t] = logistic(answer[3] ?? 0);
    }
    return scores;
  }
}
