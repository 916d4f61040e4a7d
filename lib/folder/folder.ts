/** A folder of notes on the reader's disk. */
export interface Folder {
  name: string;
  /** Names of the notes in it. */
  list(): Promise<string[]>;
  /** A note's text; undefined where there is none. */
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  /** Keeps a copy of the library there, in the place of the oldest where there are enough. */
  keepCopy(name: string, copy: Blob): Promise<void>;
}

/** A note as it was written to a file: what its text was here, and there. */
export interface WrittenNote {
  id: string;
  markdown: string;
  inFile: string;
}

/** What was written of a paper. */
export interface WrittenPaper {
  key: string;
  path: string;
  /** Another one where the paper, its notes or the template are not the same any more. */
  signature: number;
  notes: readonly WrittenNote[];
}

/** What is remembered of a folder. */
export interface FolderMemory {
  written(): Promise<WrittenPaper[]>;
  keep(papers: readonly WrittenPaper[]): Promise<void>;
}
