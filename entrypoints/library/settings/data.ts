import type { DataActions } from '../../../components/library/settings/DataSection';
import { type FileKind, keptFiles } from '../../../lib/copies/files';
import { backup } from '../backup';

/** What the running extension keeps on the disk. */
export const data: DataActions = {
  async read() {
    const [{ usage }, files] = await Promise.all([navigator.storage.estimate(), keptFiles()]);
    const newest = (kinds: readonly FileKind[]) => files.find(({ kind }) => kinds.includes(kind))?.at;
    return { used: usage, savedAt: newest(['asked']), copiedAt: newest(['weekly', 'before']) };
  },
  backup,
};
