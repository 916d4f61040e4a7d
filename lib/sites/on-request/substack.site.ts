import { readIdentifier } from '../../papers/identifiers';
import { addressIn, makeEntry, readRows, textOf } from '../dom';
import { defineSite, type Entry } from '../site';

/** Headings that link a paper: such a post is about these, and what its text mentions is said in passing. */
const readHeadings = (document: Document, url: URL): Entry[] =>
  readRows(document.querySelectorAll('h1, h2, h3, h4'), (heading) => {
    const link = [...heading.querySelectorAll('a[href]')].find((other) => readIdentifier(addressIn(other, url) ?? ''));
    const address = addressIn(link, url);
    return link && address
      ? makeEntry(heading, heading, { title: textOf(link), ids: [address], urls: { abs: address } })
      : undefined;
  });

/** Newsletters on Substack whose headings link papers, by a real capture of one. All other posts are the generic reader's. */
export default defineSite({
  id: 'substack',
  name: 'Substack newsletters',
  matches: ['*://*.substack.com/*'],
  samples: ['https://example.substack.com/p/papers-of-the-week'],
  pageType: (url, document) => (readHeadings(document, url).length > 0 ? 'listing' : 'unknown'),
  read: readHeadings,
});
