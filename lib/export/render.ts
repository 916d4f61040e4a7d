import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { PaperRecord } from '../papers/records';
import type { ExportContext, ExportFile, Format, TextFormat } from './format';

/** What no program takes for text, ours neither: one of it in a note, and a whole file would be read as none. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');

function* textParts(format: TextFormat, records: readonly PaperRecord[], context: ExportContext): Iterable<string> {
  for (const part of format.parts(records, context)) yield withoutNul(part);
}

/** All of a text format's file. */
export const renderText = (format: TextFormat, records: readonly PaperRecord[], context: ExportContext): string =>
  [...textParts(format, records, context)].join('');

const joined = (chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Files as a zip, a part for each and one for the list of them. They are stored as they are: packing thousands of small notes takes longer than all else, and saves little. */
function* zipped(files: Iterable<ExportFile>, mtime: Date): Iterable<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, text } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(strToU8(withoutNul(text)), true);
    yield joined(ready);
    ready = [];
  }
  zip.end();
  yield joined(ready);
}

/** What a format makes of the records, as parts of one file: text, or the bytes of a zip. */
export const filePartsOf = (
  format: Format,
  records: readonly PaperRecord[],
  context: ExportContext,
): Iterable<string | Uint8Array<ArrayBuffer>> =>
  format.kind === 'text' ? textParts(format, records, context) : zipped(format.files(records, context), context.now);
