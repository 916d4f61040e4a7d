import { makeEntry } from './dom';
import { readMetas } from './metas';
import type { Entry, PageType } from './site';

/** Reads any page at all. */
export function readGeneric(document: Document, url: URL): { pageType: PageType; entries: Entry[] } {
  const paper = readMetas(document, url);
  const title = document.querySelector('h1') ?? document.body;
  return paper && title
    ? { pageType: 'paper', entries: [makeEntry(title, title, paper)] }
    : { pageType: 'unknown', entries: [] };
}
