import type { IdentifierKind } from '../papers/identifiers';

/** What there is to know of a public interface before it is asked. */
export interface SourceFacts {
  id: string;
  /** What people call it. */
  name: string;
  host: string;
  /** The identifiers that it knows papers by, the surest first. */
  kinds: readonly IdentifierKind[];
}

/** The facts of each source, apart from what reads its answers, which the popup does without. */
export const facts = {
  arxiv: { id: 'arxiv', name: 'arXiv', host: 'export.arxiv.org', kinds: ['arxiv'] },
  europePmc: { id: 'europe-pmc', name: 'Europe PMC', host: 'www.ebi.ac.uk', kinds: ['pmid', 'pmcid', 'doi'] },
  semanticScholar: {
    id: 'semantic-scholar',
    name: 'Semantic Scholar',
    host: 'api.semanticscholar.org',
    kinds: ['s2', 'arxiv', 'acl', 'pmid', 'pmcid', 'doi'],
  },
  openAlex: { id: 'openalex', name: 'OpenAlex', host: 'api.openalex.org', kinds: ['doi', 'arxiv'] },
  crossref: { id: 'crossref', name: 'Crossref', host: 'api.crossref.org', kinds: ['doi'] },
} as const satisfies Record<string, SourceFacts>;
