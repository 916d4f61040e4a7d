import type { Token } from 'marked';

/** A fence within list items and quotes, with what stands before it. */
const fence = /^((?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

const aside = (prefix: string): string => prefix.replace(/[-*+]|\d+[.)]/g, (mark) => ' '.repeat(mark.length));

/** What each line of an item or a quote begins with, where it is not blank. */
function insideOf(first: string): RegExp {
  const marker = /^( {0,3}(?:[-*+]|\d{1,9}[.)]))( {1,4}(?! )(?=\S))?/.exec(first);
  if (!marker) return /^ {0,3}>|^\s*$/;
  const [, sign = '', space = ' '] = marker;
  return new RegExp(`^(?: {${sign.length + space.length}}|\\s*\\t|\\s*$)`);
}

/** Whether a list or a quote may end with text outside of it to some parsers. */
export function endsOutside(token: Token): boolean {
  if (token.type === 'blockquote') return leaves(token.raw);
  const items: { raw: string }[] = token.type === 'list' ? token['items'] : [];
  return leaves(items.at(-1)?.raw ?? '');
}

function leaves(raw: string): boolean {
  const [first = '', ...others] = raw.trimEnd().split('\n');
  const inside = insideOf(first);
  return others.some((line) => !inside.test(line));
}

/** Whether an item or a list may begin right below text to every parser: where it has words, and is counted from one if at all. */
export const interruptsText = (raw: string): boolean => /^ {0,3}(?:[-*+]|1[.)])[ \t]+\S/.test(raw);

/** A line that underlines nothing where it stands below other text. */
const notUnderlining = (line: string): string =>
  line.replace(/^( {0,3})(=+|-+)(?=[ \t]*$)/, (_, space, signs) =>
    signs.startsWith('=') ? `${space}\\${signs}` : `\n${space}${signs}`,
  );

/** Whether a block of HTML holds a line that begins a fenced block, and none that ends it: to all that look at lines alone, it never ends. */
export function opensFence(html: string): boolean {
  let open = '';
  for (const line of html.split('\n')) {
    const [, , sign = '', info = ''] = fence.exec(line) ?? [];
    if (sign === '') continue;
    if (open === '') open = sign;
    else if (sign.startsWith(open) && info.trim() === '') open = '';
  }
  return open !== '';
}

/** A piece of a list or a quote with the end of the fenced block in it, where it has none: before what stands there no longer, if need be. */
function withEnd(raw: string): string {
  const end = raw.trimEnd().length;
  const [first = '', ...others] = raw.slice(0, end).split('\n');
  const inside = insideOf(first);
  let open: { prefix: string; sign: string } | undefined;
  const lines: string[] = [];
  const close = (): void => {
    if (open) lines.push(`${aside(open.prefix)}${open.sign}`);
    open = undefined;
  };
  let outside = false;
  for (const [index, line] of [first, ...others].entries()) {
    if (line.trim() === '') outside = false;
    else if (index > 0 && !inside.test(line)) outside = true;
    if (outside) close();
    lines.push(outside ? notUnderlining(line) : line);
    const [, prefix = '', sign = '', info = ''] = fence.exec(line) ?? [];
    if (sign === '') continue;
    if (!open) open = { prefix, sign };
    else if (sign.startsWith(open.sign) && info.trim() === '') open = undefined;
  }
  close();
  return lines.join('\n') + raw.slice(end);
}

/**
 * A list or a quote in which no fenced block is left open. Where it ends, its blocks end, but not for all that draw Markdown: some look at
 * lines alone, and go on with the block to the end of the text.
 */
export function closedWithin(token: Token): string {
  if (token.type !== 'list') return withEnd(token.raw);
  const items: { raw: string }[] = token['items'];
  let text = '';
  let rest = token.raw;
  let before = '';
  for (const { raw } of items) {
    const at = rest.indexOf(raw);
    if (at < 0) return token.raw;
    text += rest.slice(0, at) + (leaves(before) && !interruptsText(raw) ? '\n' : '') + withEnd(raw);
    before = raw;
    rest = rest.slice(at + raw.length);
  }
  return text + rest;
}
