import type { RawPaper } from '../papers/raw';
import { fieldOf, makeEntry, present, textOf, textsOf } from './dom';
import type { Entry } from './site';

/** The one paper of a page that LaTeXML made (arXiv's HTML view and ar5iv); its long bibliography lists no entries. */
export function readLatexml(document: Document, url: URL): Entry[] {
  const title = document.querySelector('.ltx_title_document');
  if (!title) return [];
  const paper: RawPaper = {
    title: textOf(title, '.ltx_note'),
    ids: [url.href],
    authors: textsOf(document, '.ltx_authors .ltx_personname', '.ltx_note, sup, br ~ *'),
    ...present({ abstract: fieldOf(document, '.ltx_abstract', '.ltx_title, .ltx_note') }),
  };
  return [makeEntry(title.parentElement ?? title, title, paper)];
}
