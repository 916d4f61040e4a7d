import { useState } from 'preact/hooks';
import type { SyncDevice } from '../../../../lib/papers/machines';
import { ago } from '../../../../lib/text/ago';
import { useServices } from '../../../ui/data/services';
import { useMessages } from '../../../ui/parts/Toasts';

/** The devices that have the library, with when each wrote last; one that is gone for good can be taken out. */
export function DeviceList({ devices }: { devices: readonly SyncDevice[] }) {
  const { ask, now } = useServices();
  const { failed } = useMessages();
  const [leaving, setLeaving] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const time = now().getTime();
  const remove = async (device: string) => {
    setBusy(true);
    const reply = await ask('syncRemove', { device });
    if (!reply.ok) failed(reply.error.message);
    setBusy(false);
    setLeaving(undefined);
  };
  return (
    <ul class="sync-devices" aria-label="Devices">
      {devices.map(({ id, name, at, self }) => (
        <li key={id}>
          <span dir="auto">{name}</span>
          {self && ' (this one)'}{' '}
          <span class="hint">{at > 0 ? `last wrote ${ago(at, time)}` : 'has not written yet'}</span>{' '}
          {!self && leaving !== id && (
            <button type="button" class="link-button" aria-label={`Remove ${name}…`} onClick={() => setLeaving(id)}>
              Remove…
            </button>
          )}
          {leaving === id && (
            <div class="sync-buttons">
              <span class="hint">
                What it wrote stays: its files are taken over by this device. If it syncs again, it is back in the list.
              </span>
              <button type="button" class="button danger" disabled={busy} onClick={() => void remove(id)}>
                {busy ? 'One moment …' : 'Remove from the list'}
              </button>
              <button type="button" class="button" disabled={busy} onClick={() => setLeaving(undefined)}>
                Keep it
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
