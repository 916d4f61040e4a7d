import * as z from 'zod/mini';
import { readIdentifier } from '../../papers/identifiers';
import type { RawPaper } from '../../papers/raw';
import { addressIn, fieldOf, jsonIn, makeEntry, present, textOf } from '../dom';
import { defineSite, type Entry } from '../site';

/** What a paper looks like in the JSON that the page's islands carry; everything else in it is passed over. */
const embeddedPaper = z.object({
  id: z.string(),
  title: z.optional(z.string()),
  summary: z.optional(z.nullable(z.string())),
  publishedAt: z.optional(z.nullable(z.string())),
  authors: z.optional(z.array(z.object({ name: z.optional(z.string()), hidden: z.optional(z.boolean()) }))),
  githubRepo: z.optional(z.nullable(z.string())),
  projectPage: z.optional(z.nullable(z.string())),
  ai_keywords: z.optional(z.nullable(z.array(z.string()))),
});
type EmbeddedPaper = z.infer<typeof embeddedPaper>;

const item = z.object({ paper: z.unknown() });
const island = z.looseObject({});
const items = z.array(z.unknown());

/** All papers in the islands of the page, by arXiv identifier: lists under any name, and the single paper of a paper page. */
function embedded(document: Document): Map<string, EmbeddedPaper> {
  const papers = new Map<string, EmbeddedPaper>();
  const keep = (value: unknown): void => {
    const paper = z.safeParse(embeddedPaper, value);
    if (paper.success && !papers.has(paper.data.id)) papers.set(paper.data.id, paper.data);
  };
  for (const element of document.querySelectorAll('[data-props*="aper"]')) {
    const props = jsonIn(element.getAttribute('data-props'), island) ?? {};
    keep(props['paper']);
    for (const list of Object.values(props)) {
      for (const value of z.safeParse(items, list).data ?? []) {
        const wrapped = z.safeParse(item, value);
        keep(wrapped.success ? wrapped.data.paper : value);
      }
    }
  }
  return papers;
}

function rawPaper(id: string, title: string, abstract: string, known: EmbeddedPaper | undefined): RawPaper {
  const authors = (known?.authors ?? []).filter((author) => !author.hidden).map((author) => author.name ?? '');
  return {
    title: title || known?.title || '',
    ids: [`arXiv:${id}`],
    ...present({
      abstract: known?.summary || abstract,
      authors: authors.filter(Boolean),
      published: known?.publishedAt ?? undefined,
      categories: known?.ai_keywords ?? undefined,
    }),
    urls: {
      abs: `https://arxiv.org/abs/${id}`,
      ...present({
        code: known?.githubRepo ?? undefined,
        project: known?.projectPage ?? undefined,
      }),
    },
  };
}

/** The paper that a link leads to; links to its discussion and to other sites are none. */
function paperId(link: Element, url: URL): string | undefined {
  const address = addressIn(link, url);
  if (!address || !/huggingface\.co\/papers\/[^#?]+$/.test(address)) return undefined;
  const identifier = readIdentifier(address);
  return identifier?.kind === 'arxiv' ? identifier.id : undefined;
}

/** The longest paragraph of a card is the abstract, where the card shows one. */
function abstractIn(card: Element): string {
  const texts = [...card.querySelectorAll('p')].map((paragraph) => textOf(paragraph));
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  return longest.length > 100 ? longest : '';
}

function readList(document: Document, url: URL): Entry[] {
  const known = embedded(document);
  const entries = new Map<string, Entry>();
  for (const link of document.querySelectorAll(':is(h1, h2, h3, h4, h5) a[href*="/papers/"]')) {
    const id = paperId(link, url);
    const title = textOf(link);
    if (!id || !title || entries.has(id)) continue;
    const card =
      link.closest('article') ?? link.closest('li') ?? link.closest('h1, h2, h3, h4, h5')?.parentElement ?? link;
    entries.set(id, makeEntry(card, link, rawPaper(id, title, abstractIn(card), known.get(id))));
  }
  return [...entries.values()];
}

function readPaper(document: Document, url: URL): Entry[] {
  const identifier = readIdentifier(url.href);
  const heading = document.querySelector('main h1, h1');
  if (identifier?.kind !== 'arxiv' || !heading) return [];
  const known = embedded(document).get(identifier.id);
  const abstract = [...document.querySelectorAll('h2')].find((element) => /^abstract$/i.test(textOf(element)));
  const paragraphs = abstract?.parentElement
    ? fieldOf(abstract.parentElement, 'p.text-gray-600, p:last-of-type') || textOf(abstract.parentElement, 'h2')
    : '';
  const paper = rawPaper(identifier.id, textOf(heading), paragraphs, known);
  const authors = [...document.querySelectorAll('.author')].map((element) =>
    textOf(element).replace(/^,|,$/g, '').trim(),
  );
  const named = paper.authors?.length || authors.length === 0 ? paper : { ...paper, authors };
  return [makeEntry(heading.closest('section') ?? heading.parentElement ?? heading, heading, named)];
}

export default defineSite({
  id: 'huggingface',
  name: 'Hugging Face Papers',
  matches: ['*://huggingface.co/papers*', '*://huggingface.co/*/papers', '*://huggingface.co/*/activity/papers'],
  samples: [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers?q=parallel',
    'https://huggingface.co/papers/date/2026-09-28',
    'https://huggingface.co/papers/week/2026-W39',
    'https://huggingface.co/papers/month/2026-09',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/1706.03762',
    'https://huggingface.co/google/papers',
    'https://huggingface.co/akhaliq/activity/papers',
  ],
  hydrates: '.SVELTE_HYDRATER',
  pageType(url) {
    if (url.searchParams.get('q')) return 'search';
    return readIdentifier(url.href)?.kind === 'arxiv' ? 'paper' : 'listing';
  },
  read(document, url) {
    return this.pageType(url, document) === 'paper' ? readPaper(document, url) : readList(document, url);
  },
});
