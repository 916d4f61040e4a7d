import { useMemo } from 'preact/hooks';
import type { PaperRow } from '../../../lib/papers/records';
import { topicSpan } from '../../../lib/papers/standing';
import { useTools } from '../../ui/data/services';
import type { PaperActions } from '../../ui/papers/paper-actions';
import type { Corrections } from '../numbers/use-corrections';

interface Props {
  row: PaperRow;
  actions: PaperActions;
  corrections: Corrections;
}

/** The topics that were recognised, with the words that they were found by, and those that the reader hid, to bring back. */
export function TopicEvidence({ row, actions, corrections }: Props) {
  const { paper, state } = row;
  const tools = useTools();
  const found = useMemo(() => tools?.gloss(paper).topics ?? [], [tools, paper.key, paper.title, paper.abstract]);
  const hidden = new Set(state.saved?.hiddenTags);
  const wrong = new Map(
    state.corrections.filter(({ verdict }) => verdict === 'reject').map(({ span, id }) => [span, id]),
  );
  if (found.length === 0) return null;
  const bringBack = (slug: string, name: string) => {
    if (hidden.has(slug)) void actions.change(row, { hiddenTags: { remove: [slug] } });
    const word = wrong.get(topicSpan(slug));
    if (word !== undefined) void corrections.takeBack(word, `Back: ${name}`);
  };
  return (
    <section aria-labelledby="topics-heading">
      <h3 id="topics-heading">Topics</h3>
      <ul class="evidence">
        {found.map(({ slug, name, evidence }) => {
          const isHidden = hidden.has(slug) || wrong.has(topicSpan(slug));
          return (
            <li key={slug} data-hidden={isHidden}>
              <span class="evidence-name">{name}</span>
              {isHidden ? (
                <>
                  <span class="beside">hidden by you</span>
                  <button
                    type="button"
                    class="link-button"
                    aria-label={`Bring back ${name}`}
                    onClick={() => bringBack(slug, name)}
                  >
                    Bring back
                  </button>
                </>
              ) : (
                <span class="beside" dir="auto">
                  {evidence.join(' · ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
