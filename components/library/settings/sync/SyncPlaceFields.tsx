import { isReadable, placeAddress } from '../../../../lib/text/place-address';
import { useSync } from '../../../ui/data/sync';
import type { SyncForm } from './sync-form';

interface Props {
  form: SyncForm;
  onChange(change: Partial<SyncForm>): void;
}

/** Where the files go: a server with user and password, or a folder. */
export function SyncPlaceFields({ form, onChange }: Props) {
  const { hasFolders, chooseFolder } = useSync();
  const address = placeAddress(form.address);
  return (
    <>
      {hasFolders && (
        <div class="sync-kinds" role="radiogroup" aria-label="Where the files go">
          {(['webdav', 'folder'] as const).map((kind) => (
            <label key={kind}>
              <input type="radio" name="sync-kind" checked={form.kind === kind} onChange={() => onChange({ kind })} />{' '}
              {kind === 'webdav' ? 'WebDAV server' : 'Folder of this computer'}
            </label>
          ))}
        </div>
      )}
      {form.kind === 'folder' ? (
        <div class="sync-buttons">
          <button
            type="button"
            class="button"
            onClick={() => void chooseFolder().then((folder) => folder !== undefined && onChange({ folder }))}
          >
            Choose a folder…
          </button>
          <span dir="auto">{form.folder ?? 'None yet'}</span>
        </div>
      ) : (
        <>
          <label class="field">
            WebDAV address
            <input
              type="text"
              inputMode="url"
              required
              spellcheck={false}
              aria-describedby="sync-address-hint"
              placeholder="https://cloud.example.org/remote.php/dav/files/me/"
              value={form.address}
              onInput={({ currentTarget }) => onChange({ address: currentTarget.value })}
            />
          </label>
          {address !== undefined && (
            <p class="hint" id="sync-address-hint">
              Files go to {address}
              {isReadable(address) && (
                <strong class="warning-text"> Without https, your password can be read on the way.</strong>
              )}
            </p>
          )}
          <div class="sync-pair">
            <label class="field">
              User
              <input
                autocomplete="off"
                value={form.user}
                onInput={({ currentTarget }) => onChange({ user: currentTarget.value })}
              />
            </label>
            <label class="field">
              Password
              <input
                type="password"
                autocomplete="off"
                value={form.password}
                onInput={({ currentTarget }) => onChange({ password: currentTarget.value })}
              />
            </label>
          </div>
        </>
      )}
    </>
  );
}
