import { readIdentifier } from '../papers/identifiers';
import { toPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';
import { tidyPaper } from '../papers/tidy/tidy';
import { isSpecificTitle } from '../papers/title';

/** What addresses of documents look like: `paper.pdf`, arXiv's and OpenReview's `/pdf`, `/doi/epdf/10.1145/…`, `/doi/pdfdirect/…`. */
const documentAddress = /\.pdf(?:\+html)?$|\/(?:e?pdf|pdfdirect|pdfft)(?:\/|$)/i;

/** Browsers name a document without a title by its file, or by its address. */
const isFileName = (tabTitle: string): boolean =>
  /\.pdf$|^\S*$/i.test(tabTitle) || readIdentifier(tabTitle) !== undefined;

/**
 * The paper of a document that no script can enter, from its address and the tab's title; undefined where the address names
 * none and the title is too short to tell one. What is known to be a document needs no address that looks like one.
 */
export function documentPaper(address: URL, tabTitle: string, isDocument = false): Paper | undefined {
  if (!isDocument && !documentAddress.test(address.pathname)) return undefined;
  const title = isFileName(tabTitle) ? '' : tabTitle;
  if (readIdentifier(address.href)) return tidyPaper(toPaper({ title, ids: [address.href] }, 'address'));
  if (!isSpecificTitle(title)) return undefined;
  return tidyPaper(toPaper({ title, ids: [], urls: { abs: address.href, pdf: address.href } }, 'address'));
}
