import type { RawPaper } from '../papers/raw';
import { present } from './dom';
import { readMetas } from './metas';

/** Metas by which any page says what it is, best first. */
const names = {
  title: ['og:title', 'twitter:title', 'dc.title', 'title'],
  author: ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'],
  published: ['article:published_time', 'date', 'dc.date', 'dcterms.date', 'pubdate'],
  venue: ['og:site_name', 'dc.publisher'],
} as const;

function metasOf(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[name], meta[property]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = (meta.getAttribute('content') ?? '').trim();
    if (content) found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

/** A page as a paper of its own: what its metas say it is, else its heading and its title. Undefined where nothing names it. */
export function readPageItself(document: Document, url: URL): RawPaper | undefined {
  const scholarly = readMetas(document, url);
  if (scholarly) return scholarly;
  const metas = metasOf(document);
  const first = (field: keyof typeof names): string[] =>
    names[field].map((name) => metas.get(name) ?? []).find((values) => values.length > 0) ?? [];
  const headings = [...document.querySelectorAll('h1')];
  const heading = headings.length === 1 ? headings[0]?.textContent?.trim() : '';
  const title = first('title')[0] || heading || document.title.trim();
  if (!title) return undefined;
  return {
    title,
    authors: first('author').filter((name) => !/^https?:/i.test(name)),
    ids: [url.href],
    urls: { abs: url.href },
    ...present({ published: first('published')[0], venue: first('venue')[0] }),
  };
}
