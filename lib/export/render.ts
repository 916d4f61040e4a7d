import { strToU8, Zip, ZipPassThrough } from 'fflate';
import type { PaperRecord } from '../papers/records';
import type { ExportContext, ExportFile, Format, TextFormat } from './format';

/** All of a text format's file. */
export const renderText = (format: TextFormat, records: readonly PaperRecord[], context: ExportContext): string =>
  [...format.parts(records, context)].join('');

/** Files as a zip, in parts. They are stored as they are: packing thousands of small notes takes longer than all else, and saves little. */
function* zipped(files: Iterable<ExportFile>, mtime: Date): Iterable<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(new Uint8Array(chunk));
  });
  for (const { path, text } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = mtime;
    zip.add(entry);
    entry.push(strToU8(text), true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}

/** What a format makes of the records, as parts of one file: text, or the bytes of a zip. */
export const filePartsOf = (
  format: Format,
  records: readonly PaperRecord[],
  context: ExportContext,
): Iterable<string | Uint8Array<ArrayBuffer>> =>
  format.kind === 'text' ? format.parts(records, context) : zipped(format.files(records, context), context.now);
