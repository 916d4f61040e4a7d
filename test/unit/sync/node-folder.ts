import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FolderHandle } from '../../../lib/sync/engines/folder';

const missing = () => new DOMException('Not there', 'NotFoundError');

type FileHandle = Awaited<ReturnType<FolderHandle['getFileHandle']>>;

/** A file as the File System Access API hands it out, over one of the disk. */
function fileHandle(file: string): FileHandle {
  const name = path.basename(file);
  return {
    kind: 'file',
    name,
    getFile: async () => new File([readFileSync(file)], name),
    createWritable: async () => {
      const swap = `${file}.crswap`;
      writeFileSync(swap, '');
      return {
        write: async (bytes) => writeFileSync(swap, bytes, { flag: 'a' }),
        close: async () => renameSync(swap, file),
      };
    },
  };
}

/** What the folder engine uses of a directory handle, over a folder of the disk. */
export function nodeFolder(folder: string): FolderHandle {
  mkdirSync(folder, { recursive: true });
  return {
    async getFileHandle(name: string, { create = false } = {}) {
      const file = path.join(folder, name);
      if (!existsSync(file)) {
        if (!create) throw missing();
        writeFileSync(file, '');
      }
      return fileHandle(file);
    },
    async removeEntry(name: string) {
      if (!existsSync(path.join(folder, name))) throw missing();
      rmSync(path.join(folder, name));
    },
    async *values() {
      for (const name of readdirSync(folder))
        yield statSync(path.join(folder, name)).isFile()
          ? fileHandle(path.join(folder, name))
          : { kind: 'directory', name };
    },
  };
}
