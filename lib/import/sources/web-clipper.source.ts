import * as z from 'zod/mini';
import { textOfHtml } from '../html';
import { parseJson } from '../json';
import { paperTitle } from '../page-title';
import { defineSource, type ImportedNote, type ImportedPaper } from '../source';

const highlightSchema = z.object({
  /** Its words in an export; `content` where they come from its storage. */
  text: z.optional(z.string()),
  content: z.optional(z.string()),
  id: z.optional(z.string()),
  timestamp: z.optional(z.union([z.string(), z.number()])),
  notes: z.optional(z.union([z.string(), z.array(z.string())])),
});
type Highlight = z.infer<typeof highlightSchema>;

const pageSchema = z.object({
  url: z.string().check(z.regex(/^https?:/i)),
  title: z.optional(z.string()),
  highlights: z.array(highlightSchema),
});

/** The pages of an export, or of a storage that has them by their addresses. */
function pagesIn(text: string): unknown[] {
  const value = parseJson(text);
  if (Array.isArray(value)) return value;
  return Object.values(z.record(z.string(), pageSchema).safeParse(value).data ?? {});
}

/** When a highlight was made: told, or by its id, which is that time in milliseconds. */
function madeAt({ timestamp, id = '' }: Highlight): number {
  if (timestamp === undefined) return /^\d{13}$/.test(id) ? Number(id) : Number.NaN;
  return typeof timestamp === 'number' ? timestamp : Date.parse(timestamp);
}

function noteOf(highlight: Highlight, url: string): ImportedNote {
  const at = madeAt(highlight);
  return {
    markdown: [highlight.notes ?? []].flat().join('\n\n'),
    quote: { exact: textOfHtml(highlight.text ?? highlight.content ?? ''), url },
    ...(at > 0 ? { at } : {}),
  };
}

/** The highlights that Obsidian Web Clipper exports, each page with its own. */
export default defineSource({
  id: 'web-clipper',
  label: 'Obsidian Web Clipper',
  order: 7,
  accepts: ({ text }) => pageSchema.safeParse(pagesIn(text)[0]).success,
  read({ text }) {
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    for (const [index, value] of pagesIn(text).entries()) {
      const { data, error } = pageSchema.safeParse(value);
      if (!data) {
        problems.push({ line: index + 1, why: `this page does not fit: ${error.issues[0]?.path.join('.')}` });
        continue;
      }
      const { url, title = '', highlights } = data;
      const notes = highlights.map((highlight) => noteOf(highlight, url));
      papers.push({ line: index + 1, raw: { title: paperTitle(title), ids: [url], urls: { abs: url } }, notes });
    }
    return { papers, problems };
  },
});
