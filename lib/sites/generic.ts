import { readIdentifier } from '../papers/identifiers';
import { makeEntry, textOf } from './dom';
import { readGroups } from './generic/groups';
import { outsideOf, readMentions } from './generic/mentions';
import { readMetas } from './metas';
import type { Entry, PageType } from './site';

/** Reads any page at all: one paper where the page is about one, else the papers that it lists. */
export function readGeneric(document: Document, url: URL): { pageType: PageType; entries: Entry[] } {
  const root = document.body;
  if (!root) return { pageType: 'unknown', entries: [] };
  const paper = readMetas(document, url);
  const title = document.querySelector('h1') ?? root;
  if (paper) return { pageType: 'paper', entries: [makeEntry(title, title, paper)] };
  const own = readIdentifier(url.href);
  if (own && document.querySelector('h1, h2'))
    return {
      pageType: 'paper',
      entries: [makeEntry(title, title, { title: textOf(document.querySelector('h1, h2')), ids: [own.key] })],
    };
  const groups = readGroups(root, url);
  const isOutside = outsideOf(
    root,
    groups.map(({ element }) => element),
  );
  const entries = [...groups, ...readMentions(root, url, isOutside)];
  return { pageType: entries.length > 0 ? 'listing' : 'unknown', entries };
}
