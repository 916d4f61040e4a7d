import { frontMatterOf, sectionsOf, type Told, under, unescaped, withoutLast } from '../markdown';
import { highlightsIn, notesOf } from '../markdown-notes';

/** A note as our template for a Zettelkasten writes it: notes and highlights stand right below the title. */
function readZettel(text: string): Told[] | undefined {
  const { fields, body } = frontMatterOf(text);
  if (!fields.has('key') || !fields.has('id')) return undefined;
  const [title = ''] = /^# .*$/m.exec(body) ?? [];
  const own = withoutLast('## Reference', body.slice(body.indexOf(title) + title.length)).trim();
  const { before } = highlightsIn(own, 1);
  return [{ line: 1, fields, title: unescaped(title.slice(2)), notes: notesOf(before, own.slice(before.length), 1) }];
}

/** Files of one paper, or of many, by the other templates: facts in the front matter, or in the list at the head of a section. */
function readSections(text: string): Told[] | undefined {
  const told = sectionsOf(text).map((section) => ({
    line: section.line,
    fields: section.fields,
    title: section.title,
    notes: notesOf(under('Notes', section), under('Highlights', section), section.level + 1),
  }));
  return told.length > 0 ? told : undefined;
}

/** What stands in files with front matter of ours; undefined for anything else. */
export const readFrontMatter = (text: string): Told[] | undefined =>
  /^---\n(?:.*\n)*?(?:key|papers):/.test(text.slice(0, 20_000)) ? (readZettel(text) ?? readSections(text)) : undefined;
