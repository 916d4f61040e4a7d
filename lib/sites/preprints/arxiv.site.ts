import { readIdentifier } from '../../papers/identifiers';
import type { RawPaper } from '../../papers/raw';
import { addressIn, fieldOf, makeEntry, present, readRows, textOf, textsOf } from '../dom';
import { readLatexml } from '../latexml';
import { readMetas } from '../metas';
import { defineSite, type Entry, type PageType } from '../site';

const label = '.descriptor, .has-text-black-bis';

/** Subjects as printed, `Machine Learning (cs.LG)`, by their short names. */
const subjects = (text: string): string[] =>
  [...text.matchAll(/\(([a-z-]+(?:\.[a-z-]+)?)\)/gi)].map((match) => match[1] ?? '');

const abstractLink = 'a[href*="/abs/"]';

/** One `dt` and its `dd` of a listing. The `dt` has had two forms: a bare link, and before 2024 one in `span.list-identifier`. */
function readTerm(term: Element, url: URL): Entry | undefined {
  const details = term.nextElementSibling;
  const title = details?.querySelector('.list-title');
  const id = readIdentifier(addressIn(term.querySelector(abstractLink), url) ?? '');
  if (!details || !title || !id) return undefined;
  const paper: RawPaper = {
    title: textOf(title, label),
    ids: [id.key],
    authors: textsOf(details, '.list-authors a'),
    ...present({
      abstract: fieldOf(details, 'p.mathjax, .meta > p'),
      categories: subjects(fieldOf(details, '.list-subjects')),
    }),
  };
  return makeEntry(details, title, paper, { element: title, position: 'after' });
}

/** One result of the search; the whole abstract is in the page, hidden until asked for. */
function readResult(row: Element, url: URL): Entry | undefined {
  const title = row.querySelector('p.title, .title');
  const id = readIdentifier(addressIn(row.querySelector(abstractLink), url) ?? '');
  if (!title || !id) return undefined;
  const doi = addressIn(row.querySelector('a[href*="doi.org/10."]'), url);
  const paper: RawPaper = {
    title: textOf(title),
    ids: doi ? [id.key, doi] : [id.key],
    authors: textsOf(row, '.authors a'),
    ...present({
      abstract:
        fieldOf(row, '.abstract-full', 'a') ||
        fieldOf(row, '.abstract-short', 'a') ||
        fieldOf(row, '.abstract', '.search-hit:first-child'),
      published: /Submitted\s+(\d{1,2} \w+, \d{4})/.exec(textOf(row))?.[1],
      categories: textsOf(row, '.tags [data-tooltip]'),
    }),
  };
  return makeEntry(row, title, paper);
}

function readAbstract(document: Document, url: URL): Entry[] {
  const title = document.querySelector('h1.title');
  const metas = readMetas(document, url);
  if (!title) return [];
  const published =
    /\[Submitted on (\d{1,2} \w{3} \d{4})/.exec(fieldOf(document, '.dateline'))?.[1] ?? metas?.published;
  const paper: RawPaper = {
    title: textOf(title, label),
    ids: [
      url.href,
      ...(metas?.ids ?? []),
      ...(
        addressIn(document.querySelector('td.doi a, .metatable a[href*="doi.org/10."]:not([href*="10.48550"])'), url) ??
        ''
      ).split(' '),
    ],
    authors: textsOf(document, '#abs .authors a, .leftcolumn .authors a'),
    ...present({
      abstract: fieldOf(document, 'blockquote.abstract', label) || metas?.abstract,
      published,
      categories: subjects(fieldOf(document, 'td.subjects')),
    }),
  };
  return [makeEntry(title.parentElement ?? title, title, paper)];
}

function pageType(url: URL): PageType {
  if (/^\/(?:list|catchup)\//.test(url.pathname)) return 'listing';
  if (/^\/(?:search|a\/)/.test(url.pathname)) return 'search';
  return readIdentifier(url.href)?.kind === 'arxiv' ? 'paper' : 'unknown';
}

export default defineSite({
  id: 'arxiv',
  name: 'arXiv',
  matches: ['*://arxiv.org/*', '*://www.arxiv.org/*', '*://export.arxiv.org/*'],
  samples: [
    'https://arxiv.org/list/cs.LG/new',
    'https://arxiv.org/list/cs.LG/recent?skip=0&show=50',
    'https://arxiv.org/list/math.AG/2024-03',
    'https://arxiv.org/catchup/cs.CL/2026-09-28',
    'https://arxiv.org/search/?query=connectome&searchtype=all',
    'https://arxiv.org/search/advanced?advanced=1',
    'https://arxiv.org/abs/1706.03762v7',
    'https://arxiv.org/abs/cs/0112017',
    'https://arxiv.org/pdf/1706.03762',
    'https://arxiv.org/html/2605.06659v1',
    'https://export.arxiv.org/abs/1706.03762',
  ],
  pageType,
  read(document, url) {
    const type = pageType(url);
    if (type === 'paper')
      return url.pathname.startsWith('/html/') ? readLatexml(document, url) : readAbstract(document, url);
    if (type === 'unknown') return [];
    return [
      ...readRows(document.querySelectorAll('dl > dt'), (term) => readTerm(term, url)),
      ...readRows(document.querySelectorAll('li.arxiv-result'), (row) => readResult(row, url)),
    ];
  },
});
