import type { Folder } from './folder';

const copies = 'Papergloss backups';
const copyName = /^Papergloss \d{4}-\d\d-\d\d\.jsonl\.gz$/;
/** How many copies of the library are kept; older ones go. */
const mostCopies = 4;

async function put(handle: FileSystemDirectoryHandle, name: string, content: string | Blob): Promise<void> {
  // The browser writes to a copy, which takes the file's place as a whole.
  const file = await (await handle.getFileHandle(name, { create: true })).createWritable();
  await file.write(content);
  await file.close();
}

async function filesIn(handle: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, entry] of handle.entries()) if (entry.kind === 'file') names.push(name);
  return names;
}

/** Reads and writes notes, and copies of the library, in a folder that the browser gave access to. */
export const diskFolder = (handle: FileSystemDirectoryHandle): Folder => ({
  name: handle.name,
  list: async () => (await filesIn(handle)).filter((name) => name.endsWith('.md')),
  async read(path) {
    try {
      return await (await (await handle.getFileHandle(path)).getFile()).text();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  },
  write: (path, text) => put(handle, path, text),
  async keepCopy(name, copy) {
    const place = await handle.getDirectoryHandle(copies, { create: true });
    await put(place, name, copy);
    const ours = (await filesIn(place)).filter((file) => copyName.test(file)).sort();
    for (const old of ours.slice(0, -mostCopies)) await place.removeEntry(old);
  },
});
