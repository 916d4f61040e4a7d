import type { RawPaper } from '../papers/raw';

export type PageType = 'listing' | 'search' | 'paper' | 'unknown';

/** One paper on a page: what was read and where its marks go. */
export interface Entry {
  paper: RawPaper;
  /** The smallest element that holds the whole entry. */
  element: Element;
  /** The element that shows the title: takes part in keyboard navigation and in the seen mark. */
  titleElement: Element;
  /** Marks are inserted next to this element: after it, or as its last child. */
  anchor: { element: Element; position: 'after' | 'append' };
}

/** One site, declared in a file of its own. Reads the document, changes nothing, fetches nothing. */
export interface Site {
  /** The file's name without its ending. */
  id: string;
  /** The name that people know. */
  name: string;
  /** Match patterns. They become install-time host access, except those of the sites in `on-request`. */
  matches: readonly string[];
  /** Addresses that this site must own, alone. */
  samples: readonly string[];
  /** Keys that the site has uses for itself, as `KeyboardEvent.key` names them. They stay its own until the reader binds one. */
  ownKeys?: string;
  /** Selector of the root that the site's own framework takes over after loading; the well-known frameworks' are known. */
  hydrates?: string;
  /**
   * Host, without `www.`, and path of its papers where these hold no identifier: such links are papers on other sites'
   * pages too. How addresses hold identifiers is in `lib/papers/identifiers.ts`, which every script has.
   */
  papers?: RegExp;
  pageType(url: URL, document: Document): PageType;
  read(document: Document, url: URL): Entry[];
}

/** Declares a site; gives it back as it is, checked by the compiler. */
export const defineSite = (site: Site): Site => site;
