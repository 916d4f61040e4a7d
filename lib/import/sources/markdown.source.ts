import { readingStatuses } from '../../papers/words';
import { readFrontMatter } from '../dialects/front-matter';
import { readLogseq } from '../dialects/logseq';
import { readNotion } from '../dialects/notion';
import type { Told } from '../markdown';
import { defineSource, type ImportedPaper } from '../source';

const dialects = [readFrontMatter, readLogseq, readNotion];

/** Our part of a file in a folder that is kept up to date: the reader's own text around it stays theirs. */
const ourPart = /^<!-- papergloss:begin\b.*-->\n([\s\S]*?)^<!-- papergloss:end\b.*-->$/m;

function told(input: string): Told[] | undefined {
  const text = input.replace(/\r\n?/g, '\n');
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  const own = ourPart.exec(text)?.[1];
  const whole = own === undefined ? text : `${head}\n${own.trim()}\n`.trimStart();
  for (const dialect of dialects) {
    const papers = dialect(whole);
    if (papers) return papers;
  }
  return undefined;
}

function paperIn({ line, fields, title, notes }: Told): ImportedPaper {
  const first = (name: string): string => fields.get(name)?.[0] ?? '';
  const all = (name: string): readonly string[] => fields.get(name) ?? [];
  const status = readingStatuses.find((name) => name === first('status'));
  const added = Date.parse(first('added') || first('date'));
  const year = Number(first('year'));
  const url = first('url');
  return {
    line,
    raw: {
      title: first('title') || title,
      authors: all('authors'),
      ids: [first('key'), ...all('ids'), url],
      ...(year ? { year } : {}),
      ...(first('venue') ? { venue: first('venue') } : {}),
      ...(first('published') ? { published: first('published') } : {}),
      urls: url ? { abs: url } : {},
    },
    ...(status ? { status } : {}),
    ...(Number(first('rating')) > 0 ? { rating: Number(first('rating')) } : {}),
    tags: fields.has('tags_as_written') ? all('tags_as_written') : all('tags'),
    lists: all('lists'),
    notes,
    ...(added > 0 ? { addedAt: added } : {}),
  };
}

/** Markdown that we wrote ourselves: a file for each paper by any of the templates that are there, or a plain one of many papers. */
export default defineSource({
  id: 'markdown',
  label: 'Papergloss Markdown',
  order: 9,
  accepts: ({ text }) => told(text) !== undefined,
  read({ text }) {
    return { papers: (told(text) ?? []).map(paperIn), problems: [] };
  },
});
