import { numbersOf } from '../../../lib/compare/number';
import type { PaperFacts } from '../../../lib/papers/facts';
import type { PaperRow } from '../../../lib/papers/records';
import { titleOf } from '../../ui/papers/title';
import { NumberItem } from '../numbers/NumberItem';
import type { Corrections } from '../numbers/use-corrections';

interface Props {
  row: PaperRow;
  facts: PaperFacts | undefined;
  corrections: Corrections;
}

/** The numbers of the abstract that no badge shows, which searches and comparisons know all the same. */
export function OtherNumbers({ row: { paper, state }, facts, corrections }: Props) {
  const others = numbersOf({
    abstract: paper.abstract,
    metrics: facts?.metrics.slice(facts.shown) ?? [],
    corrections: state.corrections.filter(({ verdict }) => verdict !== 'own'),
  });
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="other-numbers-heading">
      <h3 id="other-numbers-heading">Also in the abstract</h3>
      {others.map((number) => (
        <NumberItem
          key={number.quote?.before + number.span}
          paper={{ key: paper.key, title: titleOf(paper) }}
          number={number}
          corrections={corrections}
          labelled
        />
      ))}
    </section>
  );
}
