import { useSyncStatus } from '../../../ui/data/sync';
import { SyncSetUp } from './SyncSetUp';
import { SyncState } from './SyncState';

/** The same library on other machines: how it stands, or how to begin. */
export function SyncSettings() {
  const status = useSyncStatus();
  if (!status) return null;
  return <div class="sync">{status.state === 'off' ? <SyncSetUp /> : <SyncState status={status} />}</div>;
}
