import * as z from 'zod/mini';
import type { FolderMemory, WrittenPaper } from './folder';

const writtenSchema = z.object({
  key: z.string(),
  path: z.string(),
  signature: z.number(),
  notes: z.array(z.object({ id: z.string(), markdown: z.string(), inFile: z.string() })),
});

/** Of the folder that was chosen, and of what was written to it. */
type Table = 'chosen' | 'written';
const only = 'folder';

const resultOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** Does one thing in a small database of its own: pages of ours write it, which do not open the store. */
async function within<Value>(
  name: Table,
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open('papergloss-notes-folder', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('chosen');
    opening.result.createObjectStore('written', { keyPath: 'key' });
  };
  const database = await resultOf(opening);
  try {
    return await resultOf(work(database.transaction(name, mode).objectStore(name)));
  } finally {
    database.close();
  }
}

/** What is remembered of the folder. */
export const folderMemory: FolderMemory = {
  async written() {
    const rows: unknown[] = await within('written', 'readonly', (table) => table.getAll());
    return rows.flatMap((row): WrittenPaper[] => {
      const read = writtenSchema.safeParse(row);
      return read.success ? [read.data] : [];
    });
  },
  async keep(papers) {
    for (const paper of papers) await within('written', 'readwrite', (table) => table.put(paper));
  },
};

/** The folder that was chosen; undefined where there is none. */
export const readChosen = (): Promise<FileSystemDirectoryHandle | undefined> =>
  within('chosen', 'readonly', (table) => table.get(only));

/** Forgets the folder. The notes in it stay. */
export async function forgetChosen(): Promise<void> {
  await within('chosen', 'readwrite', (table) => table.clear());
  await within('written', 'readwrite', (table) => table.clear());
}

/** Remembers the folder; what was written to another one is forgotten. */
export async function keepChosen(handle: FileSystemDirectoryHandle): Promise<void> {
  const before = await readChosen();
  if (!before || !(await handle.isSameEntry(before))) await forgetChosen();
  await within('chosen', 'readwrite', (table) => table.put(handle, only));
}
