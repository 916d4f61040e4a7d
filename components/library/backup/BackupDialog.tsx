import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../ui/data/services';
import { Dialog } from '../../ui/parts/Dialog';
import { Icon } from '../../ui/parts/Icon';
import type { BackupActions, Copy } from './backup-actions';
import { FileChoice } from './FileChoice';
import { Preview } from './Preview';
import { SaveBackup } from './SaveBackup';
import { useOpen } from './use-open';
import { ageOf, sizeOf } from './words';

interface Props {
  actions: BackupActions;
  /** A file that was dropped onto the library. */
  dropped: File | undefined;
  onClose(): void;
}

/** Ways out of the browser for the whole library, and ways in. */
export function BackupDialog({ actions, dropped, onClose }: Props) {
  const opening = useOpen(actions);
  const { opened, open, map, leave, show } = opening;
  const [copies, setCopies] = useState<Copy[] | undefined>(undefined);
  const load = () => void actions.copies().then(setCopies);
  useEffect(load, [opened]);
  useEffect(() => {
    if (dropped) open(dropped);
  }, [dropped]);
  if (opened)
    return (
      <Dialog title={opened.isBackup ? 'Restore a backup' : 'Import'} onClose={leave}>
        <Preview
          key={opened.name}
          file={opened}
          persist={actions.persist}
          onColumns={map}
          onCancel={leave}
          onStarted={onClose}
        />
      </Dialog>
    );
  return (
    <Dialog title="Import and backup" onClose={onClose}>
      <FileChoice opening={opening} />
      <section class="setting" aria-labelledby="save-backup">
        <h3 id="save-backup">Back up</h3>
        <p class="hint">
          One file with all papers, notes, highlights, lists, tags, rules and settings. Keep it where you keep what must
          not be lost: uninstalling Papergloss, or losing the browser’s profile, takes the library with it.
        </p>
        <SaveBackup actions={actions} onSaved={load} />
      </section>
      <Copies
        copies={copies}
        actions={actions}
        onRestore={({ id, why }) => show({ id, name: why, isBackup: true, problems: [] })}
      />
      <div class="dialog-foot">
        <button type="button" class="button primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  );
}

interface CopiesProps {
  copies: readonly Copy[] | undefined;
  actions: BackupActions;
  onRestore(copy: Copy): void;
}

/** The copies that are kept in the browser, with their age and size. */
function Copies({ copies, actions, onRestore }: CopiesProps) {
  const { now } = useServices();
  return (
    <section class="setting" aria-labelledby="copies">
      <h3 id="copies">Copies in this browser</h3>
      <p class="hint">
        One is made every week, and one before each restore. They help against mistakes, not against the loss of the
        browser’s profile.
      </p>
      {copies?.length === 0 && <p class="hint">There is none yet.</p>}
      <ul class="copies">
        {copies?.map((copy) => (
          <li key={copy.id}>
            <span class="copy-words">
              {copy.why}, {ageOf(copy.at, now().getTime())}, {sizeOf(copy.size)}
            </span>
            <button
              type="button"
              class="icon-button"
              aria-label={`Save to a file: ${copy.why}, ${ageOf(copy.at, now().getTime())}`}
              title="Save to a file"
              onClick={() => void actions.save(copy.id)}
            >
              <Icon name="download" />
            </button>
            <button type="button" class="button quiet" onClick={() => onRestore(copy)}>
              Restore…
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
