import { type Identifier, identifiersIn, readIdentifier } from '../../papers/identifiers';
import type { RawPaper } from '../../papers/raw';
import { addressIn, linesOf, makeEntry, present, textOf } from '../dom';
import type { Entry } from '../site';
import { couldBeTitle, isPaperAddress, namesIn, withoutLead, wordCount } from './shapes';

/** A row of a list: the element that holds the paper, and the siblings that belong to it. */
export interface Row {
  element: Element;
  parts: Element[];
}

const flat = new Set(['DT', 'TR', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'TD']);

/** A row with the siblings up to the next row: `dt` with its `dd`s, a heading with its paragraphs, a story with its subtext. */
export function rowAt(element: Element, isRow: (sibling: Element) => boolean): Row {
  const parts = [element];
  if (element.nodeName === 'DD') {
    const term = element.previousElementSibling;
    if (term?.nodeName === 'DT') parts.unshift(term);
  } else if (flat.has(element.nodeName)) {
    for (
      let next = element.nextElementSibling;
      next && parts.length < 8 && !isRow(next);
      next = next.nextElementSibling
    ) {
      if (/^H[1-6]$/.test(next.nodeName) || (element.nodeName === 'DT' && next.nodeName !== 'DD')) break;
      parts.push(next);
    }
  }
  return { element, parts };
}

const inParts = (row: Row, selector: string): Element[] =>
  row.parts.flatMap((part) => [...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)]);

const titleHolders =
  'h1, h2, h3, h4, h5, h6, a[href], strong, b, em, i, cite, q, summary, [class*="title" i], [itemprop="name"], [itemprop="headline"]';

interface Candidate {
  element: Element;
  text: string;
}

/** How much an element looks like the row's title: its make, its length, its place, and where its link leads. */
function titleScore(candidate: Candidate, at: number, linkIds: ReadonlySet<Element>): number {
  const { element, text } = candidate;
  const words = wordCount(text);
  const classes = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
  return (
    (/^H[1-6]$/.test(element.nodeName) || element.closest('h1, h2, h3, h4, h5, h6') ? 4 : 0) +
    (/title|headline/i.test(classes) && !/subtitle|journal|book|venue/i.test(classes) ? 4 : 0) +
    (linkIds.has(element) ? 3 : element.nodeName === 'A' ? 2 : 0) +
    (element.nodeName === 'STRONG' || element.nodeName === 'B' ? 2 : 0) +
    (words >= 4 && words <= 30 ? 3 : words > 30 ? -3 : words < 2 ? -2 : 0) -
    (namesIn(text).length > 0 ? 6 : 0) -
    (/author|venue|journal|abstract|keyword|category|\btag/i.test(classes) ? 5 : 0) -
    Math.min(at, 4)
  );
}

/** The row's title: the best of its headings, links and emphasised texts. */
export function titleOf(row: Row, linkIds: ReadonlySet<Element>): Candidate | undefined {
  let best: Candidate | undefined;
  let bestScore = 0;
  let at = 0;
  for (const element of inParts(row, titleHolders).slice(0, 200)) {
    if ((element.textContent ?? '').length > 1000) continue;
    const text = withoutLead(textOf(element));
    if (!couldBeTitle(text)) continue;
    const score = titleScore({ element, text }, at, linkIds);
    at += 1;
    if (score > bestScore) [best, bestScore] = [{ element, text }, score];
  }
  return best;
}

/** The start of a row whose title no element marks: up to the first line break or run of spaces. */
export function leadingTitle(row: Row): Candidate | undefined {
  const holder = row.parts
    .flatMap((part) => [part, ...part.querySelectorAll('td, p, div, dd, span')])
    .find((element) => {
      const first = [...element.childNodes].find((node) => (node.textContent ?? '').trim());
      return (
        first?.nodeType === 3 && couldBeTitle(withoutLead((first.nodeValue ?? '').trim().split(/\s{2,}|\n/)[0] ?? ''))
      );
    });
  const start = holder && [...holder.childNodes].find((node) => (node.textContent ?? '').trim())?.nodeValue;
  const text = withoutLead((start ?? '').trim().split(/\s{2,}|\n/)[0] ?? '');
  return holder && text.length <= 250 ? { element: holder, text } : undefined;
}

const authorHolders =
  '[class*="author" i], [rel~="author"], [itemprop="author"], [itemprop="creator"], a[href*="author" i]';

