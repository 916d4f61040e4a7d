import { type Told, under, unescaped } from '../markdown';
import { notesOf } from '../markdown-notes';

const start = /^# (.*)\n\n\| Property \| Value \|\n/;
const row = /^\| (\w+) \| (.*) \|$/gm;
const lists = new Set(['authors', 'tags', 'lists']);

/** What the table of properties says, by the names of our other templates. */
function fieldsOf(table: string): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const [, name = '', value = ''] of table.matchAll(row)) {
    const field = name.toLowerCase();
    const text = unescaped(value);
    if (field === 'rating') fields.set(field, [String(text.split('★').length - 1)]);
    else if (field === 'link') fields.set('url', [text]);
    else fields.set(field, lists.has(field) ? text.split(', ').filter(Boolean) : [text]);
  }
  return fields;
}

/** A page as our template for Notion writes it; undefined for anything else. */
export function readNotion(text: string): Told[] | undefined {
  const title = start.exec(text)?.[1];
  if (title === undefined) return undefined;
  const body = text.slice(text.indexOf('\n') + 1);
  const table = body.slice(0, body.search(/\n\n(?!\|)/) + 1 || body.length).trim();
  const fields = fieldsOf(table);
  if (!fields.has('key')) return undefined;
  const section = { body, level: 1 };
  const notes = notesOf(under('Notes', section), under('Highlights', section), 2);
  return [{ line: 1, fields, title: unescaped(title), notes }];
}
