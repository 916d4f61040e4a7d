import * as z from 'zod/mini';
import { parseJson } from '../json';
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
  document: z.optional(z.object({ title: z.optional(z.union([z.string(), z.array(z.string())])) })),
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

function noteOf({ uri, text, created, target, references }: Annotation): ImportedNote | undefined {
  const quote = target?.flatMap(({ selector = [] }) => selector).find(({ exact }) => exact);
  const markdown = `${references?.length ? 'Reply: ' : ''}${text ?? ''}`.trim();
  const at = Date.parse(created ?? '');
  if (!markdown && !quote) return undefined;
  return {
    markdown,
    ...(quote?.exact ? { quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, url: uri } } : {}),
    ...(at > 0 ? { at } : {}),
  };
}

function paperIn(annotation: Annotation, line: number): ImportedPaper {
  const { uri, tags = [], document } = annotation;
  const note = noteOf(annotation);
  const title = [document?.title ?? ''].flat()[0] ?? '';
  return {
    line,
    raw: { title: title.replace(/^\[\d{4}\.\d{4,5}\]\s*/, ''), ids: [uri], urls: { abs: uri } },
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
      if (!data)
        problems.push({ line: index + 1, why: `this annotation does not fit: ${error.issues[0]?.path.join('.')}` });
      else if (!/^https?:/i.test(data.uri))
        problems.push({ line: index + 1, why: `“${data.uri.slice(0, 60)}” is no address of the web` });
      else papers.push(paperIn(data, index + 1));
    }
    return { papers, problems };
  },
});
