import { useState } from 'preact/hooks';
import { useServices } from '../../ui/data/services';
import { useAsk } from '../../ui/parts/Toasts';
import { TypedConfirm } from '../../ui/parts/TypedConfirm';
import type { BackupActions } from '../backup/backup-actions';
import { SaveBackup } from '../backup/SaveBackup';
import { ageOf, sizeOf } from '../backup/words';
import { useStored } from './use-stored';

/** What of the library lies where. */
export interface DataActions {
  read(): Promise<StoredData>;
  backup: Pick<BackupActions, 'save' | 'persist'>;
}

interface StoredData {
  /** Bytes on the disk; undefined where the browser does not tell. */
  used: number | undefined;
  /** When a backup file was saved last, and the copy in this browser made. */
  savedAt: number | undefined;
  copiedAt: number | undefined;
}

/** How much there is, how old its backups are, and how to be rid of it all. */
export function DataSection({ actions }: { actions: DataActions }) {
  const { now } = useServices();
  const { stored, after } = useStored(actions.read);
  const readAgain = () => void after(Promise.resolve());
  if (!stored) return null;
  const age = (at: number | undefined) => (at === undefined ? 'never' : ageOf(at, now().getTime()));
  return (
    <>
      <dl class="data-facts">
        <dt>On the disk</dt>
        <dd>{stored.used === undefined ? 'not told by this browser' : sizeOf(stored.used)}</dd>
        <dt>Backup file saved</dt>
        <dd>{age(stored.savedAt)}</dd>
        <dt>Copy in this browser</dt>
        <dd>{age(stored.copiedAt)}</dd>
      </dl>
      <SaveBackup actions={actions.backup} onSaved={readAgain} />
      <Erase onErased={readAgain} />
    </>
  );
}

/** Takes everything away in this browser, once the word is typed; and brings it back. */
function Erase({ onErased }: { onErased(): void }) {
  const ask = useAsk();
  const [step, setStep] = useState<'calm' | 'asked' | 'erased' | { before: string }>('calm');
  const [keepCopy, setKeepCopy] = useState(true);
  const erase = async () => {
    const erased = await ask('eraseLibrary', { typed: 'erase', keepCopy });
    setStep(!erased ? 'calm' : erased.before === undefined ? 'erased' : { before: erased.before });
    onErased();
  };
  const bringBack = async (id: string) => {
    if (await ask('restoreFile', { id, choice: 'replace' })) setStep('calm');
    onErased();
  };
  if (step === 'calm')
    return (
      <button type="button" class="link-button erase-button" onClick={() => setStep('asked')}>
        Erase everything…
      </button>
    );
  if (step !== 'asked')
    return (
      <div class="button-row" role="status">
        Everything is erased in this browser.
        {step !== 'erased' && (
          <button type="button" class="button" onClick={() => void bringBack(step.before)}>
            Bring everything back
          </button>
        )}
      </div>
    );
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={keepCopy}
          onChange={({ currentTarget }) => setKeepCopy(currentTarget.checked)}
        />{' '}
        Keep a copy in this browser, which brings it back
      </label>
      <TypedConfirm
        word="erase"
        verb="Erase everything"
        onConfirm={() => void erase()}
        onCancel={() => setStep('calm')}
      >
        This removes all papers, notes, lists, tags, rules and settings from this browser
        {keepCopy ? '; the copy stays under Import and backup.' : ', and all copies in it: nothing brings them back.'}{' '}
        It leaves sync: other machines keep theirs. Sites that you allowed stay allowed.
      </TypedConfirm>
    </>
  );
}
