import * as z from 'zod/mini';
import { storageTrouble } from '../text/storage-words';

/**
 * Why a file is kept: the weekly copy, one made before a library was restored, one that was asked for, one that is to be read, one that
 * was exported and waits to be saved.
 */
export const fileKinds = ['weekly', 'before', 'asked', 'staged', 'export'] as const;
export type FileKind = (typeof fileKinds)[number];

/** How many files of each kind are kept; older ones go. */
const most: Readonly<Record<FileKind, number>> = { weekly: 4, before: 3, asked: 1, staged: 2, export: 3 };

const fileSchema = z.object({
  id: z.string(),
  kind: z.enum(fileKinds),
  name: z.string(),
  at: z.number(),
  blob: z.custom<Blob>((value) => value instanceof Blob),
});

/** A file in the browser, beside the library. */
export type KeptFile = z.infer<typeof fileSchema>;

const database = 'papergloss-files';
const table = 'files';

/**
 * The files that pages and background hand to each other and that copies are kept in: a database of its own, which a
 * damaged library does not take along. Without Dexie, as a page needs no more of it than this.
 */
function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(database, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(table, { keyPath: 'id' });
  return done(request);
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Does something with the files in one transaction, all of it or nothing, and waits until it is on the disk. */
async function inTransaction<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => Promise<T>): Promise<T> {
  const db = await open();
  try {
    const transaction = db.transaction(table, mode);
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    committed.catch(() => undefined); // where the work failed itself, that is told
    try {
      const result = await work(transaction.objectStore(table));
      await committed;
      return result;
    } catch (error) {
      if (transaction.error === null) transaction.abort();
      throw error;
    }
  } finally {
    db.close();
  }
}

/** The same; what stands in the way of it is told in plain words, under the name that the browser has for it. */
async function within<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => Promise<T>): Promise<T> {
  try {
    return await inTransaction(mode, work);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    const trouble = storageTrouble(name);
    if (!trouble) throw error;
    throw Object.assign(new Error(trouble.message, { cause: error }), { name });
  }
}

const sound = (value: unknown): KeptFile[] => {
  const { success, data } = fileSchema.safeParse(value);
  return success ? [data] : [];
};

const newestFirst = (files: readonly unknown[]): KeptFile[] => files.flatMap(sound).sort((a, b) => b.at - a.at);

/** All files, the newest first. */
export const keptFiles = (): Promise<KeptFile[]> =>
  within('readonly', async (files) => newestFirst(await done(files.getAll())));

/** Kinds of files that are copies of the library. */
export type CopyKind = Exclude<FileKind, 'staged' | 'export'>;

/** Copies of the library, the newest first. */
export const keptCopies = async () =>
  (await keptFiles()).flatMap(({ kind, ...file }) =>
    kind === 'staged' || kind === 'export' ? [] : [{ ...file, kind }],
  );

/** The file of an id; undefined where it is no longer there. */
export const keptFile = (id: string): Promise<KeptFile | undefined> =>
  within('readonly', async (files) => sound(await done(files.get(id)))[0]);

/** Keeps a file, in the place of the oldest of its kind where there are enough. Gives its id. */
export function keepFile(file: Omit<KeptFile, 'id'>): Promise<string> {
  const id = crypto.randomUUID();
  return within('readwrite', async (files) => {
    const others = newestFirst(await done(files.getAll())).filter(({ kind }) => kind === file.kind);
    for (const old of others.slice(most[file.kind] - 1)) files.delete(old.id);
    files.put({ ...file, id });
    return id;
  });
}

/** Forgets a file. */
export const dropFile = (id: string): Promise<void> => within('readwrite', async (files) => void files.delete(id));
