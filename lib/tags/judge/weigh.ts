import type { Hit } from '../hits';
import { hintWeight } from '../vocabulary';

/** What the words of a paper say for one topic. Each wording counts once in the title and once in the abstract; `repeats` holds the rest. */
export interface Weight {
  title: number;
  abstract: number;
  repeats: number;
  /** How many hints there are, each wording once in each field. */
  titleHints: number;
  abstractHints: number;
}

/** One number for how much of the paper is about the topic. */
export const total = ({ title, abstract, repeats, titleHints, abstractHints }: Weight): number =>
  2 * title + abstract + 0.5 * repeats + hintWeight * (2 * titleHints + abstractHints);

/** Adds up the hits of one topic that count, as `countedOf` gives them. */
export function weigh(counted: readonly Hit[]): Weight {
  const weight = { title: 0, abstract: 0, repeats: 0, titleHints: 0, abstractHints: 0 };
  for (const hit of counted) {
    const { term, field } = hit;
    const isFirst = firstOf(hit, counted) === hit;
    if (term.weight <= hintWeight) {
      if (isFirst) weight[field === 'title' ? 'titleHints' : 'abstractHints'] += 1;
    } else if (isFirst) weight[field] += term.weight;
    else if (field === 'abstract') weight.repeats += term.weight;
  }
  return weight;
}

/** The hits that speak for their topic: of a pair the first half, where both were found. */
export const countedOf = (hits: readonly Hit[]): Hit[] =>
  hits.filter((hit) => hit.term.weight > 0 && hit.term.counts && isWhole(hit, hits));

/** Whether the other half of a pair was found too; true for a term of its own. */
export const isWhole = ({ term }: Hit, hits: readonly Hit[]): boolean =>
  term.partner === undefined || hits.some((other) => other.term.id === term.partner);

/** The first find of the same words in the same field. */
function firstOf({ term, field, form }: Hit, hits: readonly Hit[]): Hit | undefined {
  for (const other of hits) if (other.term === term && other.field === field && other.form === form) return other;
  return undefined;
}
