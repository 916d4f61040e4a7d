import type { Folder } from './folder';

/** Reads and writes notes of a folder that the browser gave access to. */
export const diskFolder = (handle: FileSystemDirectoryHandle): Folder => ({
  name: handle.name,
  async list() {
    const names: string[] = [];
    for await (const [name, entry] of handle.entries())
      if (entry.kind === 'file' && name.endsWith('.md')) names.push(name);
    return names;
  },
  async read(path) {
    try {
      return await (await (await handle.getFileHandle(path)).getFile()).text();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  },
  async write(path, text) {
    // The browser writes to a copy, which takes the file's place as a whole.
    const file = await (await handle.getFileHandle(path, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  },
});
