import { remember } from '../../text/remember';
import { measureOf } from '../about/measures';
import { type MetricKind, metricKinds } from '../metric';
import type { Quantity } from '../quantities/quantity';
import type { ReadAbstract, Sentence } from '../read-abstract';
import type { UnitType } from '../rules/rule';
import { type Features, featureName } from './feature-list';
import { featuresOf, level, type SentenceWords, wordsOf } from './features';
import { labelFeatures } from './label-features';
import { logistic, Network, type NetworkData } from './network';
import { priorsOf } from './prior';
import { type AbstractFacts, factsOf, labelRow, numberRows, ruleRow, sentenceRows } from './surroundings';

/** What was learned: the network, and the ids of the rules that it has seen. */
export interface JudgeData extends NetworkData {
  rules: readonly string[];
}

/** What the network says of a number before its kinds: whether it is a metric, whether a reader would show it, and as the headline. */
export const heads = ['keep', 'worth', 'headline'] as const;

/** The rows of a rule's features: near a number, and anywhere. */
const near = 0.75;
const ruleRows: { any: number; near: number }[] = [];
function rowsOfFeature(feature: number): { any: number; near: number } {
  const known = ruleRows[feature];
  if (known) return known;
  const name = featureName(feature);
  const made = { any: ruleRow(name), near: ruleRow(`${name}!`) };
  ruleRows[feature] = made;
  return made;
}

/** The rows of all that the rules say of a number. */
export function ruledRows({ features, values }: Features): number[] {
  const rows: number[] = [];
  features.forEach((feature, i) => {
    const known = rowsOfFeature(feature);
    rows.push(known.any);
    if ((values[i] ?? 0) >= near) rows.push(known.near);
  });
  return rows;
}

/** The name of what the measure of a label says of the kind; of a level it may be another than of a change. */
function measureName(label: string, type: UnitType, isLevel: boolean): string {
  const measure = measureOf(label, type);
  return measure ? `=${measure.kind}${isLevel ? ' level' : ''}` : '';
}

const namedRow = remember(labelRow);

/** The rows of what a number's label says of its kind. */
export function labelRows(label: string, type: UnitType, { features }: Features): number[] {
  const names = labelFeatures(label, type);
  const measure = measureName(label, type, features.includes(level));
  return measure === '' ? names.map(namedRow) : [...names, measure].map(namedRow);
}

/** A number that is judged: how sure it is to be a metric, and what speaks for each kind. */
export interface Verdict {
  /** 0 to 1. */
  confidence: number;
  /** 0 to 1: how likely a reader would show it, and as the headline. */
  worth: number;
  headline: number;
  features: Features;
  /** By kind, in the order of `metricKinds`. */
  kinds: Float64Array;
}

/** Judges the numbers of one abstract after the other. */
export class Judge {
  readonly #network: Network;
  readonly #priors: ReturnType<typeof priorsOf>;

  constructor(data: JudgeData) {
    this.#network = new Network(data);
    this.#priors = priorsOf(new Set(data.rules));
  }

  /** Judges all numbers of an abstract: a list for each sentence, one verdict for each number of it. */
  judge(read: ReadAbstract): Verdict[][] {
    const facts = factsOf(read);
    if (facts.numbers === 0) return read.sentences.map(() => []);
    const said = new Map<string, number>();
    return read.sentences.map((sentence) => {
      if (sentence.quantities.length === 0) return [];
      const words = wordsOf(sentence.tokens);
      this.#network.share(facts.rows, sentenceRows(read, sentence));
      return sentence.quantities.map((quantity, k) => {
        const id = `${quantity.values} ${quantity.unit}`;
        const times = said.get(id) ?? 0;
        said.set(id, times + 1);
        return this.#verdict(sentence, quantity, k, { words, facts, times });
      });
    });
  }

  /** The kind of a number that has this label. */
  kindOf({ kinds, features }: Verdict, label: string, type: UnitType): MetricKind {
    const rows = labelRows(label, type, features);
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    metricKinds.forEach((_, i) => {
      let score = kinds[i] ?? 0;
      for (const row of rows) score += this.#network.direct(row, heads.length + i);
      if (score > most) [best, most] = [i, score];
    });
    return metricKinds[best] ?? 'other';
  }

  #verdict(
    sentence: Sentence,
    quantity: Quantity,
    k: number,
    { words, facts, times }: { words: SentenceWords; facts: AbstractFacts; times: number },
  ): Verdict {
    const { tokens, clauses } = sentence;
    const features = featuresOf(tokens, words, quantity, clauses[k] ?? [0, tokens.length]);
    const rows = numberRows(sentence, quantity, facts, times);
    for (const row of ruledRows(features)) rows.push(row);
    const answer = this.#network.answer(rows);
    const kinds = answer.slice(heads.length);
    const [sure = 0, worth = 0, headline = 0] = answer;
    let keep = sure;
    for (const feature of features.features) {
      const prior = this.#priors.get(feature);
      if (!prior) continue;
      kinds[prior.kind] = (kinds[prior.kind] ?? 0) + prior.weight;
      keep += prior.keep;
    }
    return { confidence: logistic(keep), worth: logistic(worth), headline: logistic(headline), features, kinds };
  }
}
