import * as z from 'zod/mini';
import { paperOf, readJson, text } from '../answer';
import { facts } from '../facts';
import { abstractOf, textOf } from '../markup';
import { idIn, kindIn, type Source } from '../source';

const answerSchema = z.object({
  resultList: z.object({
    result: z.array(
      z.object({
        pmid: text,
        pmcid: text,
        doi: text,
        title: text,
        abstractText: text,
        authorList: z.nullish(
          z.object({
            author: z.array(z.object({ fullName: text, firstName: text, lastName: text, collectiveName: text })),
          }),
        ),
        journalInfo: z.nullish(z.object({ journal: z.nullish(z.object({ title: text })) })),
        pubYear: text,
        firstPublicationDate: text,
      }),
    ),
  }),
});

const asked: Readonly<Record<string, (id: string) => string>> = {
  pmid: (id) => `(EXT_ID:${id} AND SRC:MED)`,
  pmcid: (id) => `PMCID:${id}`,
  doi: (id) => `DOI:"${id.replace(/["\\]/g, '')}"`,
};

const searchAddress = 'https://www.ebi.ac.uk/europepmc/webservices/rest/search';

/** https://europepmc.org/RestfulWebService */
export const europePmc: Source = {
  ...facts.europePmc,
  most: 40,
  pause: 1000,
  question(names) {
    const query = names.map((name) => asked[kindIn(name)]?.(idIn(name)) ?? '').join(' OR ');
    const params = new URLSearchParams({ query, resultType: 'core', format: 'json', pageSize: '100' });
    return { url: `${searchAddress}?${params}` };
  },
  read: (answer) =>
    readJson(answerSchema, answer).resultList.result.map((result) =>
      paperOf(
        {
          title: textOf(result.title ?? '').replace(/\.$/, ''),
          abstract: abstractOf(result.abstractText ?? ''),
          authors: (result.authorList?.author ?? []).flatMap(
            ({ firstName, lastName, fullName, collectiveName }) =>
              collectiveName ?? (firstName && lastName ? `${firstName} ${lastName}` : (fullName ?? [])),
          ),
          ids: [
            ...(result.doi ? [`doi:${result.doi}`] : []),
            ...(result.pmid ? [`pmid:${result.pmid}`] : []),
            ...(result.pmcid ? [result.pmcid] : []),
          ],
          venue: result.journalInfo?.journal?.title,
          published: result.firstPublicationDate ?? result.pubYear,
        },
        facts.europePmc.id,
      ),
    ),
};
