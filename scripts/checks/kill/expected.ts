import * as z from 'zod/mini';

/** What the store says, as far as it is looked at. */
export const storedSchema = z.object({
  records: z.array(
    z.object({
      paper: z.object({ key: z.string(), title: z.string() }),
      saved: z.optional(z.object({ tags: z.array(z.string()), deletedAt: z.optional(z.number()) })),
      lists: z.array(z.string()),
      notes: z.array(z.object({ id: z.string(), markdown: z.string() })),
    }),
  ),
  lists: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
});
type Stored = z.infer<typeof storedSchema>;
type StoredRecord = Stored['records'][number];

/** Many papers that came or went in one act. */
export interface Batch {
  titles: readonly string[];
  /** Whether they are there; unknown where the act was not acknowledged. */
  are: 'there' | 'gone' | 'unknown';
}

/** A list of the reader's: its names, two where a renaming was not acknowledged, and the titles in it. */
export interface ListState {
  names: Set<string>;
  members: Set<string>;
  is: 'there' | 'gone' | 'unknown';
}

/** What was acknowledged over all rounds, and what of it is not found. */
export class Expected {
  writes = 0;
  readonly #saved = new Set<string>();
  /** Text of notes by the title of their paper. A later write, cut off, may have added to it. */
  readonly #notes = new Map<string, string>();
  readonly #highlights = new Map<string, string>();
  /** The number of the one tag that a paper has: a later write, cut off, may have put the next in its place. */
  readonly #tags = new Map<string, number>();
  readonly lists = new Map<string, ListState>();
  readonly batches: Batch[] = [];

  save(title: string): void {
    this.#saved.add(title);
    this.writes += 1;
  }

  note(title: string, text: string): void {
    this.#notes.set(title, text);
    this.writes += 1;
  }

  highlight(title: string, id: string): void {
    this.#highlights.set(id, title);
    this.writes += 1;
  }

  tag(title: string, number: number): void {
    this.#tags.set(title, number);
    this.writes += 1;
  }

  /** What was acknowledged and is not there, or is there by half, in words. What was unknown is known after it. */
  losses({ records, lists }: Stored): string[] {
    const kept = new Map(records.map((record) => [record.paper.title, record]));
    const twice = records.length - kept.size;
    return [
      ...(twice > 0 ? [`${twice} papers are there twice`] : []),
      ...this.#lostPapers(kept),
      ...this.#lostLists(kept, lists),
      ...this.batches.flatMap((batch) => lossOfBatch(batch, kept)),
    ];
  }

  #lostPapers(kept: ReadonlyMap<string, StoredRecord>): string[] {
    const unsaved = [...this.#saved].filter((title) => !isSaved(kept.get(title)));
    const unnoted = [...this.#notes].filter(
      ([title, text]) => !kept.get(title)?.notes.some(({ markdown }) => markdown.startsWith(text)),
    );
    const unlit = [...this.#highlights].filter(([id, title]) => !kept.get(title)?.notes.some((note) => note.id === id));
    const untagged = [...this.#tags].filter(([title, number]) => {
      const tags = kept.get(title)?.saved?.tags ?? [];
      return tags.length !== 1 || ![`tag ${number}`, `tag ${number + 1}`].includes(tags[0] ?? '');
    });
    return [
      ...unsaved.map((title) => `save: ${title}`),
      ...unnoted.map(([title]) => `note: ${title}`),
      ...unlit.map(([id]) => `highlight: ${id}`),
      ...untagged.map(([title, number]) => `tag ${number}: ${title}`),
    ];
  }

  #lostLists(kept: ReadonlyMap<string, StoredRecord>, lists: Stored['lists']): string[] {
    return [...this.lists].flatMap(([id, expected]) => {
      const list = lists.find((each) => each.id === id);
      if (expected.is === 'unknown') expected.is = list ? 'there' : 'gone';
      if (expected.is === 'gone') return list ? [`deleted list: ${list.name}`] : [];
      if (!list || !expected.names.has(list.name)) return [`list: ${[...expected.names].join(' or ')}`];
      expected.names = new Set([list.name]);
      const absent = [...expected.members].filter((title) => !kept.get(title)?.lists.includes(list.name));
      const held = [...kept.values()].filter((record) => isSaved(record) && record.lists.includes(list.name)).length;
      const count = held === list.count ? [] : [`${list.name} says that it has ${list.count} papers and has ${held}`];
      return [...absent.map((title) => `in ${list.name}: ${title}`), ...count];
    });
  }
}

const isSaved = (record: StoredRecord | undefined): boolean =>
  record?.saved !== undefined && record.saved.deletedAt === undefined;

function lossOfBatch(batch: Batch, kept: ReadonlyMap<string, StoredRecord>): string[] {
  const there = batch.titles.filter((title) => isSaved(kept.get(title))).length;
  const name = batch.titles[0] ?? '';
  if (batch.are === 'unknown' && there > 0 && there < batch.titles.length)
    return [`half: ${there} of ${batch.titles.length} from ${name}`];
  if (batch.are === 'unknown') batch.are = there > 0 ? 'there' : 'gone';
  const wanted = batch.are === 'there' ? batch.titles.length : 0;
  return there === wanted ? [] : [`${there} in place of ${wanted} from ${name}`];
}
