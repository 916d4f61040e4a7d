import { readIdentifier } from '../papers/identifiers';
import { addressIn } from './dom';
import { sites } from './registry';

/** Papers of venues that have no site of their own here, by host and path. */
const elsewhere =
  /^(?:jmlr\.org\/papers\/v\d|cell\.com\/[\w-]+\/(?:fulltext|abstract)|(?:static\.)?usenix\.org\/(?:conference\/[\w-]+\/presentation|system\/files\/\w+)|pnas\.org\/content\/\d|eprint\.iacr\.org\/\d{4}\/\d|distill\.pub\/\d{4}\/)/;

const paperPages = [elsewhere, ...sites.flatMap(({ papers = [] }) => papers)];

/** Whether an address is that of one paper: it names its identifier, or is one of a venue's known forms. */
export function isPaper(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const place = hostname.replace(/^www\./, '') + pathname;
  return readIdentifier(address) !== undefined || paperPages.some((form) => form.test(place));
}

/** The addresses of papers that links within an element lead to, each once. */
export const paperLinksIn = (root: ParentNode, page: URL): string[] => [
  ...new Set([...root.querySelectorAll('a[href]')].map((link) => addressIn(link, page) ?? '').filter(isPaper)),
];
