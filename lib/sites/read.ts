import { readIdentifier } from '../papers/identifiers';
import { mergePapers, samePaper } from '../papers/merge';
import { toPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';
import { addressIn, textOf } from './dom';
import { readGeneric } from './generic';
import { siteFor } from './registry';
import type { Entry, PageType, Site } from './site';

/** An entry whose paper has been put into the form that every room knows. */
export interface FoundEntry extends Omit<Entry, 'paper'> {
  paper: Paper;
}

export interface PageReading {
  /** Id of the site, `generic` where the generic reader answered. */
  site: string;
  pageType: PageType;
  entries: FoundEntry[];
  /** The address is a known site's, but its reader found nothing or far less than the page's links to papers suggest. */
  layoutChanged: boolean;
  /** What the site's reader threw, for the report that the reader of the page can copy. */
  error?: string;
}

/** One entry per paper: the first keeps its place, and what the others know is added to it. */
export function distinctEntries(entries: readonly Entry[], source: string): FoundEntry[] {
  const found: FoundEntry[] = [];
  const byName = new Map<string, number>();
  for (const entry of entries) {
    const paper = toPaper(entry.paper, source);
    if (!paper.title) continue;
    const names = [paper.key, ...paper.aliases];
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
  /\b(?:no|0|zero) (?:\w+ )?(?:results?|papers?|articles?|entries|submissions|matches|documents?)\b|did not match any|produced no results/i;

/** Whether a known site's page has more to it than its reader found. */
function looksChanged(
  site: Site,
  type: PageType,
  entries: readonly FoundEntry[],
  document: Document,
  url: URL,
): boolean {
  if (!site.install || type === 'unknown') return false;
  if (entries.length === 0) return type === 'paper' || !nothingFound.test(textOf(document.body));
  return type !== 'paper' && linkedPapers(document, url) > 2 * entries.length + 5;
}

/**
 * Reads the papers that a page lists. The address chooses the site; `generic` passes it over, as do addresses of no
 * known site. Never throws, changes nothing: a site whose reader fails is answered by the generic reader.
 */
export function readPage(document: Document, url: URL, options: { generic?: boolean } = {}): PageReading {
  const site = options.generic ? undefined : siteFor(url);
  if (!site) return readUnknown(document, url);
  let error: string | undefined;
  let type: PageType = 'unknown';
  let entries: FoundEntry[] = [];
  try {
    type = site.pageType(url, document);
    entries = type === 'unknown' ? [] : distinctEntries(site.read(document, url), site.id);
  } catch (thrown) {
    error = thrown instanceof Error ? thrown.message : String(thrown);
  }
  const changed = error !== undefined || looksChanged(site, type, entries, document, url);
  if (!changed && type !== 'unknown') return { site: site.id, pageType: type, entries, layoutChanged: false };
  const other = readUnknown(document, url);
  const better = other.entries.length > entries.length ? other : { site: site.id, pageType: type, entries };
  return { ...better, layoutChanged: changed, ...(error === undefined ? {} : { error }) };
}

function readUnknown(document: Document, url: URL): PageReading {
  try {
    const { pageType, entries } = readGeneric(document, url);
    return { site: 'generic', pageType, entries: distinctEntries(entries, 'generic'), layoutChanged: false };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    return { site: 'generic', pageType: 'unknown', entries: [], layoutChanged: false, error };
  }
}
