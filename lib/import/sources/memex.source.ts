import * as z from 'zod/mini';
import { textOfHtml } from '../html';
import { parseJson } from '../json';
import { defineSource, type Imported, type ImportedNote, type ImportedPaper } from '../source';

/** A change set of its backups: what was written to which table. The last word on an object stands. */
const setSchema = z.object({
  changes: z.array(
    z.object({
      collection: z.string(),
      objectPk: z.optional(z.unknown()),
      operation: z.optional(z.nullable(z.string())),
      object: z.optional(z.nullable(z.unknown())),
    }),
  ),
});
type Change = z.infer<typeof setSchema>['changes'][number];

const text = z.optional(z.nullable(z.string()));
const time = z.optional(z.nullable(z.union([z.string(), z.number()])));
const listId = z.union([z.string(), z.number()]);

/** Its tables, each with what is taken from it. Pages are named by their addresses without what stands before the host. */
const tables = {
  pages: z.object({ url: z.string(), fullUrl: text, fullTitle: text }),
  bookmarks: z.object({ url: z.string(), time }),
  annotations: z.object({
    url: z.string(),
    pageUrl: z.string(),
    pageTitle: text,
    body: text,
    comment: text,
    createdWhen: time,
  }),
  tags: z.object({ url: z.string(), name: z.string() }),
  customLists: z.object({ id: listId, name: z.string() }),
  pageListEntries: z.object({ pageUrl: z.string(), fullUrl: text, listId }),
} as const;
type Table = keyof typeof tables;
type Row<Name extends Table> = z.infer<(typeof tables)[Name]>;
const schemas: { [Name in Table]: z.ZodMiniType<Row<Name>> } = tables;

const isTable = (name: string): name is Table => Object.hasOwn(tables, name);

interface Written {
  line: number;
  value: unknown;
}

/** The objects of its tables as the last change left them, each with its place among the changes. */
class WrittenTables {
  readonly problems: Imported['problems'] = [];
  readonly #tables = new Map<Table, Map<string, Written>>();

  take({ collection, objectPk, operation, object }: Change, line: number): void {
    if (!isTable(collection)) return;
    const rows = this.#tables.get(collection) ?? new Map<string, Written>();
    this.#tables.set(collection, rows);
    const id = JSON.stringify(objectPk) ?? `${line}`;
    if (operation === 'delete') {
      rows.delete(id);
      return;
    }
    const { success, error } = schemas[collection].safeParse(object);
    if (success) rows.set(id, { line, value: object });
    else this.problems.push({ line, why: `this of ${collection} does not fit: ${error.issues[0]?.path.join('.')}` });
  }

  of<Name extends Table>(name: Name): (Row<Name> & { line: number })[] {
    return [...(this.#tables.get(name)?.values() ?? [])].flatMap(({ line, value }) => {
      const { data } = schemas[name].safeParse(value);
      return data ? [{ ...data, line }] : [];
    });
  }
}

const millis = (value: string | number | null | undefined): number =>
  typeof value === 'number' ? value : Date.parse(value ?? '');

/** The page that an annotation of it is named after: `example.org/a#16194…`. */
const addressOf = (page: string, full: string | null | undefined): string => full || `https://${page}`;

function noteOf({ body, comment, createdWhen }: Row<'annotations'>, url: string): ImportedNote | undefined {
  const markdown = comment?.trim() ?? '';
  const exact = textOfHtml(body ?? '');
  const at = millis(createdWhen);
  if (!markdown && !exact) return undefined;
  return { markdown, ...(exact ? { quote: { exact, url } } : {}), ...(at > 0 ? { at } : {}) };
}

/** A page as it is gathered from the tables. */
interface Page extends ImportedPaper {
  tags: string[];
  lists: string[];
  notes: ImportedNote[];
}

/** What is said of pages that were kept, marked or put on a list; those that were only visited are left. */
function papersIn(written: WrittenTables): ImportedPaper[] {
  const pages = new Map(written.of('pages').map((page) => [page.url, page]));
  const papers = new Map<string, Page>();
  const pageAt = (url: string, line: number, title?: string | null, full?: string | null) => {
    const page = pages.get(url);
    const address = addressOf(url, page?.fullUrl ?? full);
    const raw = { title: page?.fullTitle ?? title ?? '', ids: [address], urls: { abs: address } };
    const paper: Page = papers.get(url) ?? { line, raw, tags: [], lists: [], notes: [] };
    papers.set(url, paper);
    return paper;
  };
  for (const { url, time: at, line } of written.of('bookmarks')) {
    const paper = pageAt(url, line);
    if (millis(at) > 0) paper.addedAt = millis(at);
  }
  for (const annotation of written.of('annotations')) {
    const paper = pageAt(annotation.pageUrl, annotation.line, annotation.pageTitle);
    const note = noteOf(annotation, paper.raw.urls?.abs ?? '');
    if (note) paper.notes.push(note);
  }
  const lists = new Map(written.of('customLists').map(({ id, name }) => [String(id), name]));
  for (const { pageUrl, fullUrl, listId: list, line } of written.of('pageListEntries')) {
    const name = lists.get(String(list));
    if (name !== undefined) pageAt(pageUrl, line, undefined, fullUrl).lists.push(name);
  }
  for (const { url, name, line } of written.of('tags')) pageAt(url.replace(/#\d+$/, ''), line).tags.push(name);
  return [...papers.values()];
}

/** Backups of Memex: change sets, of which a folder or its zip holds many. */
export default defineSource({
  id: 'memex',
  label: 'Memex',
  order: 6.5,
  accepts: ({ text: input }) =>
    setSchema.safeParse(parseJson(input)).data?.changes.some(({ collection }) => isTable(collection)) ?? false,
  together: (texts) =>
    JSON.stringify({ changes: texts.flatMap((each) => setSchema.safeParse(parseJson(each)).data?.changes ?? []) }),
  read({ text: input }) {
    const written = new WrittenTables();
    const { changes = [] } = setSchema.safeParse(parseJson(input)).data ?? {};
    for (const [index, change] of changes.entries()) written.take(change, index + 1);
    return { papers: papersIn(written), problems: written.problems };
  },
});
