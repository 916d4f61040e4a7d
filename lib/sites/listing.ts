import { identifiersIn } from '../papers/identifiers';
import type { RawPaper } from '../papers/raw';
import { addressIn, makeEntry, present, readRows, tagged, textOf } from './dom';
import { readMetas } from './metas';
import type { Entry, PageType, Site } from './site';

/** CSS selectors, tried in their order: the first that matches anything is taken. */
type Selectors = string | readonly string[];

/** Where the parts of a paper stand, within a row of a listing or on a paper's own page. */
export interface Parts {
  title: Selectors;
  /** One element for each author, or one whose text lists them. */
  authors?: Selectors;
  /** The names as shown are fuller than those in the metas. */
  shownNames?: boolean;
  abstract?: Selectors;
  /** Links and texts that hold the paper's identifiers. */
  ids?: Selectors;
  pdf?: Selectors;
  venue?: Selectors;
  date?: Selectors;
  categories?: Selectors;
  /** What these elements contain beside the text proper: labels, buttons, footnote marks. */
  without?: string;
  /** Corrects what was read; undefined drops the entry. */
  refine?: (paper: RawPaper, element: Element, url: URL) => RawPaper | undefined;
}

/** How to read a page of many papers. */
export interface Listing extends Parts {
  row: string;
  /** The row's siblings up to the next row belong to it: `dt` and its `dd`s. */
  tail?: boolean;
  /** The entry's own link, where that is not the title. */
  link?: string;
  /** What the address of that link looks like, where other links look the same. */
  address?: RegExp;
}

const all = (places: readonly Element[], selectors: Selectors | undefined): Element[] => {
  for (const selector of [selectors ?? []].flat()) {
    const found = places.flatMap((place) => [
      ...(place.matches(selector) ? [place] : []),
      ...place.querySelectorAll(selector),
    ]);
    if (found.length > 0) return found;
  }
  return [];
};

/** Abstracts that the page cuts short are none. */
const whole = (text: string): string => (/(?:…|\.\.\.)\s*$/.test(text) ? '' : text);

function read(places: readonly Element[], parts: Parts, url: URL): RawPaper {
  const text = (selectors: Selectors | undefined) => textOf(all(places, selectors)[0], parts.without, tagged);
  const names = all(places, parts.authors).map((element) => textOf(element, parts.without, tagged));
  const pdf = addressIn(all(places, parts.pdf)[0], url);
  const categories = all(places, parts.categories).map((element) => textOf(element));
  return {
    title: text(parts.title),
    authors: names,
    ids: all(places, parts.ids).flatMap((element) => {
      const address = addressIn(element, url);
      return address ? [address] : identifiersIn(textOf(element)).map(({ key }) => key);
    }),
    urls: present({ pdf }),
    ...present({
      abstract: whole(text(parts.abstract)),
      venue: text(parts.venue),
      published: text(parts.date),
      categories,
    }),
  };
}

/** The row and, where they belong to it, the siblings that follow it. */
function placesOf(row: Element, listing: Listing): Element[] {
  const places = [row];
  for (
    let next = row.nextElementSibling;
    listing.tail && next && !next.matches(listing.row);
    next = next.nextElementSibling
  )
    places.push(next);
  return places;
}

/** The papers of a listing, in the order of the page. Rows without a title, or with one that leads elsewhere, are passed over. */
export const readListing = (document: Document, url: URL, listing: Listing): Entry[] => {
  const seen = new Set<Element>();
  return readRows(document.querySelectorAll(listing.row), (row) => {
    const places = placesOf(row, listing);
    const [title] = all(places, listing.title);
    if (!title || seen.has(title)) return undefined;
    seen.add(title);
    const [link] = listing.link
      ? all(places, listing.link)
      : [title.closest('a[href]') ?? title.querySelector('a[href]')];
    const address = addressIn(link, url);
    if (listing.address && !listing.address.test(address ?? '')) return undefined;
    const found = read(places, listing, url);
    const year = /[/_]((?:19|20)\d\d)(?:[/_]|\.[a-z])/.exec(address ?? '')?.[1];
    const raw: RawPaper = {
      ...present({ year: found.published || !year ? undefined : Number(year) }),
      ...found,
      ids: address ? [address, ...found.ids] : found.ids,
      urls: { ...found.urls, ...present({ abs: address }) },
    };
    const paper = listing.refine ? listing.refine(raw, row, url) : raw;
    return paper?.title ? makeEntry(row, title, paper) : undefined;
  });
};

/** Text that stands after a heading `Abstract`, up to the next heading. */
function underHeading(document: Document): string {
  for (const heading of document.querySelectorAll('h2, h3, h4, h5, strong, b, .sectionHeaders')) {
    if (!/^\s*abstract\s*:?\s*$/i.test(heading.textContent ?? '')) continue;
    let text = '';
    for (let next = heading.nextSibling; next && !/^H\d$/i.test(next.nodeName); next = next.nextSibling)
      text += ` ${textOf(next, undefined, tagged)}`;
    if (text.trim()) return text.trim();
  }
  return '';
}

/**
 * The one paper that a page is about, from its metas and, where those are silent, from the places given. Gives nothing
 * where neither metas nor a title are there, whatever other papers the page names.
 */
export const readPaperPage = (document: Document, url: URL, parts: Parts): Entry[] => {
  const metas = readMetas(document, url);
  const [title] = all([document.documentElement], parts.title);
  const shown = title ?? (metas && (document.querySelector('h1') ?? document.body));
  if (!shown) return [];
  const found = read([document.documentElement], { ...parts, without: `${parts.without ?? 'h2'},h2,h3,h4,h5` }, url);
  const abstract = metas?.abstract ?? '';
  const [names = [], given] = parts.shownNames ? [found.authors, metas?.authors] : [metas?.authors, found.authors];
  const raw: RawPaper = {
    ...metas,
    ...found,
    title: metas?.title || found.title,
    authors: (names.length ? names : given) ?? [],
    ids: [...(metas?.ids ?? []), url.href, ...found.ids],
    urls: { abs: url.href, ...metas?.urls, ...found.urls },
    ...present({ abstract: abstract.length > 200 ? whole(abstract) : '' }),
  };
  const paper: RawPaper = {
    ...raw,
    ...present({ abstract: raw.abstract || found.abstract || underHeading(document) || abstract }),
  };
  const refined = parts.refine ? parts.refine(paper, shown, url) : paper;
  return refined?.title
    ? [
        makeEntry(
          shown.closest('article, main, [role=main]') ?? document.body,
          document.body.contains(shown) ? shown : document.body,
          refined,
        ),
      ]
    : [];
};

/** A kind of page: what its path and query look like, and how it is read. */
export type Route = readonly [address: RegExp, type: PageType, how: Listing | Parts];

/** A site that is a table: the first routes that the address fits, in their order, until one finds something. */
export const routes = (table: readonly Route[]): Pick<Site, 'pageType' | 'read'> => {
  const fitting = (url: URL) => table.filter(([address]) => address.test(url.pathname + url.search));
  return {
    pageType: (url) => fitting(url)[0]?.[1] ?? 'unknown',
    read: (document, url) => {
      for (const [, , how] of fitting(url)) {
        const entries = 'row' in how ? readListing(document, url, how) : readPaperPage(document, url, how);
        if (entries.length > 0) return entries;
      }
      return [];
    },
  };
};
