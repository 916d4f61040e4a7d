import { readBrokenLines } from './generic/lists/broken-lines';
import { readGroups } from './generic/lists/groups';
import { readMentions } from './generic/mentions';
import { readOnePaper } from './generic/page';
import { referencesIn } from './generic/references';
import type { Entry, PageType } from './site';

/** Where a text ends with a list of references that names most of its papers, what it says of them before is no title. */
function withoutRemarks(entries: Entry[], root: Element): Entry[] {
  const isReference = referencesIn(root);
  const listed = entries.filter(({ element }) => isReference?.(element));
  const known = new Set(listed.flatMap(({ paper }) => paper.ids ?? []));
  const others = entries.filter(
    (entry) => !isReference?.(entry.element) && !entry.paper.ids?.some((id) => known.has(id)),
  );
  return listed.length >= 5 && listed.length > others.length ? listed : entries;
}

/** Reads any page at all: one paper where the page is about one, else the papers that it lists. */
export function readGeneric(document: Document, url: URL): { pageType: PageType; entries: Entry[] } {
  const root = document.body;
  if (!root) return { pageType: 'unknown', entries: [] };
  const paper = readOnePaper(document, url);
  if (paper) return { pageType: 'paper', entries: [paper] };
  const groups = readGroups(root, url);
  const broken = readBrokenLines(root, groups.covered);
  const taken = [...groups.covered, ...broken.flatMap(({ element }) => element.parentElement ?? [])];
  const entries = withoutRemarks([...groups.entries, ...broken, ...readMentions(root, url, taken)], root);
  return { pageType: entries.length > 0 ? 'listing' : 'unknown', entries };
}
