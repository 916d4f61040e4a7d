import { readIdentifier } from '../../papers/identifiers';
import { addressIn, makeEntry, present, textOf } from '../dom';
import { defineSite, type Entry } from '../site';

const paperLink = 'a[href*="/abs/"], a[href*="/overview/"]';

/** The arXiv identifier that a path carries after a telling segment: `/abs/2404.12345v2`, `/overview/2404.12345`. */
const arxivKey = (address: string | undefined): string | undefined => {
  const identifier = readIdentifier(address ?? '');
  return identifier?.kind === 'arxiv' ? identifier.key : undefined;
};

/** The feed and its searches: cards whose links hold a title. Written from the site's addresses; the cards' own classes are generated. */
function readFeed(document: Document, url: URL): Entry[] {
  const entries = new Map<string, Entry>();
  for (const link of document.querySelectorAll(paperLink)) {
    const key = arxivKey(addressIn(link, url));
    const title = link.querySelector('h1, h2, h3, h4') ?? link.closest('h1, h2, h3, h4') ?? link;
    const text = textOf(title);
    if (!key || entries.has(key) || text.split(' ').length < 2) continue;
    const card = link.closest('article, li, [class*="card" i]') ?? link.parentElement ?? link;
    const abstract = [...card.querySelectorAll('p')]
      .map((paragraph) => textOf(paragraph))
      .find((found) => found.length > 200);
    entries.set(key, makeEntry(card, title, { title: text, ids: [key], ...present({ abstract }) }));
  }
  return [...entries.values()];
}

function readPaper(document: Document, url: URL): Entry[] {
  const key = arxivKey(url.href);
  const heading = document.querySelector('h1');
  const meta = document
    .querySelector('meta[name="citation_title"], meta[property="og:title"]')
    ?.getAttribute('content');
  const title = textOf(heading) || (meta ?? document.title).replace(/\s+\|\s+alphaXiv$/i, '');
  if (!key || !title) return [];
  const place = heading ?? document.body;
  const abstract =
    document.querySelector('meta[name="citation_abstract"], meta[name="description"]')?.getAttribute('content') ?? '';
  return [
    makeEntry(place, place, { title, ids: [key], ...present({ abstract: abstract.length > 200 ? abstract : '' }) }),
  ];
}

/** No capture of this site was at hand: it is read from its addresses and from what headings and metas mean everywhere. */
export default defineSite({
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: ['*://alphaxiv.org/*', '*://www.alphaxiv.org/*'],
  samples: [
    'https://www.alphaxiv.org/',
    'https://www.alphaxiv.org/abs/1706.03762v7',
    'https://alphaxiv.org/overview/1706.03762',
  ],
  pageType: (url) => (arxivKey(url.href) ? 'paper' : 'listing'),
  read(document, url) {
    return arxivKey(url.href) ? readPaper(document, url) : readFeed(document, url);
  },
});
