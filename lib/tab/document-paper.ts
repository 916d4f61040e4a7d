import { readIdentifier } from '../papers/identifiers';
import { toPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';

const documentAddress = /\.pdf$|^\/pdf\//i;

/** Browsers name a document without a title by its file, or by its address. */
const isFileName = (tabTitle: string): boolean =>
  /\.pdf$|^\S*$/i.test(tabTitle) || readIdentifier(tabTitle) !== undefined;

/** The paper of a document that no script can enter, from its address and the tab's title; undefined where the address names none. */
export function documentPaper(address: URL, tabTitle: string): Paper | undefined {
  if (!documentAddress.test(address.pathname) || !readIdentifier(address.href)) return undefined;
  return toPaper({ title: isFileName(tabTitle) ? '' : tabTitle, ids: [address.href] }, 'address');
}
