import type { BackupActions } from '../../components/library/backup/backup-actions';
import { refuseLarge } from '../../lib/backup/lines';
import { type CopyKind, dropFile, keepFile, keptCopies, keptFile } from '../../lib/copies/files';
import { services } from '../shared/services';

const reasons: Readonly<Record<CopyKind, string>> = {
  weekly: 'Weekly copy',
  before: 'Before a restore',
  asked: 'Backup file',
};

/** Backups of the running extension. Files lie in a database of their own, where page and background both reach them. */
export const backup: BackupActions = {
  async open(input, reading, columns) {
    const { readFile, readText } = await import('../../lib/import/read');
    const isText = typeof input === 'string';
    if (!isText) refuseLarge(input);
    const name = isText ? 'Pasted list' : input.name;
    const at = Date.now();
    const { blob, isBackup, problems, table } = await (isText
      ? readText({ text: input, name: '', columns }, reading, at)
      : readFile(input, name, reading, at, columns));
    return { id: await keepFile({ kind: 'staged', name, at, blob }), name, isBackup, problems, table };
  },
  async close(id) {
    const file = await keptFile(id);
    if (file?.kind === 'staged') await dropFile(id);
  },
  async copies() {
    return (await keptCopies()).map(({ id, kind, at, blob }) => ({ id, why: reasons[kind], at, size: blob.size }));
  },
  async save(id) {
    const file = await keptFile(id);
    if (file) services.download(file.name, file.blob);
    return file?.name ?? '';
  },
  persist: async () => void (await navigator.storage.persist().catch(() => false)),
};
