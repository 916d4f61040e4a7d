import { useEffect, useState } from 'preact/hooks';
import type { ChosenFolder } from '../../../lib/folder/chosen';
import type { FolderStatus } from '../../../lib/papers/folder-plan';
import type { FolderActions } from '../export/hand-over';

/** The chosen folder and how it is, looked at anew whenever it was written; `undefined` until both are known. */
export interface FolderNow {
  /** Undefined where none is chosen. */
  state: ChosenFolder | undefined;
  status: FolderStatus;
  look(): Promise<void>;
}

/** The chosen folder as it is now; undefined while that is not known. */
export function useFolder(folder: FolderActions | false | undefined): FolderNow | undefined {
  const [now, setNow] = useState<Omit<FolderNow, 'look'> | undefined>(undefined);
  useEffect(() => {
    if (!folder) return;
    return folder.watch((status) => void folder.state().then((state) => setNow({ state, status })));
  }, [folder]);
  if (!folder || !now) return undefined;
  return { ...now, look: async () => setNow({ status: now.status, state: await folder.state() }) };
}
