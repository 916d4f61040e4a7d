/** A file of ours in the browser. */
export interface Copy {
  id: string;
  /** Why it is there, in words. */
  why: string;
  at: number;
  size: number;
}

/** A table of which the reader can say what its columns mean. */
export interface TableFile {
  columns: readonly { name: string; meaning: string; examples: readonly string[] }[];
  /** What columns may say, with a name for people, and whether several may say it. */
  meanings: readonly { meaning: string; label: string; several: boolean }[];
}

/** A file that was chosen and lies where the background finds it. */
export interface OpenedFile {
  id: string;
  name: string;
  /** Whether it can take the place of the library: only a backup can. */
  isBackup: boolean;
  /** Lines that could not be used. */
  problems: readonly { line: number; why: string }[];
  table?: TableFile | undefined;
}

/** How far reading is, and whether it is still wanted. */
export interface Reading {
  tell(done: number, total: number): void;
  signal: AbortSignal;
}

/** What the extension does with files; the entrypoint supplies it. */
export interface BackupActions {
  /**
   * Makes a chosen file, or a pasted text, ready; a table with the columns as the reader says. Throws with a message for people where it
   * cannot be used.
   */
  open(input: File | string, reading: Reading, columns?: readonly string[]): Promise<OpenedFile>;
  /** Forgets a file that was made ready. */
  close(id: string): Promise<void>;
  /** The copies that are kept, the newest first. */
  copies(): Promise<Copy[]>;
  /** Puts a kept copy on the reader's disk. Gives its name there. */
  save(id: string): Promise<string>;
  /** Asks the browser never to clear the library of its own accord. */
  persist(): Promise<void>;
}
