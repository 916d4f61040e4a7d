import { quoteIn } from '../../papers/names';
import type { PaperRecord } from '../../papers/records';
import { isWritten } from '../../papers/standing';
import { shortAuthors, venueAndYear } from '../../text/authors';
import { derivedOf } from '../derived';
import { defineFormat, type ExportContext } from '../format';
import { fragmentAddress } from '../markdown/fragment';
import { escapeHtml, htmlLink, noteHtml } from '../note-html';

const style = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 Georgia, serif; }
article { margin-block: 2.5rem; break-inside: avoid-page; }
h2 { margin-bottom: .25rem; line-height: 1.25; }
.facts, .numbers { color: GrayText; font: .875rem/1.5 system-ui, sans-serif; }
.numbers li { display: inline-block; margin-inline-end: 1rem; }
ul.numbers { padding: 0; list-style: none; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 4px solid var(--colour, GrayText); }
table { border-collapse: collapse; } th, td { border: 1px solid GrayText; padding: .125rem .5rem; }
pre { white-space: pre-wrap; }
[data-colour=yellow] { --colour: #d9a400; } [data-colour=green] { --colour: #2f9e5b; } [data-colour=blue] { --colour: #3b7dd8; }
[data-colour=pink] { --colour: #d6508f; } [data-colour=purple] { --colour: #8458c9; }
@media print { body { max-width: none; margin: 0; } a { color: inherit; } }
`;

const linkNames = [
  ['abs', 'Page'],
  ['pdf', 'PDF'],
  ['code', 'Code'],
  ['project', 'Project'],
] as const;

function written(note: PaperRecord['notes'][number]): string {
  const words = noteHtml(note.markdown);
  const quote = note.target && quoteIn(note.target);
  if (!note.target || !quote) return `<div>${words}</div>`;
  const source = htmlLink(fragmentAddress(note.target), 'On the page');
  return `<blockquote data-colour="${note.colour ?? 'yellow'}" dir="auto"><p>${escapeHtml(quote.exact)}</p>${source}</blockquote>${words}`;
}

function article(record: PaperRecord, context: ExportContext): string {
  const { paper } = record;
  const links = linkNames.flatMap(([name, label]) => (paper.urls[name] ? [htmlLink(paper.urls[name], label)] : []));
  const facts = [shortAuthors(paper.authors), venueAndYear(paper.venue, paper.year)].map(escapeHtml);
  const { metrics } = derivedOf(record, context);
  return [
    `<article>\n<h2 dir="auto">${escapeHtml(paper.title || 'Untitled')}</h2>`,
    `<p class="facts" dir="auto">${[...facts, ...links].filter(Boolean).join(' · ')}</p>`,
    metrics.length === 0
      ? ''
      : `<ul class="numbers">${metrics.map(({ badge }) => `<li>${escapeHtml(badge)}</li>`).join('')}</ul>`,
    paper.abstract ? `<p dir="auto">${escapeHtml(paper.abstract)}</p>` : '',
    ...record.notes.filter(isWritten).map(written),
    '</article>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

/** One page to read or print, that needs nothing from anywhere. */
export default defineFormat({
  id: 'html',
  label: 'HTML page',
  extension: 'html',
  mediaType: 'text/html',
  order: 30,
  group: 'reading',
  kind: 'text',
  *parts(records, context) {
    const title = escapeHtml(context.title ?? 'Papers');
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
    yield `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${policy}\n<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n<style>${style}</style>\n</head>\n<body>\n<h1>${title}</h1>\n`;
    for (const record of records) yield article(record, context);
    yield '</body>\n</html>\n';
  },
});
