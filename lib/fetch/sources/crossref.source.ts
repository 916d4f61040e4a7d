import * as z from 'zod/mini';
import { readIdentifier } from '../../papers/identifiers';
import { paperOf, readJson, text } from '../answer';
import { facts } from '../facts';
import { abstractOf, textOf } from '../markup';
import { idIn, type Source } from '../source';

const texts = z.nullish(z.array(z.string()));

const workSchema = z.object({
  DOI: z.string(),
  title: texts,
  abstract: text,
  author: z.nullish(z.array(z.object({ given: text, family: text, name: text }))),
  'container-title': texts,
  issued: z.nullish(z.object({ 'date-parts': z.array(z.array(z.nullable(z.int()))) })),
  relation: z.nullish(
    z.object({ 'is-preprint-of': z.nullish(z.array(z.object({ id: z.string(), 'id-type': z.string() }))) }),
  ),
});

const answerSchema = z.object({ message: z.object({ items: z.array(workSchema) }) });

const dateOf = ({ issued }: z.infer<typeof workSchema>): string =>
  (issued?.['date-parts'][0] ?? []).flatMap((part) => (part === null ? [] : String(part).padStart(2, '0'))).join('-');

/** The names of what a preprint was published as. */
const publishedAs = ({ relation }: z.infer<typeof workSchema>): string[] =>
  (relation?.['is-preprint-of'] ?? []).flatMap((each) => {
    const found = each['id-type'] === 'doi' ? readIdentifier(`doi:${each.id}`) : undefined;
    return found ? found.key : [];
  });

/** https://www.crossref.org/documentation/retrieve-metadata/rest-api: one list in a second, one request at a time. */
export const crossref: Source = {
  ...facts.crossref,
  takes: (name) => !name.includes(','), // they stand between filters
  most: 40,
  pause: 1500,
  question(names) {
    const filter = names.map((name) => `doi:${idIn(name)}`).join(',');
    const select = 'DOI,title,abstract,author,container-title,issued,relation';
    return {
      url: `https://api.crossref.org/works?${new URLSearchParams({ filter, rows: String(names.length), select })}`,
    };
  },
  read: (answer) =>
    readJson(answerSchema, answer).message.items.map((work) => {
      const paper = paperOf(
        {
          title: textOf(work.title?.[0] ?? ''),
          abstract: abstractOf(work.abstract ?? ''),
          authors: (work.author ?? []).flatMap(({ given, family, name }) => {
            const whole = [given, family].filter(Boolean).join(' ');
            return whole || (name ?? []);
          }),
          ids: [`doi:${work.DOI}`],
          venue: textOf(work['container-title']?.[0] ?? ''),
          published: dateOf(work),
        },
        facts.crossref.id,
      );
      return { ...paper, aliases: [...new Set([...paper.aliases, ...publishedAs(work)])] };
    }),
};
