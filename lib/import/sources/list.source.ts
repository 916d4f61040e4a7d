import { identifiersIn, readIdentifier } from '../../papers/identifiers';
import type { RawPaper } from '../../papers/raw';
import { isSpecificTitle } from '../../papers/title';
import { defineSource, type ImportedPaper } from '../source';

const address = /https?:\/\/[^\s<>"']+/i;

/** `- `, `1. `, `[3]`, `* [ ]` before an item. */
const bullet = /^\s*(?:[-*+•‣]|\(?\d{1,4}[.)]|\[\d{1,4}\])\s+(?:\[[ xX]\]\s+)?/;

/** `[title](address)` of Markdown. */
const link = /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/;

const label = /\b(?:arxiv|doi|pmid|pmcid)\s*[:：]?\s*$/i;

/** What a line says beside its identifier and address. */
const beside = (text: string, id: string): string =>
  text
    .split(id)
    .map((part, index, all) => (index < all.length - 1 ? part.replace(label, '') : part))
    .join(' ')
    .replace(link, '$1')
    .replace(address, '')
    .replace(/^[\s,;:–—|()[\]-]+|[\s,;:–—|()[\]-]+$/g, '');

/** Two words of letters may be a title; one is more likely something else. */
const mayBeTitle = /\p{L}{2,}.*[\s-]\p{L}{2,}/u;

/** The paper of a line: by an identifier, a link, or a title of its own; undefined where it is none of these. */
function rawIn(line: string): RawPaper | undefined {
  const text = line.replace(bullet, '').trim();
  const url = link.exec(text)?.[2] ?? address.exec(text)?.[0].replace(/[.,;)\]]+$/, '');
  const found = [readIdentifier(text), ...identifiersIn(text)].find((each) => each !== undefined);
  if (!found && url === undefined) return mayBeTitle.test(text) ? { title: text, ids: [] } : undefined;
  const title = beside(text, found?.id ?? '\n');
  return {
    title: isSpecificTitle(title) || (title && link.test(text)) ? title : '',
    ids: [found?.key, url].filter((id) => id !== undefined),
    urls: url ? { abs: url } : {},
  };
}

/** A list of links, identifiers or titles, one in each line: pasted, or a text file. */
export default defineSource({
  id: 'list',
  label: 'lists of links, identifiers or titles',
  order: 99,
  accepts: ({ text, name }) =>
    !/^\s*[[{<]/.test(text) && (name === '' || /\.(?:txt|text|md|list|log)$/i.test(name)) && text.trim() !== '',
  read({ text }) {
    const papers: ImportedPaper[] = [];
    const problems: { line: number; why: string }[] = [];
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (!line.trim() || /^\s*#{1,6} /.test(line)) continue;
      const raw = rawIn(line);
      if (raw) papers.push({ line: index + 1, raw });
      else problems.push({ line: index + 1, why: `“${line.trim().slice(0, 60)}” is no link, identifier or title` });
    }
    return { papers, problems };
  },
});
