import * as z from 'zod/mini';
import { parseJson } from '../json';
import { defineSource, type ImportedPaper } from '../source';

const text = z.optional(z.nullable(z.union([z.string(), z.number()])));

const paperSchema = z.object({
  title: z.string(),
  author: text,
  year: text,
  venue: text,
  pdfLink: text,
  codeLink: text,
  doi: text,
  abstract: text,
  addDate: text,
  favorite: z.optional(z.boolean()),
  note: text,
  tags: z.optional(z.array(z.string())),
});

const memorySchema = z.looseObject({ __dataVersion: z.number() });

/** What PaperMemory writes into a note by itself, of where a paper appeared. */
const byItself = /^(?:Accepted|Published|Under review) @ .*$/;

function paperIn(told: z.infer<typeof paperSchema>, id: string, line: number): ImportedPaper {
  const { title, author, venue, pdfLink, codeLink, doi, abstract, addDate, favorite, note, tags } = told;
  const year = Number(told.year);
  const added = Date.parse(String(addDate ?? ''));
  const words = String(note ?? '').trim();
  const arxiv = /^Arxiv-(.+)/i.exec(id)?.[1];
  return {
    line,
    raw: {
      title,
      authors: String(author ?? '')
        .replace(/\s+/g, ' ')
        .split(' and '),
      abstract: String(abstract ?? ''),
      ids: [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`, pdfLink].filter(Boolean).map(String),
      ...(year ? { year } : {}),
      ...(venue && !/^arxiv\b/i.test(String(venue)) ? { venue: String(venue) } : {}),
      urls: { ...(pdfLink ? { pdf: String(pdfLink) } : {}), ...(codeLink ? { code: String(codeLink) } : {}) },
    },
    tags: [...(tags ?? []), ...(favorite ? ['favorite'] : [])],
    notes: words && !byItself.test(words) ? [{ markdown: words }] : [],
    ...(added > 0 ? { addedAt: added } : {}),
  };
}

/** The memory of PaperMemory: an object of papers by their ids. */
export default defineSource({
  id: 'papermemory',
  label: 'PaperMemory',
  order: 5,
  accepts: ({ text: input }) => memorySchema.safeParse(parseJson(input)).success,
  read({ text: input }) {
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    const entries = Object.entries(memorySchema.safeParse(parseJson(input)).data ?? {});
    for (const [index, [id, value]] of entries.filter(([name]) => !name.startsWith('__')).entries()) {
      const { data, error } = paperSchema.safeParse(value);
      if (data) papers.push(paperIn(data, id, index + 1));
      else
        problems.push({
          line: index + 1,
          why: `“${id.slice(0, 60)}” does not fit: ${error.issues[0]?.path.join('.')}`,
        });
    }
    return { papers, problems };
  },
});
