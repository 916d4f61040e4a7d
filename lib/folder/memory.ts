import { Dexie, type EntityTable } from 'dexie';
import * as z from 'zod/mini';
import type { FolderMemory, WrittenPaper } from './folder';

const writtenSchema = z.object({
  key: z.string(),
  path: z.string(),
  signature: z.number(),
  notes: z.array(z.object({ id: z.string(), markdown: z.string(), inFile: z.string() })),
});

/** The chosen folder, as the browser keeps it. */
interface Chosen {
  id: 'folder';
  handle: FileSystemDirectoryHandle;
  /** The template by which notes are written. */
  template: string;
}

/** A database of its own: what it holds is about one folder of one machine, and goes with the extension. */
class FolderDatabase extends Dexie {
  declare chosen: EntityTable<Chosen, 'id'>;
  declare written: EntityTable<WrittenPaper, 'key'>;

  constructor() {
    super('papergloss-folder');
    this.version(1).stores({ chosen: 'id', written: 'key' });
  }
}

const db = new FolderDatabase();

/** What is remembered of the folder. */
export const folderMemory: FolderMemory = {
  async written() {
    const rows = await db.written.toArray();
    return rows.filter((row) => writtenSchema.safeParse(row).success);
  },
  async keep(papers) {
    await db.written.bulkPut([...papers]);
  },
};

/** The folder that was chosen. */
export const readChosen = (): Promise<Chosen | undefined> => db.chosen.get('folder');

/** Remembers the folder; what was written to another one is forgotten. */
export const keepChosen = (handle: FileSystemDirectoryHandle, template: string): Promise<void> =>
  db.transaction('rw', [db.chosen, db.written], async () => {
    const before = await db.chosen.get('folder');
    if (!before || !(await Dexie.waitFor(handle.isSameEntry(before.handle)))) await db.written.clear();
    await db.chosen.put({ id: 'folder', handle, template });
  });

/** Forgets the folder. The notes in it stay. */
export const forgetChosen = (): Promise<void> =>
  db.transaction('rw', [db.chosen, db.written], async () => {
    await db.chosen.clear();
    await db.written.clear();
  });
