import * as z from 'zod/mini';
import type { RawPaper } from '../papers/raw';
import { jsonIn, present } from './dom';

/** Values under the lower-case names that pages give them; JSON-LD properties are under `ld.NAME`. */
type Bag = Map<string, string[]>;

const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = new Map(Object.entries(value));
  const parts = ['familyName', 'givenName'].flatMap((name) => textsOf(node.get(name)));
  return parts.length > 1 ? [parts.join(', ')] : textsOf(node.get('name') ?? node.get('value') ?? node.get('@id'));
};

/** What something is part of, the outermost first, and it itself. */
const wholesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(wholesOf);
  const part = new Map(Object.entries(value ?? {})).get('isPartOf');
  return part ? [...wholesOf(part), value] : [value];
};

/** The name of the periodical that an article is part of, or of what else it is part of at last. */
const venueOf = (value: unknown): string[] => {
  const wholes = wholesOf(value);
  return textsOf(wholes.find((whole) => /"@type":[^:}]*Periodical/.test(JSON.stringify(whole))) ?? wholes[0]);
};

const ldProperties = [
  'headline',
  'name',
  'author',
  'creator',
  'abstract',
  'description',
  'identifier',
  'sameAs',
  'datePublished',
  'keywords',
] as const;
const ldNode = z.looseObject({});

/** Every scholarly article in a parsed JSON-LD value, at any of the places where sites put one. */
const articlesIn = (value: unknown, depth = 0): Record<string, unknown>[] => {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  const node = ldNode.safeParse(value);
  if (!node.success) return [];
  const data = node.data;
  if (textsOf(data['@type']).some((type) => /(Scholarly|Medical|Tech)\w*Article$|^Thesis$/.test(type))) return [data];
  return [data['@graph'], data['mainEntity'], data['about']].flatMap((part) => articlesIn(part, depth + 1));
};

/** Adds the one article that a page describes in JSON-LD; a page that describes several is a list. */
const addLinkedData = (document: Document, bag: Bag): void => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const articles = scripts.flatMap((script) => articlesIn(jsonIn(script.textContent, z.unknown())));
  const [article] = articles;
  if (!article || articles.length > 1) return;
  for (const name of ldProperties) bag.set(`ld.${name}`, textsOf(article[name]));
  bag.set('ld.isPartOf', venueOf(article['isPartOf']));
};

const readBag = (document: Document): Bag => {
  const bag: Bag = new Map();
  for (const meta of document.querySelectorAll('meta[name], meta[property]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    // Some archived pages carry the text in `value`.
    const content = (meta.getAttribute('content') ?? meta.getAttribute('value') ?? '').trim();
    const key = name.replace(/^(?:dcterms|dc)[.:_](?:terms\.)?/, 'dc.').replace(/^prism[:_]/, 'prism.');
    const values = bag.get(key) ?? [];
    if (content) values.push(content);
    bag.set(key, values);
  }
  addLinkedData(document, bag);
  return bag;
};

/** Names of one field, best first. Highwire, bepress, EPrints, Dublin Core, PRISM, JSON-LD. */
const names = {
  title: 'citation_title bepress_citation_title eprints.title ld.headline ld.name dc.title prism.title',
  authors:
    'citation_author citation_authors bepress_citation_author eprints.creators_name dc.creator ld.author ld.creator',
  abstract: 'citation_abstract eprints.abstract dc.abstract dc.description ld.abstract ld.description',
  arxiv: 'citation_arxiv_id',
  doi: 'citation_doi bepress_citation_doi prism.doi dc.identifier.doi dc.identifier publication_doi doi ld.identifier ld.sameAs eprints.id_number',
  pmid: 'citation_pmid',
  pdf: 'citation_pdf_url bepress_citation_pdf_url eprints.document_url',
  abs: 'citation_abstract_html_url bepress_citation_abstract_html_url citation_public_url',
  published:
    'citation_publication_date citation_date bepress_citation_date citation_cover_date eprints.date prism.publicationdate dc.date dc.issued ld.datePublished citation_online_date citation_year',
  venue:
    'citation_journal_title citation_conference_title citation_inbook_title citation_dissertation_institution bepress_citation_journal_title eprints.publication prism.publicationname ld.isPartOf',
  categories: 'citation_keywords citation_keyword dc.subject ld.keywords',
} as const;

const lookUp = (bag: Bag, field: keyof typeof names): string[] => {
  for (const name of names[field].split(' ')) {
    const values = bag.get(name);
    if (values?.some((value) => /[^\s0/:.-]/.test(value))) return values;
  }
  return [];
};

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean);

const idsOf = (bag: Bag): string[] =>
  unique([
    ...lookUp(bag, 'arxiv').map((id) => `arXiv:${id}`),
    ...names.doi.split(' ').flatMap((name) => (bag.get(name) ?? []).filter((id) => /\b10\.\d{4,9}\/\S/.test(id))),
    ...lookUp(bag, 'pmid').map((id) => `PMID:${id}`),
  ]);

/** `a; b, c` is two keywords, `a, b` is two as well. */
const keywordsOf = (values: readonly string[]): string[] =>
  unique(values.flatMap((value) => value.split(value.includes(';') ? ';' : ',')).map((word) => word.trim()));

/** Names that only pages of single papers use; each group counts where all its names are there. */
const certain = [
  ['citation_title'],
  ['bepress_citation_title'],
  ['eprints.title'],
  ['ld.author'],
  ['dc.creator', 'citation_journal_title'],
];

/**
 * The one paper that a page describes in its head: Highwire `citation_*`, bepress, EPrints, Dublin Core, PRISM, or a single
 * JSON-LD ScholarlyArticle. Undefined where the page names none: Dublin Core alone counts only with a DOI, or an author
 * and a journal, for many pages that are no papers carry a `dc.title`.
 */
export const readMetas = (document: Document, url: URL): RawPaper | undefined => {
  const bag = readBag(document);
  const [title] = lookUp(bag, 'title');
  const ids = idsOf(bag);
  if (!title || !(ids.length || certain.some((group) => group.every((name) => bag.get(name)?.length))))
    return undefined;
  const address = (field: 'pdf' | 'abs'): string | undefined => {
    const [value] = lookUp(bag, field);
    return value && URL.canParse(value, url.href) ? new URL(value, url).href : undefined;
  };
  const abstract = (lookUp(bag, 'abstract')[0] ?? '').replace(/^abstract\b[:.]?\s*/i, '');
  return {
    title,
    authors: lookUp(bag, 'authors'),
    ids,
    urls: { abs: address('abs') ?? url.href, ...present({ pdf: address('pdf') }) },
    ...present({
      abstract: abstract === title ? '' : abstract,
      published: lookUp(bag, 'published')[0],
      venue: lookUp(bag, 'venue')[0],
      categories: keywordsOf(lookUp(bag, 'categories')),
    }),
  };
};
