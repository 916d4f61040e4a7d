/** What a template makes: the note of one paper, or one text about many. */
export interface Template {
  id: string;
  name: string;
  each: 'paper' | 'group';
  /** In the language of Liquid: https://liquidjs.com/tutorials/intro-to-liquid.html */
  source: string;
  /** How a paper's file is called, without its ending; by its title where it says nothing. */
  fileName?: string | undefined;
}

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

/** The template of an id, of the reader's own or of those that are there; the plain one where it is gone. */
export const templateNamed = (id: string, own: readonly Template[]): Template =>
  [...own, ...readyTemplates].find((template) => template.id === id) ?? plainTemplate;
