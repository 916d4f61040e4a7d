import type { PaperRecord } from '../papers/records';
import type { Paper } from '../papers/schema';
import type { Template } from './markdown/template';

export type { Template } from './markdown/template';

/** What is read off a paper, before anything the reader said of it. */
export interface Derived {
  topics: readonly { slug: string; name: string }[];
  badges: readonly { kind: string; text: string; name: string; span: string; value: number; unit: string }[];
}

/** What an export needs beside the records; derived data comes from outside, so that formats stay pure. */
export interface ExportContext {
  now: Date;
  /** Best first. */
  gloss(paper: Paper): Derived;
  /** How Markdown is written, where that is chosen. */
  template?: Template;
  /** Whether notes stand between marks, by which they are found again in their files. */
  marked?: boolean;
  /** What the papers are together: the list's name. */
  title?: string;
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
  group: 'notes' | 'bibliography' | 'data' | 'reading';
  /** Whether templates say how it is written. */
  templated?: boolean;
}

/** Rendered as text: can be saved as a file and copied to the clipboard. */
export interface TextFormat extends FormatBase {
  kind: 'text';
  /** What the menu calls it on the clipboard; absent where copying makes no sense. */
  shortLabel?: string;
  /** The file's text, in parts that follow each other: about one for each paper, so that the work can be shown and stopped. */
  parts(records: readonly PaperRecord[], context: ExportContext): Iterable<string>;
}

/** One file of an export that has many. */
export interface ExportFile {
  /** With its folders, by `/`. */
  path: string;
  text: string;
}

/** Rendered as files: a folder, or a zip of it. */
export interface FilesFormat extends FormatBase {
  kind: 'files';
  files(records: readonly PaperRecord[], context: ExportContext): Iterable<ExportFile>;
}

export type Format = TextFormat | FilesFormat;

/** Declares an export format; gives it back as it is, checked by the compiler. */
export const defineFormat = <F extends Format>(format: F): F => format;
