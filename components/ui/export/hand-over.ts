import type { ChosenFolder } from '../../../lib/folder/chosen';
import type { NoteEdit } from '../../../lib/folder/find-edits';
import type { FolderStatus } from '../../../lib/papers/folder-plan';
import type { PaperRecord } from '../../../lib/papers/records';

/** A folder that is kept up to date, as pages use it; the background writes it. All of it throws errors with words for the reader. */
export interface FolderActions {
  /** The chosen folder; undefined where none is. */
  state(): Promise<ChosenFolder | undefined>;
  /** Lets the reader choose; gives whether they did. Call it straight from a click. */
  choose(): Promise<boolean>;
  /** Asks to write to the chosen folder again. Call it straight from a click. */
  allow(): Promise<boolean>;
  forget(): Promise<void>;
  /** Notes that were changed there. */
  edits(): Promise<NoteEdit[]>;
  /** Calls back with the status now and after each change; gives back the function that stops it. */
  watch(callback: (status: FolderStatus) => void): () => void;
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
