import { colourNames, colours, readingStatuses } from '../../papers/words';
import { raised, type Section, sectionsOf, under, unescaped } from '../markdown';
import { defineSource, type ImportedNote, type ImportedPaper } from '../source';

/** The line that names a highlight: a link with its colour, `[Yellow highlight](…)` or `> [!quote] [Yellow](…)`. */
const named = /^(?:> \[!quote\] )?\[(\w+)(?: highlight)?\]\((https?:[^)\s]+)\)$/;
const callout = /^> \[!quote\] /;

const unquoted = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(/^> ?/, ''))
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => unescaped(paragraph.trim()))
    .join('\n\n')
    .trim();

const pageOf = (address: string): string => address.replace(/#?:~:text=.*$/, '');

/** The highlights of a section: each has its quote, the line that names it, before or after, and words of the reader's. */
function highlightsIn(text: string, level: number): ImportedNote[] {
  const notes: ImportedNote[] = [];
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) => (named.test(line) ? [index] : []));
  /** Where a highlight begins: at its callout, or at the quote above the line that names it. */
  const begins = places.map((place) => {
    if (callout.test(lines[place] ?? '')) return place;
    let at = place - 1;
    while (at > 0 && lines[at] === '') at -= 1;
    while (at > 0 && lines[at - 1]?.startsWith('>')) at -= 1;
    return at;
  });
  for (const [index, place] of places.entries()) {
    const [, colourName, address = ''] = named.exec(lines[place] ?? '') ?? [];
    const own = lines.slice(begins[index], begins[index + 1]);
    const first = own.indexOf(lines[place] ?? '');
    const quoted = (callout.test(own[0] ?? '') ? own.slice(1) : own.slice(0, first)).filter((line) =>
      line.startsWith('>'),
    );
    const after = callout.test(own[0] ?? '') ? own.slice(1 + quoted.length) : own.slice(first + 1);
    const colour = colours.find((name) => colourNames[name] === colourName);
    const exact = unquoted(quoted);
    if (!exact) continue;
    notes.push({
      markdown: raised(after.join('\n').trim(), level),
      quote: { exact, url: pageOf(address) },
      ...(colour ? { colour } : {}),
    });
  }
  return notes;
}

function paperIn(section: Section): ImportedPaper {
  const { fields, title, line, level } = section;
  const first = (name: string): string => fields.get(name)?.[0] ?? '';
  const all = (name: string): readonly string[] => fields.get(name) ?? [];
  const depth = level + 1;
  const note = raised(under('Notes', section), depth);
  const status = readingStatuses.find((name) => name === first('status'));
  const added = Date.parse(first('added'));
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
    notes: [...(note ? [{ markdown: note }] : []), ...highlightsIn(under('Highlights', section), depth)],
    ...(added > 0 ? { addedAt: added } : {}),
  };
}

/** Markdown that we wrote ourselves: files of one paper, or of many, by the plain or the Obsidian template. */
export default defineSource({
  id: 'markdown',
  label: 'Papergloss Markdown',
  order: 9,
  accepts: ({ text }) =>
    /^---\n(?:.*\n)*?(?:key|papers):/.test(text.slice(0, 20_000).replace(/\r\n?/g, '\n')) &&
    sectionsOf(text).length > 0,
  read({ text }) {
    return { papers: sectionsOf(text).map(paperIn), problems: [] };
  },
});
