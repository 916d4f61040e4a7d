import type { RawPaper } from '../papers/raw';
import { fieldOf, linesOf, makeEntry, present, textOf } from './dom';
import type { Entry } from './site';

/** The one paper of a page that LaTeXML made (arXiv's HTML view and ar5iv); its long bibliography lists no entries. */
export function readLatexml(document: Document, url: URL): Entry[] {
  const title = document.querySelector('.ltx_title_document');
  if (!title) return [];
  const paper: RawPaper = {
    title: textOf(title, '.ltx_note, .ltx_ERROR'),
    ids: [url.href],
    authors: [...document.querySelectorAll('.ltx_authors .ltx_personname')].map((name) =>
      linesOf(name, '.ltx_note, sup').join(' \\\\ '),
    ),
    ...present({ abstract: fieldOf(document, '.ltx_abstract', '.ltx_title, .ltx_note') }),
  };
  return [makeEntry(title.parentElement ?? title, title, paper)];
}
