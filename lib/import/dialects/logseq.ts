import { fromOutline } from '../../text/outline';
import type { Told } from '../markdown';
import { highlightsIn, notesOf } from '../markdown-notes';

const property = /^([a-z-]+):: (.*)$/;
const links = /\[\[([^\]]*)\]\]/g;

/** Properties that are lists: of pages, or of words between commas. */
const valuesOf = (name: string, value: string): string[] => {
  if (name === 'authors' || name === 'lists') return [...value.matchAll(links)].map(([, page = '']) => page);
  return name.startsWith('tags') ? value.split(', ') : [value];
};

/** The blocks below a block of the outline that has this name, without what they are moved in by. */
function blocksUnder(name: string, lines: readonly string[]): string[] {
  const start = lines.indexOf(`- ${name}`);
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && line.startsWith('- '));
  const blocks: string[][] = [];
  for (const line of lines.slice(start + 1, end < 0 ? lines.length : end)) {
    if (line.startsWith('  - ')) blocks.push([]);
    blocks.at(-1)?.push(line.slice(4));
  }
  return blocks.map((block) => block.join('\n').trim());
}

/** Words below a highlight are a block of their own. */
const asText = (block: string): string => {
  const [above = '', ...below] = block.split('\n- ');
  return [above, fromOutline(below.join('\n- ').replace(/\n {2}/g, '\n'))].join('\n\n');
};

/** A page as our template for Logseq writes it; undefined for anything else. */
export function readLogseq(text: string): Told[] | undefined {
  const lines = text.split('\n');
  const head = lines.slice(
    0,
    lines.findIndex((line) => !property.test(line)),
  );
  const fields = new Map(
    head.map((line) => {
      const [, name = '', value = ''] = property.exec(line) ?? [];
      return [name.replaceAll('-', '_'), valuesOf(name, value)] as const;
    }),
  );
  if (!fields.has('title') || !fields.has('key')) return undefined;
  const notes = blocksUnder('Notes', lines).flatMap((block) => notesOf(fromOutline(block), '', 0));
  const highlights = blocksUnder('Highlights', lines).flatMap((block) => highlightsIn(asText(block), 0).highlights);
  return [{ line: 1, fields, title: '', notes: [...notes, ...highlights] }];
}
