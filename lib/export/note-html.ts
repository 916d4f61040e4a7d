import { Marked } from 'marked';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Plain text within HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** HTML in a note is shown as it was typed, and pictures as links: the file asks no server for anything. */
const parser = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    image: ({ href, text }) => htmlLink(href, text || href),
    link({ href, tokens }) {
      return htmlLink(href, this.parser.parseInline(tokens), true);
    },
  },
});

/** A link, where the address is one that is safe to follow. */
export function htmlLink(href: string, label: string, isHtml = false): string {
  const shown = isHtml ? label : escapeHtml(label);
  return /^(?:https?|mailto):/i.test(href) ? `<a href="${escapeHtml(href)}">${shown}</a>` : shown;
}

/** The reader's Markdown as HTML that is safe anywhere. */
export const noteHtml = (markdown: string): string => parser.parse(markdown.trim(), { async: false });
