import type { PaperFacts } from '../papers/facts';
import type { Paper } from '../papers/schema';
import type { Derived, ExportContext } from './format';

const derived = ({ topics, metrics, shown }: PaperFacts, hidden: ReadonlySet<string>): Derived => ({
  topics: topics.filter(({ slug }) => !hidden.has(slug)),
  badges: metrics.slice(0, shown).map(({ kind, badge, text, value, unit }) => ({
    kind,
    text: badge,
    name: badge,
    span: text,
    value: typeof value === 'number' ? value : value[1],
    unit,
  })),
});

/** What was read off papers before, as exports ask for it; papers of which nothing is known are read as `otherwise` does. */
export function readBefore(
  facts: readonly PaperFacts[],
  hidden: readonly string[],
  otherwise: ExportContext['gloss'],
): (paper: Paper) => Derived {
  const byKey = new Map(facts.map((each) => [each.key, each]));
  const hiddenSlugs = new Set(hidden);
  return (paper) => {
    const known = byKey.get(paper.key);
    return known ? derived(known, hiddenSlugs) : otherwise(paper);
  };
}
