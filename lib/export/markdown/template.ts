import * as z from 'zod/mini';

/** What a template makes: the note of one paper, or one text about many. */
export const templateSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.regex(/\S/), z.maxLength(100)),
  each: z.enum(['paper', 'group']),
  source: z.string().check(z.maxLength(100_000)),
  /** How a paper's file is called, without its ending; its title where it says nothing. */
  fileName: z.optional(z.string().check(z.maxLength(1000))),
});
export type Template = z.infer<typeof templateSchema>;

const sources = import.meta.glob<string>('../templates/*.liquid', { eager: true, query: '?raw', import: 'default' });

const ready = (id: string, name: string, each: Template['each'], fileName?: string): Template => ({
  id,
  name,
  each,
  source: sources[`../templates/${id}.liquid`] ?? '',
  ...(fileName === undefined ? {} : { fileName }),
});

/** The template that is taken where none is chosen. */
export const plainTemplate = ready('plain', 'Plain Markdown, GitHub', 'paper');

/** Templates that are there from the start. */
export const readyTemplates: readonly Template[] = [
  plainTemplate,
  ready('obsidian', 'Obsidian', 'paper'),
  ready('logseq', 'Logseq', 'paper'),
  ready('notion', 'Notion', 'paper'),
  ready('zettelkasten', 'Zettelkasten', 'paper', '{{ zettel }} {{ title }}'),
  ready('handout', 'Reading group handout', 'group'),
  ready('digest', 'Digest', 'group'),
  ready('daily', 'Daily note, links', 'group'),
];
