import type { Hit } from './hits';
import type { Topic } from './topic';

/** What the words of a paper say for one topic. Each wording counts once in the title and once in the abstract; `repeats` holds the rest. */
export interface Weight {
  title: number;
  abstract: number;
  repeats: number;
}

/**
 * Logistic regressions of "this tag is right" on the labelled abstracts, rounded: docs/tags.md tells how they were fitted.
 * `share` is the weight of a topic in relation to the paper's heaviest; `implied` is for a topic that another stands for.
 */
const models = {
  whole: { base: -4.1, title: 2.1, abstract: 3.1, repeats: 0.5, share: 2.5, implied: 1.4, lean: 1 },
  titleOnly: { base: -3.3, title: 3.3, abstract: 0, repeats: 0, share: 1.2, implied: 1, lean: 0 },
};

/** Kinds of paper are named once, in passing; words of theory and of the sciences are used by everybody. */
const leanOfArea: Record<string, number> = { kind: 0.75, science: -1.7, theory: -0.9, society: -0.5 };
const leanOfTopic: Record<string, number> = { 'large-language-models': 2.5, 'open-source': 0.8 };

/** How likely the topic is a right tag, 0 to 1. `share` is its `total` over the largest `total` of the paper. */
export function likelihood(weight: Weight, share: number, topic: Topic, implied: boolean, titleOnly: boolean): number {
  const model = titleOnly ? models.titleOnly : models.whole;
  const lean = (leanOfArea[topic.area] ?? 0) + (leanOfTopic[topic.slug] ?? 0);
  const logit =
    model.base +
    model.title * Math.min(weight.title, 3) +
    model.abstract * Math.log1p(weight.abstract) +
    model.repeats * Math.log1p(weight.repeats) +
    model.share * share +
    model.lean * lean +
    (implied ? model.implied : 0);
  return 1 / (1 + Math.exp(-logit));
}

/** One number for how much of the paper is about the topic. */
export const total = ({ title, abstract, repeats }: Weight): number => 2 * title + abstract + 0.5 * repeats;

/** Adds up the hits of one topic; a pair counts where both halves were found. */
export function weigh(hits: readonly Hit[]): Weight {
  let title = 0;
  let abstract = 0;
  let repeats = 0;
  for (const hit of hits) {
    const { term, field } = hit;
    if (!term.counts || !isWhole(hit, hits)) continue;
    if (firstOf(hit, hits) !== hit) repeats += field === 'abstract' ? term.weight : 0;
    else if (field === 'title') title += term.weight;
    else abstract += term.weight;
  }
  return { title, abstract, repeats };
}

/** Whether the other half of a pair was found too; true for a term of its own. */
export const isWhole = ({ term }: Hit, hits: readonly Hit[]): boolean =>
  term.partner === undefined || hits.some((other) => other.term.id === term.partner);

/** The first find of the same words in the same field. */
function firstOf({ term, field, form }: Hit, hits: readonly Hit[]): Hit | undefined {
  for (const other of hits) if (other.term === term && other.field === field && other.form === form) return other;
  return undefined;
}
