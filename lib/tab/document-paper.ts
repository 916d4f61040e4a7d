import { readIdentifier } from '../papers/identifiers';
import { toPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';

const documentAddress = /\.pdf$|^\/pdf\//i;

/** Browsers name a document without a title by its file, or by its address. */
const isFileName = (tabTitle: string): boolean =>
  /\.pdf$|^\S*$/i.test(tabTitle) || readIdentifier(tabTitle) !== undefined;

/** The year in an arXiv identifier, `2404.12345` or `math/0309136`. */
function arxivYear(key: string): number | undefined {
  const digits = /^arxiv:(?:[a-z.-]+\/)?(\d\d)\d\d/i.exec(key)?.[1];
  if (digits === undefined) return undefined;
  return Number(digits) + (Number(digits) > 90 ? 1900 : 2000);
}

/** The paper of a document that no script can enter, from its address and the tab's title; undefined where the address names none. */
export function documentPaper(address: URL, tabTitle: string): Paper | undefined {
  if (!documentAddress.test(address.pathname) || !readIdentifier(address.href)) return undefined;
  const paper = toPaper({ title: isFileName(tabTitle) ? '' : tabTitle, ids: [address.href] }, 'address');
  const year = arxivYear(paper.key);
  return year === undefined ? paper : { ...paper, year };
}
