import * as z from 'zod/mini';
import { paperOf, readJson, text } from '../answer';
import { facts } from '../facts';
import { idIn, kindIn, type Source } from '../source';

const answerSchema = z.array(
  z.nullable(
    z.object({
      paperId: text,
      externalIds: z.nullish(
        z.object({ ArXiv: text, DOI: text, PubMed: text, PubMedCentral: text, ACL: text }), // CorpusId is a number
      ),
      title: text,
      abstract: text,
      authors: z.nullish(z.array(z.object({ name: text }))),
      venue: text,
      year: z.nullish(z.int()),
      publicationDate: text,
    }),
  ),
);

/** What stands before an identifier in a request, and before one in an answer. */
const prefixes: Readonly<Record<string, string>> = { arxiv: 'ARXIV:', doi: 'DOI:', pmid: 'PMID:', acl: 'ACL:', s2: '' };

const fields = 'title,abstract,authors.name,venue,year,publicationDate,externalIds';

/**
 * https://api.semanticscholar.org/api-docs/graph; who has no key shares 100 requests in five minutes with all others, so
 * one in three seconds is the most that is fair.
 */
export const semanticScholar: Source = {
  ...facts.semanticScholar,
  most: 200,
  pause: 3000,
  question: (names) => ({
    url: `https://api.semanticscholar.org/graph/v1/paper/batch?fields=${fields}`,
    body: JSON.stringify({ ids: names.map(asked) }),
  }),
  unknown: /No valid paper ids given/,
  read: (answer) =>
    readJson(answerSchema, answer).flatMap((told) => {
      if (!told) return [];
      const { ArXiv, DOI, PubMed, PubMedCentral, ACL } = told.externalIds ?? {};
      const ids = Object.entries({
        'arxiv:': ArXiv,
        'doi:': DOI,
        'pmid:': PubMed,
        PMC: PubMedCentral?.replace(/^PMC/i, ''),
        'acl:': ACL,
        's2:': told.paperId,
      }).flatMap(([prefix, id]) => (id ? `${prefix}${id}` : []));
      const authors = (told.authors ?? []).flatMap(({ name }) => name ?? []);
      const { title, abstract, venue, year, publicationDate: published } = told;
      return [paperOf({ title, abstract, venue, year, published, authors, ids }, facts.semanticScholar.id)];
    }),
};

const asked = (name: string): string => {
  const kind = kindIn(name);
  return kind === 'pmcid' ? `PMCID:${idIn(name).replace(/^PMC/, '')}` : `${prefixes[kind] ?? ''}${idIn(name)}`;
};
