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
  address: 4000,
};

const plain = (text: string, limit: number): string => oneLine(decodeEntities(text.slice(0, limit))).slice(0, limit);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The ISO date, or its first parts, of a date in a common form: `2017/06/12`, `12 Jun 2017`, `June 2017`; undefined for others. */
export function isoDate(text: string): string | undefined {
  const given = text.slice(0, 100);
  const numeric = /(?:^|\D)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(given);
  const named = /(?:(\d{1,2})\.?\s+)?([a-z]{3})[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})/i.exec(given);
  const month = named ? months.indexOf(String(named[2]).toLowerCase()) + 1 : 0;
  const [year, monthNumber, day] =
    named && month > 0
      ? [Number(named[4]), month, Number(named[1] ?? named[3] ?? 0)]
      : [Number(numeric?.[1] ?? 0), Number(numeric?.[2] ?? 0), Number(numeric?.[3] ?? 0)];
  if (year < 1500 || year > 2200) return undefined;
  const parts = [String(year)];
  if (monthNumber >= 1 && monthNumber <= 12) {
    parts.push(String(monthNumber).padStart(2, '0'));
    if (day >= 1 && day <= 31) parts.push(String(day).padStart(2, '0'));
  }
  return parts.join('-');
}

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

/** The year that an arXiv identifier names: of 2017 for `arxiv:1706.03762`, of 1997 for `arxiv:hep-th/9711200`. */
function submittedIn(key: string): number | undefined {
  const year = /^arxiv:(?:[a-z-]+\/)?(\d\d)/.exec(key)?.[1];
  return year === undefined ? undefined : Number(year) + (Number(year) > 90 ? 1900 : 2000);
}

/**
 * The paper that a site read off a page, in the form that every room knows. `source` is the site's id. Names, and titles in
 * markup or LaTeX, are as the page gives them until `tidyPaper` has them.
 */
export function toPaper(raw: RawPaper, source: string): Paper {
  const title = readableTitle(raw.title).slice(0, limits.title);
  const keys = identifiersOf(raw).map((identifier) => identifier.key);
  const hash = titleHash(title);
  if (hash) keys.push(`title:${hash}`);
  const [key = 'title:0', ...aliases] = distinct(keys).sort(byStrength);
  const published = raw.published ? isoDate(raw.published) : undefined;
  const year = raw.year ?? (published ? Number(published.slice(0, 4)) : submittedIn(key));
  const abstract = raw.abstract ? plain(raw.abstract, limits.abstract) : '';
  const venue = raw.venue ? plain(raw.venue, limits.venue) : '';
  return {
    key,
    aliases,
    title,
    ...(/[<\\[&]/.test(raw.title) ? { rawTitle: raw.title.slice(0, limits.rawTitle) } : {}),
    authors: distinct((raw.authors ?? []).slice(0, 5000).map((name) => plain(name, limits.author))),
    ...(abstract ? { abstract } : {}),
    ...(year && Number.isInteger(year) && year >= 1500 && year <= 2200 ? { year } : {}),
    ...(venue ? { venue } : {}),
    ...(published ? { published } : {}),
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
