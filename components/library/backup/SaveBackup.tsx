import { useState } from 'preact/hooks';
import { Icon } from '../../ui/parts/Icon';
import { useAsk } from '../../ui/parts/Toasts';
import type { BackupActions } from './backup-actions';

interface Props {
  actions: Pick<BackupActions, 'save' | 'persist'>;
  onSaved(): void;
}

/** Writes everything into one file, and says into which and what was left out. */
export function SaveBackup({ actions, onSaved }: Props) {
  const ask = useAsk();
  const [said, setSaid] = useState('');
  const save = async () => {
    setSaid('Writing…');
    const made = await ask('makeCopy', {});
    if (!made) return setSaid('');
    const name = await actions.save(made.id);
    void actions.persist();
    const but = made.damaged.length > 0 ? ` Left out, as they cannot be read: ${made.damaged.join(', ')}.` : '';
    setSaid(`Everything is in ${name}.${but}`);
    onSaved();
  };
  return (
    <div class="button-row">
      <button type="button" class="button" onClick={() => void save()}>
        <Icon name="download" />
        Save a backup file
      </button>
      <span role="status" class="hint">
        {said}
      </span>
    </div>
  );
}
