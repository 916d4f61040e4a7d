import * as z from 'zod/mini';
import { readExtra } from '../extra';
import { doiName, isoDay } from '../fields';
import { parseJson } from '../json';
import { personName } from '../person-name';
import { defineSource, type ImportedPaper } from '../source';

const text = z.optional(z.nullable(z.union([z.string(), z.number()])));
/** Crossref gives lists where others give one text. */
const texts = z.optional(z.nullable(z.union([z.string(), z.number(), z.array(z.string())])));
const person = z.object({
  family: text,
  given: text,
  literal: text,
  name: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
});
const date = z.object({
  'date-parts': z.optional(z.array(z.array(z.nullable(z.union([z.string(), z.number()]))))),
  literal: text,
  raw: text,
});

const itemSchema = z.object({
  type: z.string(),
  title: texts,
  author: z.optional(z.nullable(z.array(person))),
  issued: z.optional(z.nullable(date)),
  'container-title': texts,
  number: text,
  DOI: text,
  URL: text,
  PMID: text,
  PMCID: text,
  abstract: text,
  keyword: texts,
  note: text,
});
type Item = z.infer<typeof itemSchema>;

function nameOf(each: z.infer<typeof person>): string {
  const whole = each.literal ?? each.name;
  if (whole) return whole === 'others' ? 'et al.' : String(whole);
  const family = [each['dropping-particle'], each['non-dropping-particle'], each.family].filter(Boolean).join(' ');
  return personName(family, String(each.given ?? ''), String(each.suffix ?? ''));
}

const firstOf = (value: z.infer<typeof texts>): string => String((Array.isArray(value) ? value[0] : value) ?? '');

const dayOf = (issued: Item['issued']): string =>
  (issued?.['date-parts']?.[0] ?? [])
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

function paperIn(item: Item, line: number): ImportedPaper {
  const written = dayOf(item.issued) || String(item.issued?.literal ?? item.issued?.raw ?? '');
  const year = Number(/\d{4}/.exec(written)?.[0]);
  const { DOI: doi, PMID: pmid, PMCID: pmcid, URL: url, number } = item;
  const venue = firstOf(item['container-title']);
  const published = isoDay(written);
  const note = readExtra(String(item.note ?? ''));
  const ids = [doi && doiName(String(doi)), number, pmid && `pmid:${pmid}`, pmcid, ...note.ids, url];
  return {
    line,
    raw: {
      title: firstOf(item.title),
      authors: (item.author ?? []).map(nameOf),
      abstract: String(item.abstract ?? ''),
      ids: ids.filter(Boolean).map(String),
      ...(year ? { year } : {}),
      ...(venue ? { venue } : {}),
      ...(published ? { published } : {}),
      urls: url ? { abs: String(url) } : {},
    },
    tags: [item.keyword ?? []]
      .flat()
      .flatMap((words) => String(words).split(/[,;]/))
      .filter((tag) => tag.trim()),
    notes: note.markdown ? [{ markdown: note.markdown }] : [],
  };
}

/** The items of a file: a list, a list within an object, or one item alone. */
function itemsIn(input: string): unknown[] {
  const value = parseJson(input);
  if (Array.isArray(value)) return value;
  const held = z.object({ items: z.array(z.unknown()) }).safeParse(value).data?.items;
  return held ?? z.object({ references: z.array(z.unknown()) }).safeParse(value).data?.references ?? [value];
}

/** Reads the types that only CSL-JSON has, so that no other list of objects is taken for it. */
const isItem = z.object({ type: z.string(), id: z.optional(z.unknown()) });
const otherwise = z.union([
  z.object({ title: z.union([z.string(), z.array(z.string())]) }),
  z.object({ DOI: z.string() }),
  z.object({ URL: z.string() }),
]);

/** CSL-JSON, of Zotero and citation tools. */
export default defineSource({
  id: 'csl-json',
  label: 'CSL-JSON',
  order: 6,
  accepts({ text: input }) {
    const [first] = itemsIn(input);
    return isItem.safeParse(first).success && otherwise.safeParse(first).success;
  },
  read({ text: input }) {
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    for (const [index, value] of itemsIn(input).entries()) {
      const { data, error } = itemSchema.safeParse(value);
      if (data) papers.push(paperIn(data, index + 1));
      else problems.push({ line: index + 1, why: `this item does not fit: ${error.issues[0]?.path.join('.')}` });
    }
    return { papers, problems };
  },
});
