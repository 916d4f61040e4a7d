import { readIdentifier } from '../papers/identifiers';
import { addressIn } from './dom';

/** Pages of papers whose addresses hold no identifier, by host and path. */
const paperPages =
  /(?:^|\.)(?:proceedings\.(?:neurips\.cc|mlr\.press|mlsys\.org|iclr\.cc)\/(?:.*Abstract|v\d+\/\w)|papers\.n(?:eur)?ips\.cc\/paper|openaccess\.thecvf\.com\/content|jmlr\.org\/papers\/v\d|ieeexplore\.ieee\.org\/(?:abstract\/)?document\/|sciencedirect\.com\/science\/article|cell\.com\/[\w-]+\/(?:fulltext|abstract)|usenix\.org\/(?:conference\/[\w-]+\/presentation|system\/files\/\w+)|dl\.acm\.org\/citation|pnas\.org\/content\/\d|mdpi\.com\/\d{4}-\d{3}[\dX]\/|peerj\.com\/articles\/[\w-]*\d|eprint\.iacr\.org\/\d{4}\/\d|nature\.com\/articles\/s?\d|distill\.pub\/\d{4}\/)/;

/** Whether an address is that of one paper: it names its identifier, or is one of a venue's known forms. */
export function isPaper(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return false;
  const url = new URL(address);
  return readIdentifier(address) !== undefined || paperPages.test(url.hostname + url.pathname);
}

/** The addresses of papers that links within an element lead to, each once. */
export const paperLinksIn = (root: ParentNode, page: URL): string[] => [
  ...new Set([...root.querySelectorAll('a[href]')].map((link) => addressIn(link, page) ?? '').filter(isPaper)),
];
