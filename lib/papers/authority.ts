import type { IdentifierKind } from './identifiers';

/** Sites that give out identifiers themselves: what they say of one is so. A DOI is given out by no site alone. */
const authorities: readonly [RegExp, readonly IdentifierKind[]][] = [
  [/^(?:[\w-]+\.)?arxiv\.org$/, ['arxiv']],
  [/^(?:[\w-]+\.)?openreview\.net$/, ['openreview']],
  [/^(?:[\w-]+\.)?aclanthology\.org$/, ['acl']],
  [/^(?:pubmed\.ncbi|pmc\.ncbi|www\.ncbi)\.nlm\.nih\.gov$/, ['pmid', 'pmcid']],
  [/^(?:www\.)?semanticscholar\.org$/, ['s2']],
];

/** The kinds of identifiers that the page at an address speaks of with authority. */
export function kindsVouchedFor(address: string | undefined): readonly IdentifierKind[] {
  const url = address && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return [];
  return authorities.find(([host]) => host.test(url.hostname))?.[1] ?? [];
}
