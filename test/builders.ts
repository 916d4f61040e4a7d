import { type Kinds, noRecords } from '../lib/backup/format';
import type { Paper, PaperRef } from '../lib/papers/schema';

/** A paper with all that is required, and whatever the test is about. */
export const aPaper = (overrides: Partial<Paper> = {}): Paper => ({
  key: 'arxiv:2401.00001',
  aliases: ['title:a-paper-about-testing-things'],
  title: 'A paper about testing things',
  authors: ['Ada Example', 'Ben Sample'],
  urls: { abs: 'https://arxiv.org/abs/2401.00001' },
  source: 'arxiv',
  categories: ['cs.LG'],
  ...overrides,
});

/** A paper of a number: its own key, alias and title. */
export const paperNumber = (number: number, overrides: Partial<Paper> = {}): Paper =>
  aPaper({
    key: `arxiv:2402.${String(number).padStart(5, '0')}`,
    aliases: [`title:paper-${number}`],
    title: `Paper number ${number} of the many`,
    ...overrides,
  });

/** A paper twice, as a preprint and in print, with a slip in its title: what is looked at as a duplicate. */
export const duplicates = {
  preprint: aPaper({ title: 'Slow rivers carry small stones far', year: 2023 }),
  printed: aPaper({
    key: 'doi:10.1000/rivers',
    aliases: [],
    title: 'Slow rivers cary small stones far',
    authors: ['Ada Example'],
    year: 2024,
    venue: 'Journal of Rivers',
  }),
};

/** What a lookup sends of a paper. */
export const refOf = ({ key, aliases, title, authors }: Paper): PaperRef => ({ key, aliases, title, authors });

const stamps = { createdAt: 1, updatedAt: 1 };

/** The records of a library in which some papers are saved, and nothing else. */
export const savedKinds = (papers: readonly Paper[]): Kinds => ({
  ...noRecords(),
  paper: papers.map((paper) => ({ ...paper, ...stamps })),
  saved: papers.map(({ key }) => ({
    key,
    status: 'to-read',
    tags: [],
    hiddenTags: [],
    addedAt: 1,
    live: 1,
    ...stamps,
  })),
});

const namespaces = [
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['z', 'http://www.zotero.org/namespaces/export#'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['bib', 'http://purl.org/net/biblio#'],
  ['foaf', 'http://xmlns.com/foaf/0.1/'],
  ['link', 'http://purl.org/rss/1.0/modules/link/'],
  ['prism', 'http://prismstandard.org/namespaces/1.2/basic/'],
  ['vcard', 'http://nwalsh.com/rdf/vCard#'],
].map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);

/** A file of RDF as Zotero writes it around its items. */
export const zoteroRdf = (body: string): string =>
  `<?xml version="1.0"?>\n<rdf:RDF${namespaces.join('\n')}>\n${body}\n</rdf:RDF>`;
