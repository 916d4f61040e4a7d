import { storage } from '#imports';
import type { SyncStatus } from '../../lib/papers/machines';

/** How the library is in step: written by the background, shown by popup and library. */
export const syncStatusItem = storage.defineItem<SyncStatus>('local:syncStatus', {
  fallback: { state: 'off' },
  version: 1,
});
