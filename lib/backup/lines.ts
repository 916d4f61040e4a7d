import { Unreadable } from './format';

/** What a file may hold at most. A library of 100,000 papers with their abstracts stays far below. */
export interface Limits {
  /** Bytes of the file as it is. */
  file: number;
  /** Characters of its text, unpacked. */
  text: number;
  /** Characters of one line. */
  line: number;
  /** Into how many times its size it may unpack, once it is large. */
  ratio: number;
}

const megabyte = 1_000_000;

export const limits: Limits = { file: 150 * megabyte, text: 750 * megabyte, line: 16 * megabyte, ratio: 200 };

/** From how many characters on it matters into how much a file unpacks. */
const large = 30 * megabyte;

const sizeOf = (size: number): string => `${Math.round(size / megabyte)} MB`;

const tooLarge = (size: number, most: number): Unreadable =>
  new Unreadable(`This file is too large: it has ${sizeOf(size)}, and at most ${sizeOf(most)} can be read.`);

/** Throws where the file is larger than what can be read. */
export function refuseLarge({ size }: Blob, most: Limits = limits): void {
  if (size > most.file) throw tooLarge(size, most.file);
}

async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** The text of a file, unpacked where it is packed by gzip, part by part. */
export async function* textOf(file: Blob, most: Limits = limits): AsyncGenerator<string> {
  refuseLarge(file, most);
  const packed = await isPacked(file);
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = bytes.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await readPart(reader);
      const text = decode(decoder, value, !done);
      length += text.length;
      if (length > most.text) throw tooLarge(length, most.text);
      if (packed && length > large && length > most.ratio * file.size)
        throw new Unreadable('This file unpacks into far more than a backup holds, so it was left alone.');
      if (text) yield text;
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => {}); // the rest of a file that was refused is not unpacked
  }
}

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;

async function readPart(reader: Reader): Promise<{ done: boolean; value?: Uint8Array | undefined }> {
  try {
    return await reader.read();
  } catch {
    throw new Unreadable('This file is damaged or cut off: it cannot be unpacked. Choose another copy of it.');
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, more: boolean): string {
  try {
    return decoder.decode(bytes, { stream: more });
  } catch {
    throw new Unreadable(
      'This file is no text in UTF-8, so it cannot be read. Choose a backup, or save the file anew as UTF-8.',
    );
  }
}

/** The lines of a file, without their line feeds, those of each part together. What follows the last line feed is the last line. */
export async function* linesOf(file: Blob, most: Limits = limits): AsyncGenerator<string[]> {
  let rest = '';
  for await (const text of textOf(file, most)) {
    const [first = '', ...others] = text.split('\n');
    rest += first;
    if (rest.length > most.line) throw new Unreadable('A line of this file is longer than any record of Papergloss.');
    if (others.length === 0) continue;
    yield [rest, ...others.slice(0, -1)];
    rest = others.at(-1) ?? '';
  }
  if (rest) yield [rest];
}
