import * as z from 'zod/mini';
import { parseJson } from '../json';
import { paperTitle } from '../page-title';
import { defineSource, type ImportedNote, type ImportedPaper } from '../source';

const selectorSchema = z.object({
  type: z.string(),
  exact: z.optional(z.string()),
  prefix: z.optional(z.string()),
  suffix: z.optional(z.string()),
});

const annotationSchema = z.object({
  uri: z.string(),
  text: z.optional(z.nullable(z.string())),
  tags: z.optional(z.array(z.string())),
  created: z.optional(z.string()),
  references: z.optional(z.array(z.string())),
  target: z.optional(z.array(z.object({ selector: z.optional(z.array(selectorSchema)) }))),
  document: z.optional(
    z.object({
      title: z.optional(z.union([z.string(), z.array(z.string())])),
      link: z.optional(z.array(z.object({ href: z.string() }))),
    }),
  ),
});
type Annotation = z.infer<typeof annotationSchema>;

/** The rows of a search in its interface, the export of its client, or the annotations alone. */
const fileSchema = z.union([
  z.object({ rows: z.array(z.unknown()) }),
  z.object({ annotations: z.array(z.unknown()) }),
  z.array(z.unknown()),
]);

function annotationsIn(text: string): unknown[] {
  const { data } = fileSchema.safeParse(parseJson(text));
  if (!data || Array.isArray(data)) return data ?? [];
  return 'rows' in data ? data.rows : data.annotations;
}

const isOfWeb = (address: string): boolean => /^https?:/i.test(address);

/** The address at which an annotated file is known: its own, or one of the web or a DOI that stands beside it. */
function addressOf({ uri, document }: Annotation): string | undefined {
  const known = [uri, ...(document?.link ?? []).map(({ href }) => href)];
  const doi = known.map((href) => /^doi:(10\..+)/i.exec(href)?.[1]).find(Boolean);
  return known.find(isOfWeb) ?? (doi && `https://doi.org/${doi}`);
}

function noteOf({ text, created, target, references }: Annotation, url: string): ImportedNote | undefined {
  const quote = target?.flatMap(({ selector = [] }) => selector).find(({ exact }) => exact);
  const markdown = `${references?.length ? 'Reply: ' : ''}${text ?? ''}`.trim();
  const at = Date.parse(created ?? '');
  if (!markdown && !quote) return undefined;
  return {
    markdown,
    ...(quote?.exact ? { quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, url } } : {}),
    ...(at > 0 ? { at } : {}),
  };
}

function paperIn(annotation: Annotation, url: string, line: number): ImportedPaper {
  const { tags = [], document } = annotation;
  const note = noteOf(annotation, url);
  const title = [document?.title ?? ''].flat()[0] ?? '';
  return {
    line,
    raw: {
      title: paperTitle(title),
      ids: [url, ...(document?.link ?? []).map(({ href }) => href)],
      urls: { abs: url },
    },
    tags,
    notes: note ? [note] : [],
  };
}

/** Annotations of Hypothesis, each on the paper whose page it stands on. */
export default defineSource({
  id: 'hypothesis',
  label: 'Hypothesis',
  order: 4,
  accepts: ({ text }) => {
    const [first] = annotationsIn(text);
    return z.object({ uri: z.string(), target: z.array(z.unknown()) }).safeParse(first).success;
  },
  read({ text }) {
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    for (const [index, value] of annotationsIn(text).entries()) {
      const { data, error } = annotationSchema.safeParse(value);
      const url = data && addressOf(data);
      if (!data)
        problems.push({ line: index + 1, why: `this annotation does not fit: ${error.issues[0]?.path.join('.')}` });
      else if (!url) problems.push({ line: index + 1, why: `“${data.uri.slice(0, 60)}” is no address of the web` });
      else papers.push(paperIn(data, url, index + 1));
    }
    return { papers, problems };
  },
});
