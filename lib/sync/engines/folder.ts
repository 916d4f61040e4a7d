import { Trouble, type TroubleKind } from '../trouble';
import type { Engine, PlacedFile } from './engine';

interface FileHandle {
  kind: 'file';
  name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> }>;
}

/** What is used of the browser's handle of a folder. */
export interface FolderHandle {
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
  removeEntry(name: string): Promise<void>;
  values(): AsyncIterable<FileHandle | { kind: 'directory'; name: string }>;
}

/** A folder of this computer, which Syncthing, Dropbox, iCloud or Git carries on. */
export function folder(handle: FolderHandle): Engine {
  const fileAt = async (name: string): Promise<File | undefined> => {
    try {
      return await (await handle.getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  };
  return {
    list: () => inWords(() => filesIn(handle)),
    read: (name) =>
      inWords(async () => {
        const file = await fileAt(name);
        return file && new Uint8Array(await file.arrayBuffer());
      }),
    writeOnce: (name, bytes) =>
      inWords(async () => {
        if (await fileAt(name)) return false;
        const file = await handle.getFileHandle(name, { create: true });
        const writable = await file.createWritable(); // takes the file's place only when it is closed
        await writable.write(bytes);
        await writable.close();
        return true;
      }),
    delete: (name) =>
      inWords(async () => {
        if (await fileAt(name)) await handle.removeEntry(name);
      }),
  };
}

async function filesIn(handle: FolderHandle): Promise<PlacedFile[]> {
  const files: PlacedFile[] = [];
  for await (const entry of handle.values()) {
    if (entry.kind === 'file') files.push({ name: entry.name, size: (await entry.getFile()).size });
  }
  return files;
}

const kinds: Readonly<Record<string, TroubleKind>> = {
  NotAllowedError: 'access',
  SecurityError: 'access',
  NotFoundError: 'folder-gone',
  QuotaExceededError: 'quota',
  NoModificationAllowedError: 'read-only',
};

async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new Trouble(kinds[name] ?? 'server', { detail: name || String(error) });
  }
}
