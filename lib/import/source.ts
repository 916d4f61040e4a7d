import type { Problem } from '../backup/format';
import type { RawPaper } from '../papers/raw';
import type { Colour, ReadingStatus } from '../papers/records';
import type { TablePreview } from './table';
import { nextTurn } from './turn';

/** A text of which a file, or what was pasted, consists. */
export interface Input {
  text: string;
  /** The file's name; empty for what was pasted. */
  name: string;
  /** What the columns of a table say, where the reader said so. */
  columns?: readonly string[] | undefined;
}

/** A note of a paper that is brought in, or a highlight, where it has a quote. */
export interface ImportedNote {
  markdown: string;
  quote?: { exact: string; prefix?: string | undefined; suffix?: string | undefined; url: string } | undefined;
  colour?: Colour | undefined;
  at?: number | undefined;
}

/** A paper that is brought in, with what was said of it there. */
export interface ImportedPaper {
  /** The line on which it begins. */
  line: number;
  raw: RawPaper;
  status?: ReadingStatus | undefined;
  rating?: number | undefined;
  tags?: readonly string[] | undefined;
  lists?: readonly string[] | undefined;
  notes?: readonly ImportedNote[] | undefined;
  addedAt?: number | undefined;
}

/** What a text held, and which lines of it could not be used. */
export interface Imported {
  papers: ImportedPaper[];
  problems: Problem[];
}

/** How far long reading is, and whether it is still wanted. */
export interface Work {
  tell(done: number, total: number): void;
  signal: AbortSignal;
}

/** A kind of file that can be brought in. */
export interface Source {
  /** The file's name without its ending. */
  id: string;
  /** As people call it: `BibTeX`. */
  label: string;
  /** Which is asked first whether a text is its own. */
  order: number;
  /** Whether the text is of this kind. */
  accepts(input: Input): boolean;
  read(input: Input, work: Work): Imported | Promise<Imported>;
  /** The columns, where it is a table of which the reader can say what they mean. */
  table?(input: Input): TablePreview;
  /** One text of several that only together tell everything, where a folder of them is brought in. */
  together?(texts: readonly string[]): string;
}

/** Declares a source; gives it back as it is, checked by the compiler. */
export const defineSource = (source: Source): Source => source;

/** How many papers are read between two looks at the clock of the page. */
const part = 50;

/** Does slow work on each, lets the page breathe in between, and ends early where it is no longer wanted. */
export async function eachInTurn<T>(items: readonly T[], work: Work, read: (item: T) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    read(item);
    if (index % part !== part - 1) continue;
    work.tell(index + 1, items.length);
    await nextTurn();
    work.signal.throwIfAborted();
  }
}
