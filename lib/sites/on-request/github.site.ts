import { addressIn, makeEntry, readRows, textOf } from '../dom';
import { paperLinksIn } from '../paper-links';
import { defineSite, type Entry } from '../site';

/** What a cell begins with: its bold words, or its text up to a run of spaces; the row's number is no part of it. */
function leadingWords(cell: Element): string {
  const first = [...cell.childNodes].find((node) => node.textContent?.trim());
  const text = first?.nodeType === 3 ? (first.nodeValue ?? '').trim().split(/\s{2,}/)[0] : textOf(first);
  return (text ?? '').replace(/^\W*\d+\s*[.):]\s*/, '');
}

/** A table's row with a link that says `Paper`: the title is what its first cell with words begins with. */
function readTableRow(row: Element, url: URL): Entry | undefined {
  const link = [...row.querySelectorAll('a[href]')].find((other) => /^\W*paper\W*$/i.test(textOf(other)));
  const cell = [...row.querySelectorAll('td')].find((other) => /\p{L}{2}/u.test(other.textContent ?? ''));
  const address = addressIn(link, url);
  const title = cell && leadingWords(cell);
  if (!link || !address || !title || title.length > 300 || cell.contains(link)) return undefined;
  return makeEntry(row, cell, { title, ids: [address, ...paperLinksIn(row, url)], urls: { abs: address } });
}

const readTables = (document: Document, url: URL): Entry[] =>
  readRows(document.querySelectorAll('.markdown-body tr'), (row) => readTableRow(row, url));

/**
 * READMEs on GitHub whose tables have a column of links that say `Paper`, by a rendering of a real one. All other READMEs
 * and "awesome" lists are as any page is: the generic reader's.
 */
export default defineSite({
  id: 'github',
  name: 'GitHub READMEs',
  matches: ['*://*.github.com/*'],
  samples: ['https://github.com/owner/papers', 'https://github.com/owner/papers/blob/main/README.md'],
  ownKeys: 'jkslntox?12345',
  pageType: (url, document) => (readTables(document, url).length > 0 ? 'listing' : 'unknown'),
  read: readTables,
});
