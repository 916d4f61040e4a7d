import { readGroups } from './generic/groups';
import { readMentions } from './generic/mentions';
import { readOnePaper } from './generic/page';
import type { Entry, PageType } from './site';

/** Reads any page at all: one paper where the page is about one, else the papers that it lists. */
export function readGeneric(document: Document, url: URL): { pageType: PageType; entries: Entry[] } {
  const root = document.body;
  if (!root) return { pageType: 'unknown', entries: [] };
  const paper = readOnePaper(document, url);
  if (paper) return { pageType: 'paper', entries: [paper] };
  const groups = readGroups(root, url);
  const taken = groups.map(({ element }) => element);
  const entries = [...groups, ...readMentions(root, url, taken)];
  return { pageType: entries.length > 0 ? 'listing' : 'unknown', entries };
}
