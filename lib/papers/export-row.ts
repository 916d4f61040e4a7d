import type { Progress } from './records';

/** How one export stands: while it is made, and until its file was saved or what went wrong was read. */
export interface ExportRow extends Progress {
  id: string;
  /** The file's name once it is there; before, what is exported. */
  name: string;
  at: number;
  state: 'going' | 'ready' | 'failed';
  /** Where the file lies that is ready. */
  file?: string;
  /** What was done, or what went wrong and what to do. */
  words?: string;
}

/** How an export ended. */
export type Exported = Pick<ExportRow, 'words'> & ({ file: string; name: string } | { file?: never; words: string });

/** What the reader wants to be read off papers: with the confidence that nobody has to choose where it has none. */
export interface Reading {
  hidden: readonly string[];
  confidence?: number;
}
