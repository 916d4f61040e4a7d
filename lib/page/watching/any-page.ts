import type { FallbackReader } from '../../sites/read';

declare global {
  /** Set by the script for any page: global to the extension's isolated world, unseen by the page itself. */
  var paperglossAnyPage: FallbackReader | undefined;
}

/** How pages of no known site are read, once that script is there. Known sites do without its weight. */
export const anyPage = (): FallbackReader | undefined => globalThis.paperglossAnyPage;

/** Offers it to the content script of the same page. */
export function offerAnyPage(read: FallbackReader): void {
  globalThis.paperglossAnyPage = read;
}
