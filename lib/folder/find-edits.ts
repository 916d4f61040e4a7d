import { namesOf } from '../papers/names';
import type { Note, PaperRecord } from '../papers/records';
import type { Paper } from '../papers/schema';
import { readNoteFile } from './block';
import { notesInFile } from './edits';
import type { Folder, FolderMemory } from './folder';

/** A note that the reader changed in its file. */
export interface NoteEdit {
  paper: Paper;
  note: Note;
  path: string;
  /** The text from which the reader went on there. */
  base: string;
  /** The text as it stands there. */
  edited: string;
}

/** Notes that were changed in the folder since they were written there. */
export async function findEdits(
  records: readonly PaperRecord[],
  folder: Folder,
  memory: FolderMemory,
): Promise<NoteEdit[]> {
  const recordOf = new Map(records.flatMap((record) => namesOf(record.paper).map((name) => [name, record] as const)));
  const edits: NoteEdit[] = [];
  for (const { key, path, notes } of await memory.written()) {
    const record = recordOf.get(key);
    const text = record && (await folder.read(path));
    if (!record || text === undefined || !readNoteFile(text).edited) continue;
    for (const { id, markdown } of notesInFile(text)) {
      const written = notes.find((note) => note.id === id);
      const note = record.notes.find((each) => each.id === id);
      if (!written || !note || written.inFile === markdown) continue;
      edits.push({ paper: record.paper, note, path, base: written.markdown, edited: markdown });
    }
  }
  return edits;
}
