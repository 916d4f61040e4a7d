import * as z from 'zod/mini';
import { textOfHtml } from '../html';
import { parseJson } from '../json';
import { defineSource, type ImportedPaper } from '../source';

const pageSchema = z.object({
  url: z.string().check(z.regex(/^https?:/i)),
  title: z.optional(z.string()),
  highlights: z.array(
    z.object({
      text: z.string(),
      timestamp: z.optional(z.union([z.string(), z.number()])),
      notes: z.optional(z.array(z.string())),
    }),
  ),
});

/** The highlights that Obsidian Web Clipper exports, each page with its own. */
export default defineSource({
  id: 'web-clipper',
  label: 'Obsidian Web Clipper',
  order: 7,
  accepts({ text }) {
    const pages = parseJson(text);
    return Array.isArray(pages) && pageSchema.safeParse(pages[0]).success;
  },
  read({ text }) {
    const pages = parseJson(text);
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    for (const [index, value] of (Array.isArray(pages) ? pages : []).entries()) {
      const { data, error } = pageSchema.safeParse(value);
      if (!data) {
        problems.push({ line: index + 1, why: `this page does not fit: ${error.issues[0]?.path.join('.')}` });
        continue;
      }
      const { url, title = '', highlights } = data;
      const notes = highlights.map(({ text: marked, timestamp, notes: words = [] }) => {
        const at = typeof timestamp === 'number' ? timestamp : Date.parse(timestamp ?? '');
        return {
          markdown: words.join('\n\n'),
          quote: { exact: textOfHtml(marked), url },
          ...(at > 0 ? { at } : {}),
        };
      });
      papers.push({ line: index + 1, raw: { title, ids: [url], urls: { abs: url } }, notes });
    }
    return { papers, problems };
  },
});
