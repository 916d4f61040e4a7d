import * as z from 'zod/mini';
import { parseJson } from '../json';
import { personName } from '../person-name';
import { defineSource, type ImportedPaper } from '../source';

const text = z.optional(z.union([z.string(), z.number()]));
const person = z.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
});
const date = z.object({
  'date-parts': z.optional(z.array(z.array(z.union([z.string(), z.number()])))),
  literal: text,
  raw: text,
});

const itemSchema = z.object({
  type: z.string(),
  title: text,
  author: z.optional(z.array(person)),
  issued: z.optional(date),
  'container-title': text,
  publisher: text,
  number: text,
  DOI: text,
  URL: text,
  PMID: text,
  PMCID: text,
  abstract: text,
  keyword: text,
  note: text,
});
type Item = z.infer<typeof itemSchema>;

function nameOf(each: z.infer<typeof person>): string {
  if (each.literal) return each.literal === 'others' ? 'et al.' : String(each.literal);
  const family = [each['dropping-particle'], each['non-dropping-particle'], each.family].filter(Boolean).join(' ');
  return personName(family, String(each.given ?? ''), String(each.suffix ?? ''));
}

function paperIn(item: Item, line: number): ImportedPaper {
  const parts = item.issued?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')) ?? [];
  const written = parts.join('-') || String(item.issued?.literal ?? item.issued?.raw ?? '');
  const year = Number(/\d{4}/.exec(written)?.[0]);
  const { DOI: doi, PMID: pmid, PMCID: pmcid, URL: url } = item;
  const venue = item['container-title'];
  return {
    line,
    raw: {
      title: String(item.title ?? ''),
      authors: (item.author ?? []).map(nameOf),
      abstract: String(item.abstract ?? ''),
      ids: [doi && `doi:${doi}`, item.number, pmid && `pmid:${pmid}`, pmcid, url].filter(Boolean).map(String),
      ...(year ? { year } : {}),
      ...(venue ? { venue: String(venue) } : {}),
      ...(parts.length > 1 ? { published: written } : {}),
      urls: url ? { abs: String(url) } : {},
    },
    tags: String(item.keyword ?? '')
      .split(/[,;]/)
      .filter((tag) => tag.trim()),
    notes: item.note ? [{ markdown: String(item.note) }] : [],
  };
}

/** Reads the types that only CSL-JSON has, so that no other list of objects is taken for it. */
const isItem = z.object({ type: z.string(), id: z.optional(z.unknown()) });
const otherwise = z.union([
  z.object({ title: z.string() }),
  z.object({ DOI: z.string() }),
  z.object({ URL: z.string() }),
]);

/** CSL-JSON, of Zotero and citation tools. */
export default defineSource({
  id: 'csl-json',
  label: 'CSL-JSON',
  order: 6,
  accepts({ text: input }) {
    const items = parseJson(input);
    const [first] = Array.isArray(items) ? items : [];
    return isItem.safeParse(first).success && otherwise.safeParse(first).success;
  },
  read({ text: input }) {
    const items = parseJson(input);
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    for (const [index, value] of (Array.isArray(items) ? items : []).entries()) {
      const { data, error } = itemSchema.safeParse(value);
      if (data) papers.push(paperIn(data, index + 1));
      else problems.push({ line: index + 1, why: `this item does not fit: ${error.issues[0]?.path.join('.')}` });
    }
    return { papers, problems };
  },
});
