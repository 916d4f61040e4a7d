const database = 'papergloss-folders';
const table = 'folders';
const chosen = 'chosen';

/** Does one thing to the folders that are kept, in a small database of their own: pages of ours write it, which do not open the store. */
async function within<T>(mode: IDBTransactionMode, work: (folders: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  const opened = await resultOf(opening);
  try {
    return await resultOf(work(opened.transaction(table, mode).objectStore(table)));
  } finally {
    opened.close();
  }
}

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** Keeps the folder that the reader chose, in place of the one before. Messages to the background carry no folders. */
export const keepFolder = (handle: FileSystemDirectoryHandle): Promise<unknown> =>
  within('readwrite', (folders) => folders.put(handle, chosen));

/** The folder that was kept last; undefined where there is none. */
export const keptFolder = (): Promise<FileSystemDirectoryHandle | undefined> =>
  within('readonly', (folders) => folders.get(chosen));

/** Forgets the folder. */
export const forgetFolder = (): Promise<unknown> => within('readwrite', (folders) => folders.clear());
