import { countOf } from '../../../lib/text/numbers';
import { Dialog } from '../../ui/parts/Dialog';
import { NameForm } from '../../ui/parts/NameForm';
import { useMany } from '../../ui/use-many';

/** Asks for the tag that the papers get. */
export function TagDialog({ keys, onClose }: { keys: string[]; onClose(): void }) {
  const many = useMany();
  return (
    <Dialog title={`Tag ${countOf(keys.length, 'paper')}`} onClose={onClose}>
      <NameForm
        label="Tag"
        value=""
        submit="Add"
        maxLength={80}
        onCancel={onClose}
        onSubmit={(tag) => {
          onClose();
          void many({ keys }, { do: 'tag', tag });
        }}
      />
    </Dialog>
  );
}

interface RemoveProps {
  count: number;
  onRemove(): void;
  onClose(): void;
}

/** Asks before many papers are removed. */
export const RemoveDialog = ({ count, onRemove, onClose }: RemoveProps) => (
  <Dialog title={`Remove ${countOf(count, 'paper')}?`} onClose={onClose}>
    <p>They leave the library and their lists. For 30 days they can be restored under Removed.</p>
    <div class="button-row">
      <button type="button" class="button primary" onClick={onRemove}>
        Remove
      </button>
      <button type="button" class="button" onClick={onClose}>
        Cancel
      </button>
    </div>
  </Dialog>
);
