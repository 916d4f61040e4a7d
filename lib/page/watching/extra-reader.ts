import type { FallbackReader } from '../../sites/read';
import type { Site } from '../../sites/site';

/** What the reader script knows beside the script that annotates a page. */
export interface ExtraReader {
  /** Reads pages of no known site. */
  read: FallbackReader;
  /** All known sites, for the script of other pages, which has none. */
  siteFor(url: URL): Site | undefined;
  /** The sites that are read on request. */
  onRequest(url: URL): Site | undefined;
}

declare global {
  /** Set by the reader script: global to the extension's isolated world, unseen by the page. */
  var paperglossReader: ExtraReader | undefined;
}

/** The reader of all other pages, once its script is there. Known sites do without its weight. */
export const extraReader = (): ExtraReader | undefined => globalThis.paperglossReader;

/** Offers the reader to the content script of the same page. */
export function offerReader(reader: ExtraReader): void {
  globalThis.paperglossReader = reader;
}
