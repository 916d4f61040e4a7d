import type { Token } from 'marked';

/** A fence within list items and quotes, with what stands before it. */
const fence = /^((?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

const aside = (prefix: string): string => prefix.replace(/[-*+]|\d+[.)]/g, (mark) => ' '.repeat(mark.length));

/** A piece of a list or a quote with the end of the fenced block in it, where it has none. */
function withEnd(raw: string): string {
  let open: { prefix: string; sign: string } | undefined;
  for (const line of raw.split('\n')) {
    const [, prefix = '', sign = '', info = ''] = fence.exec(line) ?? [];
    if (sign === '') continue;
    if (!open) open = { prefix, sign };
    else if (sign.startsWith(open.sign) && info.trim() === '') open = undefined;
  }
  if (!open) return raw;
  const end = raw.trimEnd().length;
  return `${raw.slice(0, end)}\n${aside(open.prefix)}${open.sign}${raw.slice(end)}`;
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
  for (const { raw } of items) {
    const at = rest.indexOf(raw);
    if (at < 0) return token.raw;
    text += rest.slice(0, at) + withEnd(raw);
    rest = rest.slice(at + raw.length);
  }
  return text + rest;
}
