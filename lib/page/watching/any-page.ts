import type { FallbackReader } from '../../sites/read';
import type { Site } from '../../sites/site';

/** What the script for any page knows beside the one that annotates a page. */
export interface AnyPage {
  /** Reads pages of no known site. */
  read: FallbackReader;
  /** All known sites, for the script of other pages, which has none. */
  siteFor(url: URL): Site | undefined;
  /** The sites that are read on request. */
  onRequest(url: URL): Site | undefined;
}

declare global {
  /** Set by the script for any page: global to the extension's isolated world, unseen by the page itself. */
  var paperglossAnyPage: AnyPage | undefined;
}

/** How pages of no known site are read, once that script is there. Known sites do without its weight. */
export const anyPage = (): AnyPage | undefined => globalThis.paperglossAnyPage;

/** Offers it to the content script of the same page. */
export function offerAnyPage(known: AnyPage): void {
  globalThis.paperglossAnyPage = known;
}
