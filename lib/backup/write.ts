import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Header, Kinds } from './format';

/** How many characters are packed at a time. */
const part = 256_000;

/** The lines of a backup but for its end. */
function* linesOf(header: Header, kinds: Kinds): Generator<string> {
  yield `${JSON.stringify(header)}\n`;
  for (const [kind, records] of Object.entries(kinds))
    for (const record of records) yield `${JSON.stringify({ [kind]: record })}\n`;
}

/** The lines in parts that are worth packing. */
function* partsOf(lines: Iterable<string>): Generator<{ text: string; lines: number }> {
  let held = { text: '', lines: 0 };
  for (const line of lines) {
    held.text += line;
    held.lines += 1;
    if (held.text.length < part) continue;
    yield held;
    held = { text: '', lines: 0 };
  }
  yield held;
}

/** The lines of a backup as bytes, made as they are asked for. */
function backupBytes(header: Header, kinds: Kinds): ReadableStream<Uint8Array<ArrayBuffer>> {
  const parts = partsOf(linesOf(header, kinds));
  const encoder = new TextEncoder();
  const hash = sha256.create();
  let lines = 0;
  return new ReadableStream({
    pull(controller) {
      const next = parts.next();
      if (next.done) {
        const end = { end: { records: lines - 1, sha256: bytesToHex(hash.digest()) } };
        controller.enqueue(encoder.encode(`${JSON.stringify(end)}\n`));
        controller.close();
        return;
      }
      const bytes = encoder.encode(next.value.text);
      lines += next.value.lines;
      hash.update(bytes);
      controller.enqueue(bytes);
    },
  });
}

/** A backup as a file, packed. */
export async function backupFile(header: Header, kinds: Kinds): Promise<Blob> {
  const packed = backupBytes(header, kinds).pipeThrough(new CompressionStream('gzip'));
  const blob = await new Response(packed).blob();
  return blob.slice(0, blob.size, 'application/gzip');
}
