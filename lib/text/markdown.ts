const special = /[\\`*_{}[\]<>|~$&]/g;
const blockStart = /^(\s*)([#+\-=>:]|\d{1,9}[.)](?=\s|$))/;
const lineBreaks = /\s*[\r\n\u2028\u2029]+\s*/g;

/** One line of plain text: line breaks and runs of white space become one space. */
export const oneLine = (text: string): string => text.replace(lineBreaks, ' ').trim();

/**
 * Plain text as Markdown that renders as exactly that text, on one line: CommonMark's and GFM's marks, HTML, tables,
 * and the `$` of mathematics are escaped with a backslash (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text).replace(special, '\\$&');
  return escaped.replace(blockStart, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
  );
}

/** The address for a Markdown link: the characters that would end it are percent-encoded. */
const linkTarget = (url: string): string =>
  url.replace(
    /[\s<>()\\`|[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** A link whose label is shown as it is. */
export const markdownLink = (label: string, url: string): string => `[${escapeMarkdown(label)}](${linkTarget(url)})`;

/** Paragraphs of plain text, each escaped; blank lines keep them apart. */
export const escapeParagraphs = (text: string): string =>
  text
    .split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*/)
    .map(escapeMarkdown)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** Markdown as a block quote. */
export const blockQuote = (markdown: string): string =>
  markdown
    .split(/\r\n?|\n/)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/**
 * The reader's own Markdown inside a larger document: headings are moved below `level`, so that a note cannot end the
 * section it stands in. Lines inside code fences stay as they are.
 */
export function nestHeadings(markdown: string, level: number): string {
  let fence: string | undefined;
  return markdown
    .split(/\r\n?|\n/)
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark && fence === undefined) fence = mark;
      else if (mark && fence !== undefined && mark.startsWith(fence)) fence = undefined;
      else if (fence === undefined) return deeperHeading(line, level);
      return line;
    })
    .join('\n');
}

function deeperHeading(line: string, level: number): string {
  const heading = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(line)?.[1];
  return heading ? line.replace(heading, '#'.repeat(Math.min(6, heading.length + level))) : line;
}

/** A table; each cell is plain text. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
