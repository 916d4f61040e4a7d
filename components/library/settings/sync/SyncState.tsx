import { useState } from 'preact/hooks';
import type { SyncStatus } from '../../../../lib/papers/machines';
import { useServices } from '../../../ui/data/services';
import { useSync } from '../../../ui/data/sync';
import { useMessages } from '../../../ui/parts/Toasts';
import { stepWords } from '../../../ui/sync/SyncSign';
import { DeviceList } from './DeviceList';
import { EraseEverywhere } from './EraseEverywhere';

/** How the library is in step, which devices have it, and what can be done about it. */
export function SyncState({ status }: { status: SyncStatus }) {
  const { ask, now } = useServices();
  const sync = useSync();
  const { failed } = useMessages();
  const [leaving, setLeaving] = useState(false);
  const { place, origin, locked, trouble, needsAccess, notices = [], devices = [] } = status;
  const does = async (name: 'syncNow' | 'syncLeave' | 'syncRestore') => {
    const reply = await ask(name, {});
    if (!reply.ok) failed(reply.error.message);
  };
  const leave = async () => {
    await does('syncLeave');
    if (origin !== undefined) await sync.forbid(origin);
  };
  const allowAgain = async () => {
    if (await sync.allowAgain(origin)) await does('syncNow');
  };
  return (
    <>
      <p role="status">
        <strong>{stepWords(status, now().getTime())}</strong>, {locked ? 'locked,' : <em>not locked,</em>} at{' '}
        <span dir="auto" class="sync-place">
          {place}
        </span>
      </p>
      {trouble && <p class="sync-problem">{trouble}</p>}
      {notices.map((notice) => (
        <p key={notice} class="warning-text">
          {notice}
        </p>
      ))}
      <DeviceList devices={devices} />
      <div class="sync-buttons">
        {needsAccess && (
          <button type="button" class="button primary" onClick={() => void allowAgain()}>
            Allow again
          </button>
        )}
        <button type="button" class="button" disabled={status.state === 'working'} onClick={() => void does('syncNow')}>
          Sync now
        </button>
        {leaving ? (
          <>
            <button type="button" class="button" onClick={() => void leave()}>
              Stop; keep everything here and there
            </button>
            <button type="button" class="button quiet" onClick={() => setLeaving(false)}>
              Go on syncing
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setLeaving(true)}>
            Leave…
          </button>
        )}
      </div>
      <EraseEverywhere erasedAt={status.erasedAt} onRestore={() => void does('syncRestore')} />
    </>
  );
}
