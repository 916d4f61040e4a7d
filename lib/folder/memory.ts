import * as z from 'zod/mini';
import { type FolderPlan, planSchema, usualPlan } from '../papers/folder-plan';
import type { FolderMemory, WrittenPaper } from './folder';

const writtenSchema = z.object({
  key: z.string(),
  path: z.string(),
  signature: z.number(),
  notes: z.array(z.object({ id: z.string(), markdown: z.string(), inFile: z.string() })),
});

/** Of the folder that was chosen, of what was written to it, and of what has changed since. */
type Table = 'chosen' | 'written' | 'due';
const only = 'folder';
const plan = 'plan';
const copied = 'copied';

/** In the place of a paper's key where any may have changed. */
export const everything = '*';

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
  const opening = indexedDB.open('papergloss-notes-folder', 2);
  opening.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) {
      opening.result.createObjectStore('chosen');
      opening.result.createObjectStore('written', { keyPath: 'key' });
    }
    opening.result.createObjectStore('due', { keyPath: 'key' });
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
  await within('due', 'readwrite', (table) => table.clear());
}

/** Remembers the folder; what was written to another one is forgotten. */
export async function keepChosen(handle: FileSystemDirectoryHandle): Promise<void> {
  const before = await readChosen();
  if (!before || !(await handle.isSameEntry(before))) await forgetChosen();
  await within('chosen', 'readwrite', (table) => table.put(handle, only));
}

/** What the folder holds and how; undefined where none is chosen. */
export async function readPlan(): Promise<FolderPlan | undefined> {
  if (!(await readChosen())) return undefined;
  const kept: unknown = await within('chosen', 'readonly', (table) => table.get(plan));
  return planSchema.safeParse(kept).data ?? usualPlan;
}

/** Remembers what the folder is to hold. */
export const keepPlan = async (chosen: FolderPlan): Promise<void> =>
  void (await within('chosen', 'readwrite', (table) => table.put(chosen, plan)));

/** The id of the copy of the library that lies in the folder; undefined where there is none. */
export async function readCopied(): Promise<string | undefined> {
  const id: unknown = await within('chosen', 'readonly', (table) => table.get(copied));
  return typeof id === 'string' ? id : undefined;
}

/** Remembers which copy of the library lies in the folder. */
export const keepCopied = async (id: string): Promise<void> =>
  void (await within('chosen', 'readwrite', (table) => table.put(id, copied)));

const dueSchema = z.object({ key: z.string(), mark: z.string() });
type Due = z.infer<typeof dueSchema>;

/** Remembers that papers have changed and are to be written. */
export async function markDue(keys: readonly string[]): Promise<void> {
  for (const key of keys)
    await within('due', 'readwrite', (table) => table.put({ key, mark: crypto.randomUUID() } satisfies Due));
}

/** Papers that have changed and are to be written, by all their names. */
export async function readDue(): Promise<Due[]> {
  const rows: unknown[] = await within('due', 'readonly', (table) => table.getAll());
  return rows.flatMap((row) => dueSchema.safeParse(row).data ?? []);
}

/** Papers were written; those that changed again in the meantime stay due. */
export async function forgetDue(written: readonly Due[]): Promise<void> {
  const now = new Map((await readDue()).map(({ key, mark }) => [key, mark]));
  for (const { key, mark } of written)
    if (now.get(key) === mark) await within('due', 'readwrite', (table) => table.delete(key));
}
