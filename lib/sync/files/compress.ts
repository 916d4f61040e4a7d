/** Most bytes that a file may unfold to. */
const mostBytes = 96 * 1024 * 1024;

/** The bytes of a text, compressed. */
export const compress = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  gather(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));

/** The text in what `compress` made; throws where it is something else, or unfolds without end. */
export async function expand(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new TextDecoder('utf-8', { fatal: true }).decode(await gather(stream));
}

async function gather(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    length += next.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new Error('The file unfolds to more than any of ours.');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
