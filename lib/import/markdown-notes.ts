import type { Colour } from '../papers/records';
import { colourNames, colours } from '../papers/words';
import { raised, unescaped } from './markdown';
import type { ImportedNote } from './source';

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

/** Where a highlight begins that is named at a place: at its callout, or at the quote above the line that names it. */
function beginOf(lines: readonly string[], place: number): number {
  if (callout.test(lines[place] ?? '')) return place;
  let at = place - 1;
  while (at > 0 && lines[at] === '') at -= 1;
  if (!lines[at]?.startsWith('>')) return place;
  while (at > 0 && lines[at - 1]?.startsWith('>')) at -= 1;
  return Math.max(0, at);
}

/** What is quoted of the page, and what stands below the line that names it. */
function partsOf(own: readonly string[]): {
  address: string;
  colour?: Colour | undefined;
  exact: string;
  after: string;
} {
  const first = own.findIndex((line) => named.test(line));
  const [, colourName, address = ''] = named.exec(own[first] ?? '') ?? [];
  const isCallout = callout.test(own[0] ?? '');
  const above = isCallout ? own.slice(1) : own.slice(0, first);
  const end = isCallout ? above.findIndex((line) => !line.startsWith('>')) : above.length;
  const quoted = above.slice(0, end < 0 ? above.length : end).filter((line) => line.startsWith('>'));
  const after = isCallout ? own.slice(1 + quoted.length) : own.slice(first + 1);
  const colour = colours.find((name) => colourNames[name] === colourName);
  return { address, colour, exact: unquoted(quoted), after: after.join('\n').trim() };
}

function highlightOf(own: readonly string[], level: number): ImportedNote {
  const { address, colour, exact, after } = partsOf(own);
  return { markdown: raised(after, level), quote: { exact, url: pageOf(address) }, ...(colour ? { colour } : {}) };
}

/** The highlights of a text, each with its quote, the line that names it, and words of the reader's; and what stands before them. */
export function highlightsIn(text: string, level: number): { before: string; highlights: ImportedNote[] } {
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) => (named.test(line) ? [beginOf(lines, index)] : []));
  // Without a quote, or with that of another, a line names none: the reader wrote it.
  const begins = [...new Set(places)].filter((begin) => partsOf(lines.slice(begin)).exact !== '');
  return {
    before: lines
      .slice(0, begins[0] ?? lines.length)
      .join('\n')
      .trim(),
    highlights: begins.map((begin, index) => highlightOf(lines.slice(begin, begins[index + 1]), level)),
  };
}

/** A note between the marks by which a folder that is kept up to date finds it again. */
const marked = /^<!-- papergloss:note \S+ \d -->\n\n?([\s\S]*?)\n?\n<!-- papergloss:note end -->$/gm;

/** The notes of a paper, and its highlights, below headings of a level. Notes that nothing tells apart are one. */
export function notesOf(notes: string, highlights: string, level: number): ImportedNote[] {
  const each = [...notes.matchAll(marked)].map(([, body = '']) => body);
  const texts = each.length > 0 ? each : [notes];
  return [
    ...texts.map((text) => ({ markdown: raised(text, level).trim() })).filter(({ markdown }) => markdown !== ''),
    ...highlightsIn(highlights.replace(marked, '$1'), level).highlights,
  ];
}
