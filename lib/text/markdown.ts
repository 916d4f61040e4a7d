const special = /[\\`*_{}[\]<>|~$&]/g;
const blockStart = /^(\s*)([#+\-=>:]|\d{1,9}[.)](?=\s|$))/;
const lineBreak = /[\r\n\u2028\u2029]/;
const lineBreaks = /\s*[\r\n\u2028\u2029]+\s*/g;

/** One line of plain text: line breaks and runs of white space become one space. */
export const oneLine = (text: string): string => (lineBreak.test(text) ? text.replace(lineBreaks, ' ') : text).trim();

/** An address in running text, up to white space or a sign that ends it in any language; pages stand in angle brackets in old DOIs. */
const addresses =
  /(\b(?:(?:https?|ftp):\/\/|www\.)(?:(?<=\/)(?:dx\.)?doi\.org\/10\.\d{4,9}\/[^\s<>]{1,100}<[\w.-]*:[\w.:-]*>)?[^\s<>"`|\\{}^[\]\u00ab\u00bb\u2013\u2014\u2018-\u201f\u2026\u3000-\u303f\uff00-\uffef]+)/gi;

/** Where the sentence goes on after an address: its last signs, and a bracket that was opened before it. */
function endOfAddress(address: string): number {
  const end = address.replace(/[?!.,:;*_~'"]+$/, '').length;
  if (address[end - 1] !== ')') return end;
  const inside = address.slice(0, end);
  return inside.split('(').length < inside.split(')').length ? endOfAddress(inside.slice(0, -1)) : end;
}

/** The address for a Markdown link: the characters that would end it are percent-encoded. */
export const linkTarget = (url: string): string =>
  url.replace(
    /[\s<>()\\`|[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

const escapeSigns = (text: string): string =>
  text
    .replace(special, '\\$&')
    // Tags, comments, highlights and fields of Obsidian and Logseq.
    .replace(/(?<![\p{L}\p{N}&])#(?=[\p{L}\p{N}_/-])/gu, '\\#')
    .replace(/%{2,}|={2,}|:{2,}|\^{2,}/g, (signs) => [...signs].map((sign) => `\\${sign}`).join(''))
    .replace(/(\s)\^(?=[A-Za-z0-9-]+$)/, '$1\\^');

/** An address as a link: in angle brackets, in which all but those stands for itself; else, and without its scheme, it needs a label. */
const linked = (address: string): string =>
  /^www|[<>]/i.test(address)
    ? `[${escapeSigns(address)}](${linkTarget(address.replace(/^www/i, 'http://$&'))})`
    : `<${address}>`;

/** Text between addresses escaped. */
const escapeAround = (text: string): string =>
  text
    .split(addresses)
    .map((piece, index) => {
      if (index % 2 === 0) return escapeSigns(piece);
      const end = endOfAddress(piece);
      return `${linked(piece.slice(0, end))}${escapeSigns(piece.slice(end))}`;
    })
    .join('');

/**
 * Plain text as Markdown that renders as exactly that text, on one line, with its addresses as links: marks of CommonMark, GFM,
 * Obsidian and Logseq, HTML, tables, and the `$` of mathematics are escaped with a backslash
 * (https://spec.commonmark.org/0.31.2/#backslash-escapes).
 */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text);
  const escaped = /:\/\/|www\./i.test(line) ? escapeAround(line) : escapeSigns(line);
  return escaped.replace(blockStart, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${space}\\${mark}`,
  );
}

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

/** A table; each cell is plain text. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
