import { parse } from 'yaml';
import { decodeEntities } from '../papers/title';
import { renameFootnotes } from '../text/footnotes';
import { movedHeadings } from '../text/html-headings';
import { linkTarget } from '../text/markdown';
import { toldAsBefore } from '../text/references';
import type { ImportedNote } from './source';

/** A value of front matter, or a fact of a section, as texts. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** One paper of a Markdown file: its fields, the level of its title, and what stands under it. */
export interface Section {
  line: number;
  fields: Fields;
  title: string;
  level: number;
  body: string;
}

/** A paper as a file tells it. */
export interface Told {
  line: number;
  fields: Fields;
  title: string;
  notes: ImportedNote[];
}

const textsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
};

function frontMatter(yaml: string): Fields {
  try {
    const fields: unknown = parse(yaml, { maxAliasCount: 0 });
    return new Map(Object.entries(fields ?? {}).map(([name, value]) => [name, textsOf(value)]));
  } catch {
    return new Map();
  }
}

const withoutSigns = (markdown: string): string => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** An address whose link needed a label, which is the address: `[www.a.org/b](http://www.a.org/b)`. */
const labelled = /\[((?:[^[\]\\]|\\.)+)\]\((\S+)\)/g;
const addressIn = (label: string, target: string): string | undefined => {
  const address = withoutSigns(label);
  return [address, `http://${address}`].some((each) => linkTarget(each) === target) ? label : undefined;
};

/** Text as it was before it was escaped for Markdown. */
export const unescaped = (markdown: string): string =>
  decodeEntities(
    withoutSigns(
      markdown
        .replace(/<(https?:\/\/[^<>\s]+)>/g, '$1')
        .replace(labelled, (whole, label, target) => addressIn(label, target) ?? whole),
    ),
  );

const factLine = /^- \*\*([a-z]+):\*\* (.*)$/;

/** The facts that a section of a larger file states in a list; lists in them are separated by commas. */
function factsOf(body: string): Fields {
  const facts = body.split('\n').flatMap((line): [string, string[]][] => {
    const [, name, value] = factLine.exec(line) ?? [];
    if (name === undefined || value === undefined) return [];
    const text = unescaped(value);
    return [[name, name === 'tags' || name === 'lists' ? text.split(', ') : [text]]];
  });
  return new Map(facts);
}

/** Lines of Markdown, each with the depth of the heading that it is, 0 for all others, and whether it is in a block of code. */
function* withDepths(lines: readonly string[]): Generator<readonly [line: string, depth: number, code: boolean]> {
  let fence = '';
  for (const line of lines) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const depth = fence === '' ? (/^(#{1,6})(?: |$)/.exec(line)?.[1]?.length ?? 0) : 0;
    if (fence === '' && mark !== undefined) fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
    yield [line, depth, fence !== ''];
  }
}

/** The parts of a text that begin with a heading of a depth, or of less; the first is what stands before. */
function partsAt(text: string, most: number): string[] {
  const parts: string[][] = [[]];
  for (const [line, depth] of withDepths(text.split('\n'))) {
    if (depth > 0 && depth <= most) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.map((lines) => lines.join('\n'));
}

/** A text in its front matter and what follows. */
export function frontMatterOf(text: string): { fields: Fields; head: string; body: string } {
  const [head = '', yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  return { fields: frontMatter(yaml), head, body: text.slice(head.length) };
}

/** The papers of a file: one with front matter of its own, or a section for each, which names its key. */
export function sectionsOf(text: string): Section[] {
  const { fields, head, body } = frontMatterOf(text);
  if (fields.has('key')) return [{ line: 1, fields, title: fields.get('title')?.[0] ?? '', level: 1, body }];
  let line = head.split('\n').length;
  return partsAt(body, 2).flatMap((section): Section[] => {
    const begun = line;
    line += section.split('\n').length;
    const facts = factsOf(partsAt(section, 3).slice(0, 2).join('\n'));
    const title = unescaped(/^## (.*)$/m.exec(section)?.[1] ?? '');
    return facts.has('key') ? [{ line: begun, fields: facts, title, level: 2, body: section }] : [];
  });
}

/** What stands before the last line of its kind, but for those within code. */
export function withoutLast(line: string, text: string): string {
  const lines = [...withDepths(text.split('\n'))];
  const last = lines.findLastIndex(([each, depth]) => depth > 0 && each.trimEnd() === line);
  return lines
    .slice(0, last < 0 ? lines.length : last)
    .map(([each]) => each)
    .join('\n');
}

/** What stands under a heading of a section; '' where there is none. */
export function under(heading: string, { body, level }: Pick<Section, 'body' | 'level'>): string {
  const wanted = `${'#'.repeat(level + 1)} ${heading}`;
  const part = partsAt(body, level + 1).find((each) => each.split('\n')[0]?.trim() === wanted);
  return part?.slice(part.indexOf('\n') + 1).trim() ?? '';
}

/** What the names of footnotes end with, by which those of the notes of a file are told apart. */
const ownMark = /-[A-Za-z0-9]{1,8}$/;

/** A note as it was before its headings were moved below those of its paper, and its footnotes and links got names of their own. */
export function raised(markdown: string, level: number): string {
  const lines = [...withDepths(toldAsBefore(markdown).split('\n'))].map(([line, depth, code]) => {
    if (code) return line;
    return movedHeadings(depth > level ? line.slice(level) : line, -level);
  });
  return renameFootnotes(lines.join('\n'), (name) => name.replace(ownMark, ''));
}
