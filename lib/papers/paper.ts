import { addressOf, byStrength, type Identifier, impliedIdentifiers, readIdentifier } from './identifiers';
import type { RawPaper } from './raw';
import type { Paper } from './schema';
import { decodeEntities, isSpecificTitle, oneLine, readableTitle, titleHash } from './title';

/** Longest texts that `paperSchema` takes, in characters. */
const limits = {
  key: 500,
  title: 2000,
  rawTitle: 3000,
  author: 10_000,
  abstract: 100_000,
  venue: 500,
  category: 300,
  date: 100,
  address: 4000,
};

const plain = (text: string, limit: number): string => oneLine(decodeEntities(text.slice(0, limit))).slice(0, limit);

/** The paper's identifiers, one of a kind: those given first win. */
function identifiersOf(raw: RawPaper): Identifier[] {
  const ofKind = new Map<string, Identifier>();
  const given = [...raw.ids, raw.urls?.abs ?? '', raw.urls?.pdf ?? ''];
  const read = given.map(readIdentifier).filter((identifier) => identifier !== undefined);
  for (const identifier of [...read, ...read.flatMap(impliedIdentifiers)]) {
    if (!ofKind.has(identifier.kind)) ofKind.set(identifier.kind, identifier);
  }
  return [...ofKind.values()];
}

const webAddress = (text: string | undefined): string | undefined =>
  text && /^https?:\/\//i.test(text) && text.length <= limits.address ? text : undefined;

/** The addresses given, and those that follow from the key. */
function addressesOf(raw: RawPaper, key: string): Paper['urls'] {
  const arxivId = key.startsWith('arxiv:') ? key.slice(6) : undefined;
  const urls = {
    abs: webAddress(raw.urls?.abs) ?? addressOf(key),
    pdf: webAddress(raw.urls?.pdf) ?? (arxivId && `https://arxiv.org/pdf/${arxivId}`),
    code: webAddress(raw.urls?.code),
    project: webAddress(raw.urls?.project),
  };
  return Object.fromEntries(Object.entries(urls).filter(([, address]) => address !== undefined));
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

/**
 * The paper that a site read off a page, in the form that every room knows. `source` is the site's id. Names, dates, and titles
 * in markup or LaTeX, are as the page gives them until `tidyPaper` has them.
 */
export function toPaper(raw: RawPaper, source: string): Paper {
  const title = readableTitle(raw.title).slice(0, limits.title);
  const keys = identifiersOf(raw).map((identifier) => identifier.key);
  const hash = titleHash(title);
  if (hash) keys.push(`title:${hash}`);
  const [key = 'title:0', ...aliases] = distinct(keys).sort(byStrength);
  const { year } = raw;
  const abstract = raw.abstract ? plain(raw.abstract, limits.abstract) : '';
  const venue = raw.venue ? plain(raw.venue, limits.venue) : '';
  return {
    key,
    aliases,
    title,
    ...(/[<\\[&$^]/.test(raw.title) ? { rawTitle: raw.title.slice(0, limits.rawTitle) } : {}),
    authors: distinct((raw.authors ?? []).slice(0, 5000).map((name) => plain(name, limits.author))),
    ...(abstract ? { abstract } : {}),
    ...(year && Number.isInteger(year) && year >= 1500 && year <= 2200 ? { year } : {}),
    ...(venue ? { venue } : {}),
    ...(raw.published ? { rawPublished: raw.published.slice(0, limits.date) } : {}),
    urls: addressesOf(raw, key),
    source,
    categories: distinct((raw.categories ?? []).slice(0, 100).map((category) => plain(category, limits.category))),
  };
}

/** A page that names no paper, as a paper of its own. Its address names it, as many pages share a short title. */
export function pagePaper(title: string, url: string): Paper {
  const paper = toPaper({ title: title || url, ids: [], urls: { abs: url } }, 'page');
  const address = url.replace(/^[a-z]+:\/\//, '').replace(/#.*/s, '');
  return { ...paper, key: `page:${address}`.slice(0, limits.key), aliases: [] };
}

/**
 * A page that the reader saves as a paper. It keeps the address as a name, by which it is known again; an identifier is a
 * stronger one, and a title that can tell a paper is one more.
 */
export function ownPaper(raw: RawPaper, url: string): Paper {
  const { key: strongest, aliases, ...paper } = toPaper({ ...raw, title: raw.title || url }, 'page');
  const { key } = pagePaper(raw.title, url);
  const isTitle = strongest.startsWith('title:');
  const names = isTitle ? [key, ...(isSpecificTitle(paper.title) ? [strongest] : [])] : [strongest, ...aliases, key];
  const [first = key, ...others] = names;
  return { ...paper, key: first, aliases: others };
}
