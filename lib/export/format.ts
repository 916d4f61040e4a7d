import type { PaperRecord } from '../papers/records';
import type { Paper } from '../papers/schema';

/** What is read off a paper, before anything the reader said of it. */
interface Derived {
  topics: readonly { slug: string; name: string }[];
  badges: readonly { kind: string; text: string; name: string; span: string }[];
}

/** What an export needs beside the records; derived data comes from outside, so that formats stay pure. */
export interface ExportContext {
  now: Date;
  /** Best first. */
  gloss(paper: Paper): Derived;
}

interface FormatBase {
  /** The file's name without its ending. */
  id: string;
  /** As the menu shows it. */
  label: string;
  /** Without the dot. */
  extension: string;
  mediaType: string;
  /** Place in the menu. */
  order: number;
}

/** Rendered as text: can be saved as a file and copied to the clipboard. */
export interface TextFormat extends FormatBase {
  kind: 'text';
  /** What the menu calls it on the clipboard; absent where copying makes no sense. */
  shortLabel?: string;
  render(records: readonly PaperRecord[], context: ExportContext): string;
}

/** Rendered as bytes: can be saved as a file. */
export interface BinaryFormat extends FormatBase {
  kind: 'binary';
  render(records: readonly PaperRecord[], context: ExportContext): Uint8Array<ArrayBuffer>;
}

export type Format = TextFormat | BinaryFormat;

/** Declares an export format; gives it back as it is, checked by the compiler. */
export const defineFormat = <F extends Format>(format: F): F => format;
