import type { RawPaper } from '../papers/raw';
import { metasOf, present } from './dom';

/** Names of metas in the order in which they are trusted: Highwire (`citation_`), Dublin Core, PRISM, bepress, Eprints. */
const names = {
  title: [
    'citation_title',
    'bepress_citation_title',
    'eprints.title',
    'dc.title',
    'dcterms.title',
    'wkhealth_title',
    'prism.title',
  ],
  authors: [
    'citation_author',
    'citation_authors',
    'bepress_citation_author',
    'eprints.creators_name',
    'dc.creator',
    'dcterms.creator',
    'dc.contributor',
    'wkhealth_authors',
  ],
  abstract: ['citation_abstract', 'eprints.abstract', 'dcterms.abstract', 'dc.description', 'dcterms.description'],
  venue: [
    'citation_journal_title',
    'citation_conference_title',
    'citation_inbook_title',
    'prism.publicationname',
    'citation_dissertation_institution',
  ],
  published: [
    'citation_publication_date',
    'citation_date',
    'citation_online_date',
    'citation_cover_date',
    'citation_year',
    'prism.publicationdate',
    'dc.date',
    'dcterms.issued',
    'dc.date.issued',
    'article:published_time',
  ],
  pdf: ['citation_pdf_url', 'bepress_citation_pdf_url', 'eprints.document_url'],
  abs: ['citation_abstract_html_url', 'citation_public_url', 'citation_fulltext_html_url'],
} as const;

/** Metas whose whole content is an identifier, and the label that the bare numbers among them need. */
const identifiers: readonly [string, string][] = [
  ['citation_arxiv_id', 'arXiv:'],
  ['citation_doi', ''],
  ['bepress_citation_doi', ''],
  ['prism.doi', ''],
  ['dc.identifier.doi', ''],
  ['dc.identifier', ''],
  ['dcterms.identifier', ''],
  ['eprints.id_number', ''],
  ['doi', ''],
  ['publication_doi', ''],
  ['citation_pmid', 'PMID:'],
  ['citation_pmcid', 'PMCID:'],
  ['citation_pdf_url', ''],
  ['citation_abstract_html_url', ''],
];

/** The paper that the page's metas describe; undefined where they hold no title. The page's own address is among its identifiers. */
export function readMetas(document: Document, url: URL): RawPaper | undefined {
  const metas = metasOf(document);
  const all = (field: keyof typeof names): string[] =>
    names[field].map((name) => metas.get(name)).find((values) => values !== undefined) ?? [];
  const [title] = all('title');
  if (!title) return undefined;
  const given = identifiers.flatMap(([name, label]) =>
    (metas.get(name) ?? []).map((content) => `${label}${content.replace(label, '')}`),
  );
  const authors = all('authors');
  return {
    title,
    ids: [...given, url.href],
    ...present({
      authors: authors.length === 1 ? (authors[0] ?? '').split(/\s*;\s*/) : authors,
      abstract: withoutMarkup(all('abstract')[0] ?? ''),
      venue: all('venue')[0],
      published: all('published')[0],
    }),
    urls: present({ abs: all('abs')[0], pdf: all('pdf')[0] }),
  };
}

/** Some publishers put the abstract's markup into the meta, and its heading. */
const withoutMarkup = (text: string): string =>
  text.replace(/<[^<>]{1,300}>/g, ' ').replace(/^\s*(?:abstract|summary)\b[.:\s]*(?=[A-Z])/i, '');
