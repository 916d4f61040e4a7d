import type { Liquid } from 'liquidjs';
import { blockQuote, escapeMarkdown, escapeParagraphs, markdownLink, oneLine } from '../../text/markdown';
import { asOutline } from '../../text/outline';
import { tellApart } from '../../text/references';
import { noteTag } from '../../text/tags';
import { yamlProperty, yamlValue } from '../../text/yaml';
import { containMarkdown } from './contain';

/** A note of the reader as templates have it. */
export interface NoteView {
  markdown: string;
  /** Tells its footnotes and links from those of other notes. */
  mark: string;
  /** Names of links that other notes of the file have too. */
  clashing: ReadonlySet<string>;
  /** Under which it is found again in its file, where it is to be. */
  found?: string | undefined;
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).join(', ') : value === undefined || value === null ? '' : String(value);

/** What a template puts out is plain text, unless a filter says that it is Markdown. Signs alone are those of a heading. */
export const escapeOutput = (value: unknown): string => {
  const text = textOf(value);
  return /^#{1,6}$/.test(text) ? text : escapeMarkdown(text);
};

const isNote = (value: unknown): value is NoteView =>
  typeof value === 'object' && value !== null && 'markdown' in value && typeof value.markdown === 'string';

/** A note below headings of a level, between marks where it is to be found again. */
function noteText({ markdown, mark, clashing, found }: NoteView, level: number): string {
  const text = tellApart(containMarkdown(markdown, level, mark), mark, clashing);
  return found === undefined
    ? text
    : `<!-- papergloss:note ${found} ${level} -->\n\n${text}\n\n<!-- papergloss:note end -->`;
}

/** Text on one line, without what makes blocks of it: for fields that are read as they are, not as Markdown. */
const field = (value: unknown): string => oneLine(textOf(value));

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

type Filters = Readonly<Record<string, (value: unknown, argument?: unknown) => string>>;

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The filters that take a list at once: what a loop would put out item by item takes the engine several times as long. */
const filtersOfLists: Filters = {
  /** Each item on a line of its own, behind signs that begin it. */
  lines: (value, before) =>
    itemsOf(value)
      .map((item) => `${textOf(before ?? '- ')}${escapeOutput(item)}`)
      .join('\n'),
  /** Rows of a table, an item in each, with the fields that are named. */
  rows: (value, names) =>
    itemsOf(value)
      .map(
        (item) =>
          `| ${textOf(names)
            .split(', ')
            .map((name) => escapeOutput(fieldOf(item, name)))
            .join(' | ')} |`,
      )
      .join('\n'),
  /** Links to items with a name and an address. */
  linked: (value, between) =>
    itemsOf(value)
      .map((item) => markdownLink(textOf(fieldOf(item, 'name')), textOf(fieldOf(item, 'url'))))
      .join(textOf(between ?? ' · ')),
};

/** Filters whose result is Markdown, or YAML, as it stands. */
const filters: Filters = {
  property: (value, name) => yamlProperty(textOf(name), value),
  /** The fields that are named; of a list, a property for each item with a name and a value. */
  properties: (value, names) =>
    Array.isArray(value)
      ? value.map((item) => yamlProperty(textOf(fieldOf(item, 'name')), fieldOf(item, 'value'))).join('')
      : textOf(names)
          .split(', ')
          .map((each) => {
            const [name = '', field = name] = each.split('=');
            return yamlProperty(name, fieldOf(value, field));
          })
          .join(''),
  /** The fields that are named and hold something, on a line each. */
  facts: (value, names) =>
    textOf(names)
      .split(', ')
      .flatMap((name) => {
        const text = textOf(fieldOf(value, name));
        return text ? [`- **${name}:** ${escapeOutput(text)}`] : [];
      })
      .join('\n'),
  yaml: (value) => yamlValue(value ?? ''),
  paragraphs: (value) => escapeParagraphs(textOf(value)),
  quote: (value) => blockQuote(escapeParagraphs(textOf(value))),
  link: (value, url) => (url ? markdownLink(textOf(value), textOf(url)) : escapeOutput(value)),
  wikilink: (value) => `[[${field(value).replace(/[[\]|#^]/g, ' ')}]]`,
  tag: (value) => `#${noteTag(textOf(value))}`,
  note: (value, level) => (isNote(value) ? noteText(value, Number(level ?? 0)) : ''),
  outline: (value) => asOutline(textOf(value)),
  /** Lines after the first moved in, so that they stay in the list item that the first begins. */
  indent: (value, width) => textOf(value).replace(/\n(?=[^\n])/g, `\n${' '.repeat(Number(width ?? 2))}`),
  one_line: field,
};

/** Gives an engine the filters of our templates. */
export function addFilters(engine: Liquid): void {
  for (const [name, handler] of Object.entries({ ...filters, ...filtersOfLists }))
    engine.registerFilter(name, { handler, raw: true });
}
