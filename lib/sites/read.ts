import { readIdentifier } from '../papers/identifiers';
import { mergePapers, samePaper } from '../papers/merge';
import { namesOf } from '../papers/names';
import { toPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';
import { addressIn, textOf } from './dom';
import type { Entry, PageType, Site } from './site';

/** An entry whose paper has been put into the form that every room knows. */
export interface FoundEntry extends Omit<Entry, 'paper'> {
  paper: Paper;
}

/** What a site's reader threw. */
export interface ReaderError {
  /** Id of the site, `generic` for the generic reader. */
  site: string;
  thrown: unknown;
}

export interface PageReading {
  /** Id of the site, `generic` where the generic reader answered. */
  site: string;
  pageType: PageType;
  entries: FoundEntry[];
  /** A reader failed, or the address is a known site's and far less was found than the page's links to papers suggest. */
  layoutChanged: boolean;
  /** The first that a reader threw, for the report that the reader of the page can copy. */
  error?: ReaderError;
}

/** One entry per paper: the first keeps its place, and what the others know is added to it. */
export function distinctEntries(entries: readonly Entry[], source: string): FoundEntry[] {
  const found: FoundEntry[] = [];
  const byName = new Map<string, number>();
  for (const entry of entries) {
    const paper = toPaper(entry.paper, source);
    if (!paper.title) continue;
    const names = namesOf(paper);
    const index = names
      .map((name) => byName.get(name))
      .find((known) => known !== undefined && sameEntry(found[known]?.paper, paper));
    const known = index === undefined ? undefined : found[index];
    const at = index ?? found.length;
    if (known) known.paper = mergePapers(known.paper, paper);
    else found.push({ ...entry, paper });
    for (const name of names) if (!byName.has(name)) byName.set(name, at);
  }
  return found;
}

/** On one page, a short title is also enough where both rows lead to the same address. */
const sameEntry = (a: Paper | undefined, b: Paper): boolean =>
  a !== undefined &&
  (samePaper(a, b) || (a.urls.abs !== undefined && a.urls.abs === b.urls.abs && a.title === b.title));

/** How many papers the page's links name. */
function linkedPapers(document: Document, url: URL): number {
  const keys = new Set<string>();
  for (const link of document.querySelectorAll('a[href]')) {
    const key = readIdentifier(addressIn(link, url) ?? '')?.key;
    if (key) keys.add(key);
  }
  return keys.size;
}

const nothingFound =
  /\b(?:no|0|zero) (?:\w+ )?(?:results?|papers?|articles?|entries|submissions|updates|listings|matches|documents?)\b|did not match any|produced no results/i;

/** What stands in place of a page that is kept from machines, or that is missing. */
const notThePage =
  /\b(?:captcha|are you (?:a robot|(?:a )?human)|not a robot|unusual traffic|(?:verif|check)\w* (?:that )?(?:you are|your browser|you're)|just a moment|enable javascript and cookies|access denied|page not found|error 40[34])\b/i;

/** Whether a known site's page has more to it than its reader found. */
function looksChanged(type: PageType, entries: readonly FoundEntry[], document: Document, url: URL): boolean {
  if (type === 'unknown') return false;
  const linked = type === 'paper' ? 0 : linkedPapers(document, url);
  if (entries.length > 0) return linked > 2 * entries.length + 5;
  const text = textOf(document.body);
  if (text.length < 5000 && linked < 4 && notThePage.test(`${document.title} ${text}`)) return false;
  return type === 'paper' || linked > 3 || !nothingFound.test(text);
}

/** What reads a page of no known site, with the id of the site where it has one of its own. */
export type FallbackReader = (
  document: Document,
  url: URL,
) => { site?: string; pageType: PageType; entries: Entry[]; error?: ReaderError };

export interface ReadOptions {
  /** The site that the address belongs to; none passes over what is known of the address. */
  site?: Site | undefined;
  /** None in scripts that do without its weight. */
  fallback?: FallbackReader | undefined;
}

/**
 * Reads the papers that a page lists: by its site, and where it is no known site's, or the site's reader fails or finds
 * too little, by the fallback. Never throws, changes nothing.
 */
export function readPage(document: Document, url: URL, { site, fallback }: ReadOptions = {}): PageReading {
  if (!site) return readUnknown(document, url, fallback);
  const own: PageReading = { site: site.id, pageType: 'unknown', entries: [], layoutChanged: false };
  try {
    own.pageType = site.pageType(url, document);
    if (own.pageType !== 'unknown') own.entries = distinctEntries(site.read(document, url), site.id);
    own.layoutChanged = looksChanged(own.pageType, own.entries, document, url);
  } catch (thrown) {
    own.layoutChanged = true;
    own.error = { site: site.id, thrown };
  }
  if (!own.layoutChanged && own.pageType !== 'unknown') return own;
  const other = readUnknown(document, url, fallback);
  const better = other.entries.length > own.entries.length ? other : own;
  const error = own.error ?? other.error;
  return { ...better, layoutChanged: own.layoutChanged || other.layoutChanged, ...(error && { error }) };
}

function readUnknown(document: Document, url: URL, fallback: FallbackReader | undefined): PageReading {
  const nothing: PageReading = { site: 'generic', pageType: 'unknown', entries: [], layoutChanged: false };
  if (!fallback) return nothing;
  try {
    const { site = 'generic', pageType, entries, error } = fallback(document, url);
    const found = { ...nothing, site, pageType, entries: distinctEntries(entries, site) };
    return error ? { ...found, layoutChanged: true, error } : found;
  } catch (thrown) {
    return { ...nothing, layoutChanged: true, error: { site: 'generic', thrown } };
  }
}
