import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../../../../lib/papers/machines';
import { useSync } from '../../../ui/data/sync';
import { SyncFound } from './SyncFound';
import { SyncPlaceFields } from './SyncPlaceFields';
import { emptyForm, type SyncForm } from './sync-form';
import { useSetUp } from './use-set-up';

/** Begins to keep in step: where, who, and the passphrase; then what would come and go, before anything does. */
export function SyncSetUp() {
  const sync = useSync();
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<SyncForm>(() => emptyForm(sync.deviceName));
  const [found, setFound] = useState<Found | undefined>(undefined);
  const { busy, problem, look, join, forget } = useSetUp(form, setFound);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem || found) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [problem, found]);
  const change = (changed: Partial<SyncForm>) => {
    setForm({ ...form, ...changed });
    setFound(undefined);
  };
  if (!open) {
    return (
      <>
        <p class="hint">
          Have the same library on all your machines, over a WebDAV server such as Nextcloud
          {sync.hasFolders ? ', or a folder that Syncthing or Dropbox carries' : ''}. Files are locked with your
          passphrase.
        </p>
        <button type="button" class="button sync-begin" onClick={() => setOpen(true)}>
          Set up sync…
        </button>
      </>
    );
  }
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (found && found.kind !== 'locked') void join();
        else void look();
      }}
    >
      <SyncPlaceFields form={form} onChange={change} />
      <label>
        <input
          type="checkbox"
          checked={form.locked}
          onChange={({ currentTarget }) => change({ locked: currentTarget.checked })}
        />{' '}
        Lock the files with a passphrase
      </label>
      {form.locked ? (
        <>
          <label class="field">
            Passphrase
            <input
              type="password"
              autocomplete="off"
              required
              aria-describedby="sync-passphrase-hint"
              value={form.passphrase}
              onInput={({ currentTarget }) => change({ passphrase: currentTarget.value })}
            />
          </label>
          <p class="hint" id="sync-passphrase-hint">
            The same on every machine. Nobody can recover it: write it down.
          </p>
        </>
      ) : (
        <p class="hint warning-text">Whoever can read the files there can read your notes.</p>
      )}
      <label class="field">
        Name of this device
        <input
          required
          maxLength={100}
          value={form.name}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </label>
      <div role="status" ref={answer}>
        {problem && <p class="sync-problem">{problem}</p>}
        {found && <SyncFound found={found} />}
      </div>
      <div class="sync-buttons">
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? 'One moment …' : nextStep(found)}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            forget();
            setFound(undefined);
            setOpen(false);
          }}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}

const nextStep = (found: Found | undefined): string => {
  if (found?.kind === 'nothing') return 'Start syncing';
  return found?.kind === 'library' ? 'Join this library' : 'Connect';
};
