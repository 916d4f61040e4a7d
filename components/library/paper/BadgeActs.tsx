import { useState } from 'preact/hooks';
import type { Badge } from '../../../lib/gloss/gloss';
import type { PaperFacts } from '../../../lib/papers/facts';
import type { PaperRow } from '../../../lib/papers/records';
import { titleOf } from '../../ui/papers/title';
import { NumberDialog } from '../numbers/NumberDialog';
import type { Corrections } from '../numbers/use-corrections';

interface Props {
  row: PaperRow;
  badge: Badge;
  facts: PaperFacts | undefined;
  corrections: Corrections;
}

/** What the reader can say of a number that the abstract reports. */
export function BadgeActs({ row: { paper, state }, badge, facts, corrections }: Props) {
  const [editing, setEditing] = useState(false);
  const word = state.corrections.find(({ span, verdict }) => span === badge.span && verdict === 'correct');
  const read = facts?.metrics.find(({ text }) => text === badge.span);
  const { kind, label, unit, value } = badge;
  return (
    <div class="number-acts">
      <button type="button" class="link-button" onClick={() => setEditing(true)}>
        Correct
      </button>
      <button type="button" class="link-button" onClick={() => void corrections.reject(paper.key, badge.span)}>
        Leave out
      </button>
      {word && (
        <button
          type="button"
          class="link-button"
          onClick={() => void corrections.takeBack(word.id, 'As in the abstract again')}
        >
          As in the abstract
        </button>
      )}
      {editing && (
        <NumberDialog
          title={`A number of “${titleOf(paper)}”`}
          given={word?.number ?? read ?? { kind, label, unit, value }}
          onClose={() => setEditing(false)}
          onSave={(number) => {
            setEditing(false);
            void corrections.replace(paper.key, badge.span, number);
          }}
        />
      )}
    </div>
  );
}
