import { numbersOf } from '../../../lib/compare/number';
import { quoteFrom } from '../../../lib/gloss/quote';
import type { FactMetric, PaperFacts } from '../../../lib/papers/facts';
import type { PaperRow } from '../../../lib/papers/records';
import { titleOf } from '../../ui/papers/title';
import { AddNumber, NumberItem } from '../numbers/NumberItem';
import type { Corrections } from '../numbers/use-corrections';

interface Props {
  row: PaperRow;
  facts: PaperFacts | undefined;
  corrections: Corrections;
}

/** The reader's own numbers, one more, and those of the abstract that they left out, to bring back. */
export function OwnNumbers({ row: { paper, state }, facts, corrections }: Props) {
  const named = { key: paper.key, title: titleOf(paper) };
  const own = numbersOf({ metrics: [], corrections: state.corrections });
  const rejected = facts?.rejected ?? [];
  return (
    <section aria-labelledby="own-numbers-heading">
      <div class="section-head">
        <h3 id="own-numbers-heading">Your numbers</h3>
        <AddNumber paper={named} label="Add a number" corrections={corrections} named />
      </div>
      {own.map((number) => (
        <NumberItem key={number.span} paper={named} number={number} corrections={corrections} labelled />
      ))}
      {rejected.length > 0 && (
        <>
          <h4>Left out</h4>
          <ul class="rejected">
            {rejected.map((metric) => (
              <Rejected
                key={metric.start}
                metric={metric}
                abstract={paper.abstract ?? ''}
                onBring={() => {
                  const word = state.corrections.find(({ span }) => span === metric.text);
                  if (word) void corrections.takeBack(word.id, `Back: ${metric.badge}`);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Rejected({ metric, abstract, onBring }: { metric: FactMetric; abstract: string; onBring(): void }) {
  const { before, span, after } = quoteFrom(abstract, metric);
  return (
    <li>
      <span class="rejected-badge" dir="auto">
        {metric.badge}
      </span>
      <button type="button" class="link-button" aria-label={`Bring back ${metric.badge}`} onClick={onBring}>
        Bring back
      </button>
      <blockquote dir="auto">
        {before}
        <mark>{span}</mark>
        {after}
      </blockquote>
    </li>
  );
}
