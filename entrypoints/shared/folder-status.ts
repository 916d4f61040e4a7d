import { storage } from '#imports';
import type { FolderStatus } from '../../lib/papers/folder-plan';

/** How the folder of notes is: written by the background, shown by the library. */
export const folderStatusItem = storage.defineItem<FolderStatus>('local:folderStatus', {
  fallback: { waits: false },
  version: 1,
});
