import type { Template } from '../../../lib/export/format';
import type { NoteEdit } from '../../../lib/folder/find-edits';
import type { FolderReport } from '../../../lib/folder/write-folder';
import type { PaperRecord } from '../../../lib/papers/records';

/** A folder that is kept up to date, and how it is used. All of it throws errors with words for the reader. */
export interface FolderActions {
  /** The chosen folder, and whether it may be written to now; undefined where none is chosen. */
  state(): Promise<{ name: string; allowed: boolean } | undefined>;
  /** Lets the reader choose. Call it straight from a click. */
  choose(): Promise<void>;
  /** Asks to write to the chosen folder again. Call it straight from a click. */
  allow(): Promise<boolean>;
  forget(): Promise<void>;
  /** Writes what changed; with `over` also where the reader changed our part, which is kept below then. */
  write(records: readonly PaperRecord[], template: Template, over: boolean): Promise<FolderReport>;
  /** Notes that were changed there. */
  edits(records: readonly PaperRecord[]): Promise<NoteEdit[]>;
}

/** Programs that papers are handed to. */
export interface HandOver {
  /** Opens an address of another program's. */
  open(address: string): void;
  /** Saves papers to the Zotero that runs here. Call it straight from a click: it may ask for access. */
  toZotero(records: readonly PaperRecord[]): Promise<number>;
  /** False where the browser has no access to folders. */
  folder: FolderActions | false;
}
