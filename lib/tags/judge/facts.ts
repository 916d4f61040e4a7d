import type { Hit, Reading } from '../hits';
import { vocabulary } from '../vocabulary';
import { countedOf, total, type Weight, weigh } from './weigh';

/** A topic of which something was found, and what is to be said for it. */
export interface Candidate {
  topic: number;
  weight: Weight;
  counted: readonly Hit[];
  /** The rows of its terms among the learned weights, each once. */
  termRows: readonly number[];
  /** What the other words of the paper say, in log-odds. */
  context: number;
  implied: boolean;
}

/** The topics that have a word in the paper, in a title alone one that speaks for nothing else; `contextOf` says what all words say for one. */
export function candidatesOf({ hits, sentences }: Reading, contextOf: (topic: number) => number): Candidate[] {
  const found: Candidate[] = [];
  hits.forEach((all, topic) => {
    if (!all) return;
    const counted = countedOf(all);
    const weight = weigh(counted);
    if (counted.length === 0 || (sentences === 0 && weight.title < 1)) return;
    const termRows = [...new Set(counted.map(({ term }) => term.row))];
    const context = Math.max(-8, Math.min(8, contextOf(topic)));
    found.push({ topic, weight, counted, termRows, context, implied: false });
  });
  const strong = new Set(found.filter(({ weight }) => total(weight) >= 2).map(({ topic }) => topic));
  for (const each of found)
    each.implied = vocabulary().impliedBy[each.topic]?.some((from) => strong.has(from)) ?? false;
  return found;
}

/** Where the words of a topic stand. */
function placesOf({ counted }: Candidate, { sentences, contribution }: Reading): number[] {
  const places = new Set(counted.filter(({ field }) => field === 'abstract').map(({ sentence }) => sentence));
  return [
    Math.log1p(places.size),
    Number(places.has(0)),
    Number(sentences > 1 && places.has(sentences - 1)),
    Number([...places].some((place) => place < 0.35 * sentences)),
    Number(counted.some(({ term }) => term.words > 1)),
    Number(counted.some(({ term }) => term.weight === 1)),
    Number(counted.length === 1),
    Number(counted.some(({ announced }) => announced)),
    Number(places.has(contribution)),
    Number(places.size > 0 && [...places].every((place) => place < contribution)),
  ];
}

/** What the other topics found in the paper leave of it: its rivals. */
function ranksOf(candidates: readonly Candidate[]): number[][] {
  const { topics } = vocabulary();
  const totals = candidates.map(({ weight }) => total(weight));
  const all = totals.reduce((a, b) => a + b, 0);
  const heaviest = Math.max(...totals);
  const areas = new Map<string, number>();
  candidates.forEach(({ topic }, i) => {
    const area = topics[topic]?.area ?? '';
    areas.set(area, (areas.get(area) ?? 0) + (totals[i] ?? 0));
  });
  return candidates.map(({ topic, context }, i) => {
    const own = totals[i] ?? 0;
    const heavier = totals.filter((each) => each > own).length;
    const likelier = candidates.filter((other) => other.context > context).length;
    const kin = (areas.get(topics[topic]?.area ?? '') ?? 0) - own;
    return [own / heaviest, own / all, kin / all, Math.log1p(heavier), Math.log1p(likelier), Math.log1p(totals.length)];
  });
}

/** The numbers by which each candidate is judged, as many for each. */
export function factsOf(candidates: readonly Candidate[], reading: Reading): number[][] {
  const ranks = ranksOf(candidates);
  return candidates.map((candidate, i) => {
    const { weight, context, implied } = candidate;
    return [
      1,
      Math.min(weight.title, 3),
      Math.log1p(weight.abstract),
      Math.log1p(weight.repeats),
      Math.min(weight.titleHints, 2),
      Math.log1p(weight.abstractHints),
      Number(implied),
      Math.min(0, context + 2),
      Math.max(0, context + 2),
      Number(context < -4),
      ...placesOf(candidate, reading),
      ...(ranks[i] ?? []),
    ];
  });
}

/** How many numbers `factsOf` gives for each candidate. */
export const factCount = 26;
