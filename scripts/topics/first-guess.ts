import type { Candidate } from '../../lib/tags/judge/facts';
import type { Weight } from '../../lib/tags/judge/weigh';
import { topics } from '../../lib/tags/topics';

const leanOfArea: Record<string, number> = { kind: 0.75, science: -1.7, theory: -0.9, society: -0.5 };
const leanOfTopic: Record<string, number> = { 'large-language-models': 2.5, 'open-source': 0.8 };

const plain = ({ title, abstract, repeats }: Weight): number => 2 * title + abstract + 0.5 * repeats;

/**
 * How likely each candidate is right by its own words alone, hints left aside: a regression on a few hundred labelled papers. Said of
 * many papers without labels, it teaches which other words go with a topic.
 */
export function firstGuess(candidates: readonly Candidate[]): number[] {
  const heaviest = Math.max(...candidates.map(({ weight }) => plain(weight)));
  return candidates.map(({ topic, weight, implied }) => {
    if (plain(weight) === 0) return 0;
    const { area = '', slug = '' } = topics()[topic] ?? {};
    const logit =
      -4.1 +
      2.1 * Math.min(weight.title, 3) +
      3.1 * Math.log1p(weight.abstract) +
      0.5 * Math.log1p(weight.repeats) +
      2.5 * (plain(weight) / heaviest) +
      (leanOfArea[area] ?? 0) +
      (leanOfTopic[slug] ?? 0) +
      (implied ? 1.4 : 0);
    return 1 / (1 + Math.exp(-logit));
  });
}