/** The names in the row: those that are marked as authors, else the first line that is a byline. */
export function authorsOf(row: Row, title: string): string[] {
  const marked = inParts(row, authorHolders).filter((element) => !element.querySelector(authorHolders));
  const texts = marked.map((element) => textOf(element)).filter((text) => text && text !== title);
  const named =
    texts.length === 1 ? namesIn(texts[0] ?? '') : texts.flatMap((text) => (namesIn(text).length ? namesIn(text) : []));
  if (named.length > 0) return [...new Set(named)];
  const lines = row.parts.flatMap(linesOf).slice(0, 60);
  const byline = lines
    .map((line) => namesIn(line.replace(title, '').replace(/^[\s.,:]+/, '')))
    .find((names) => names.length > 1);
  return byline ?? [];
}

/** The identifiers in the row: those of links, of `data-doi` and the like, and those printed in it. */
export function idsOf(row: Row, url: URL): Identifier[] {
  const linked = inParts(row, 'a[href], [data-doi]').map((element) =>
    readIdentifier(element.getAttribute('data-doi') ?? addressIn(element, url) ?? ''),
  );
  const printed = row.parts
    .flatMap(linesOf)
    .filter((line) => line.length < 400)
    .flatMap(identifiersIn);
  return [...linked.filter((id) => id !== undefined), ...printed];
}

/** Whether an identifier of one kind comes twice with different values: then the row holds more than one paper. */
export function holdsSeveral(ids: readonly Identifier[]): boolean {
  const first = new Map<string, string>();
  return ids.some(({ kind, id }) => {
    const known = first.get(kind);
    if (known === undefined) first.set(kind, id);
    return known !== undefined && known !== id;
  });
}

const fileLabel =
  /^\W*(?:pdf|abs(?:tract)?|full[- ]?text|paper|e-?print|bib(?:tex)?|arxiv|doi|supp\w*|cite|openreview|poster|code|html|preview)\b/i;
const citation = /\b(?:19|20)\d\d\b/;
const citationWords =
  /\b(?:vol(?:ume)?|pp?|pages?|journal|proceedings|proc|conference|doi|trans(?:actions)?|issue|preprint|letters|review|workshop|symposium|cited by|citations)\b/i;

/** How surely a row is a paper's, 0 to 7: identifier 2, two authors 2, one 1, links to its files 1, citation 1, its address 1. */
export function evidenceOf(
  row: Row,
  title: Candidate,
  ids: readonly Identifier[],
  scholarly: boolean,
  url: URL,
): number {
  const authors = authorsOf(row, title.text).length;
  const links = inParts(row, 'a[href]').slice(0, 40);
  const text = row.parts.map((part) => (part.textContent ?? '').slice(0, 3000)).join(' ');
  const files = links.some((link) => fileLabel.test(textOf(link)) && textOf(link).length < 30);
  const address = addressIn(title.element.closest('a') ?? title.element.querySelector('a'), url);
  return (
    (ids.length > 0 ? 2 : 0) +
    Math.min(authors, 2) +
    Number(files) +
    Number(citation.test(text) && citationWords.test(text)) +
    Number(scholarly && address !== undefined && isPaperAddress(new URL(address).pathname))
  );
}

/** The abstract, where the row marks one or holds a paragraph that is long enough; texts cut short are none. */
function abstractOf(row: Row): string {
  const marked = inParts(row, '[class*="abstract" i], [id*="abstract" i]').map((element) =>
    textOf(element, 'h2, h3, h4, h5, .label'),
  );
  const paragraphs = inParts(row, 'p')
    .map((element) => textOf(element))
    .filter((text) => text.length > 500);
  const found = [...marked.filter((text) => text.length > 150), ...paragraphs].find(
    (text) => !/(?:…|\.\.\.)\W*(?:more)?$/i.test(text),
  );
  return (found ?? '').replace(/^abstract\b\W*/i, '');
}

/** The entry of a row whose title is known. */
export function entryOf(row: Row, title: Candidate, ids: readonly Identifier[], url: URL): Entry {
  const link = title.element.closest('a[href]') ?? title.element.querySelector('a[href]');
  const address = addressIn(link, url);
  const pdf = inParts(row, 'a[href*="pdf" i]')
    .map((element) => addressIn(element, url))
    .find(Boolean);
  const paper: RawPaper = {
    title: title.text,
    ids: ids.map(({ key }) => key),
    ...present({ authors: authorsOf(row, title.text), abstract: abstractOf(row) }),
    urls: present({ abs: address, pdf }),
  };
  const holder = row.element.contains(title.element) ? row.element : title.element;
  return makeEntry(holder, title.element, paper);
}
