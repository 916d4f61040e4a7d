import { readIdentifier } from '../papers/identifiers';
import { toPaper } from '../papers/paper';
import type { Paper } from '../papers/schema';

/** The paper that a link leads to. One word, such as `PDF` or `[12]`, is no title where the address names the paper. */
export function linkedPaper(url: string, words: string): Paper {
  const isTitle = words.trim().split(/\s+/).length > 1;
  const title = isTitle ? words : readIdentifier(url) ? '' : words.trim() || url;
  return toPaper({ title, ids: [url], urls: { abs: url } }, 'link');
}

/**
 * The words of a page's link to an address: the longest where several go there. Runs inside the page, to which the
 * browser carries its text alone, so it uses nothing from outside.
 */
export function wordsOfLink(href: string): string {
  return [...document.links]
    .filter((link) => link.href === href)
    .map((link) => link.textContent?.trim() ?? '')
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
