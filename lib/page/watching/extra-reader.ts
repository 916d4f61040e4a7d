import type { FallbackReader } from '../../sites/read';

declare global {
  /** Set by the reader script: global to the extension's isolated world, unseen by the page. */
  var paperglossReader: FallbackReader | undefined;
}

/** The reader of all other pages, once its script is there. Known sites do without its weight. */
export const extraReader = (): FallbackReader | undefined => globalThis.paperglossReader;

/** Offers the reader to the content script of the same page. */
export function offerReader(reader: FallbackReader): void {
  globalThis.paperglossReader = reader;
}
