import * as z from 'zod/mini';
import { paperOf, readJson, text } from '../answer';
import { facts } from '../facts';
import { textOf } from '../markup';
import { idIn, kindIn, type Source } from '../source';

const answerSchema = z.object({
  results: z.array(
    z.object({
      doi: text,
      ids: z.nullish(z.object({ pmid: text, pmcid: text })),
      title: text,
      abstract_inverted_index: z.nullish(z.record(z.string(), z.array(z.int().check(z.gte(0), z.lte(20_000))))),
      authorships: z.nullish(z.array(z.object({ author: z.nullish(z.object({ display_name: text })) }))),
      publication_date: text,
      publication_year: z.nullish(z.int()),
      primary_location: z.nullish(z.object({ source: z.nullish(z.object({ display_name: text })) })),
    }),
  ),
});

/** The abstract, of which the interface gives the places of each word. */
function inOrder(places: Readonly<Record<string, readonly number[]>>): string {
  const words: string[] = [];
  for (const [word, at] of Object.entries(places)) for (const place of at) words[place] = word;
  return words.filter((word) => word !== undefined).join(' ');
}

/** arXiv gives each of its papers a DOI of this form. */
const doiOf = (name: string): string => (kindIn(name) === 'arxiv' ? `10.48550/arxiv.${idIn(name)}` : idIn(name));

const fields =
  'id,doi,ids,title,abstract_inverted_index,authorships,publication_date,publication_year,primary_location';

/** https://developers.openalex.org: up to 100 values in a filter, and a small allowance a day for who has no key. */
export const openAlex: Source = {
  ...facts.openAlex,
  takes: (name) => !/[,|]/.test(name), // they stand between filters
  most: 50,
  pause: 1000,
  question(names) {
    const filter = `doi:${names.map(doiOf).join('|')}`;
    const params = new URLSearchParams({ filter, 'per-page': '100', select: fields });
    return { url: `https://api.openalex.org/works?${params}` };
  },
  read: (answer) =>
    readJson(answerSchema, answer).results.map((told) =>
      paperOf(
        {
          title: textOf(told.title ?? ''),
          abstract: inOrder(told.abstract_inverted_index ?? {}).replace(/^abstract[:.]?\s+/i, ''),
          authors: (told.authorships ?? []).flatMap(({ author }) => author?.display_name ?? []),
          ids: [told.doi, told.ids?.pmid, told.ids?.pmcid].flatMap((id) => id || []),
          venue: told.primary_location?.source?.display_name,
          published: told.publication_date,
          year: told.publication_year,
        },
        facts.openAlex.id,
      ),
    ),
};
