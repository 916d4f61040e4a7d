import { DomUtils, parseDocument } from 'htmlparser2';

const paragraphs = /<\/(?:p|div|h[1-6]|blockquote|ul|ol)>/gi;
const lines = /<(?:br\s*\/?|\/(?:li|tr))>/gi;

/** The words of a piece of HTML, in its lines and paragraphs. */
export const textOfHtml = (html: string): string =>
  DomUtils.textContent(
    parseDocument(html.replace(paragraphs, (tag) => `${tag}\n\n`).replace(lines, (tag) => `${tag}\n`)),
  )
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
