import type { RawPaper } from '../../papers/raw';
import { present, tagged, textOf } from '../dom';
import { type Listing, routes } from '../listing';
import { defineSite } from '../site';

/** The fields that a note shows, by their labels: `Abstract:`, `Keywords:`, `TL;DR:`. */
function withFields(paper: RawPaper, root: ParentNode): RawPaper {
  const fields = new Map<string, string>();
  for (const label of root.querySelectorAll('.note-content-field, .note_content_field')) {
    const name = textOf(label).replace(/\W+$/, '').toLowerCase();
    if (!fields.has(name)) fields.set(name, textOf(label.nextElementSibling, undefined, tagged));
  }
  const keywords = fields.get('keywords')?.split(/\s*[;,]\s*/);
  return { ...paper, ...present({ abstract: fields.get('abstract') || paper.abstract, categories: keywords }) };
}

/** A reply's link names the note that it leads to beside the forum. */
const isReply = (address: string): boolean => {
  const query = new URL(address, 'https://openreview.net').searchParams;
  return query.has('noteId') && query.get('noteId') !== query.get('id');
};

const notes: Listing = {
  row: '.note',
  title: 'h4 a[href*="forum?id="], h4 a[href*="/forum/"]',
  authors: '.note-authors',
  without: '.show-all, .private-author-label',
  date: '.note-meta-info .date, .note-meta-info > li:first-child',
  venue: '.note-meta-info li:nth-child(2), .note-meta-info .item:not(.date)',
  refine: (paper, row) => (isReply(paper.urls?.abs ?? '') ? undefined : withFields(paper, row)),
};

/**
 * OpenReview. Old layout (`li.note`, tabs that are hidden) from a real capture of 2018; the present one (Next.js,
 * `ul > li > div.note`, sometimes one in another) and the forum page from the site's own source, openreview-web (2026).
 */
export default defineSite({
  id: 'openreview',
  name: 'OpenReview',
  matches: ['*://openreview.net/*', '*://www.openreview.net/*'],
  samples: [
    'https://openreview.net/group?id=ICLR.cc/2024/Conference#tab-accept-oral',
    'https://openreview.net/forum?id=ryQu7f-RZ',
    'https://openreview.net/search?term=diffusion&group=all&content=all',
    'https://openreview.net/profile?id=~Yoshua_Bengio1',
  ],
  ...routes([
    [
      /^\/forum/,
      'paper',
      {
        title: ['.citation_title', '.note_content_title', '.forum-title h2'],
        authors: ['.forum-authors h3', '.forum-authors', '.meta_row .signatures'],
        without: '.show-all, .private-author-label',
        pdf: 'a.citation_pdf_url, .note_content_pdf',
        refine: (paper, title, url) => {
          const arxiv = url.searchParams.get('arxivid');
          const root = title.closest('.forum-note, .note, .note_with_children, main') ?? title.ownerDocument;
          return withFields({ ...paper, ids: arxiv ? [`arXiv:${arxiv}`] : paper.ids }, root);
        },
      },
    ],
    [/^\/search/, 'search', notes],
    [/^\/(?:group|profile|submissions|venue|invitation)/, 'listing', notes],
  ]),
});
