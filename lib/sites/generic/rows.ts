import { type Identifier, identifiersIn, readIdentifier } from '../../papers/identifiers';
import { addressIn, linesOf, textOf } from '../dom';
import { beginnings, startOf } from './beginnings';
import { isCitation } from './citations';
import { authorsOf, classesAround } from './entry';
import { invertedName, namesIn } from './names';
import type { Candidate, Row } from './row';
import { couldBeTitle, isPaperAddress, pagesOfIssue, titleHeads, venueWords, withoutLead, wordCount } from './shapes';

const flat = new Set(['DT', 'TR', 'P', 'H1', 'H2', 'H3', 'H4', 'H5', 'TD']);

/** A table row of its own for the names or the abstract of the paper in the row above. */
function isContinuation(row: Element): boolean {
  const [first = '', second = ''] = linesOf(row);
  const isByline = namesIn(first).length > 0 || invertedName(first) !== undefined;
  return (isByline && (second.length < 60 || row.children.length < 2)) || /^(?:abstract|keywords?)\b/i.test(first);
}

const isNext = (element: Element, sibling: Element): boolean =>
  /^H[1-6]$/.test(sibling.nodeName) ||
  (element.nodeName === 'DT' && sibling.nodeName !== 'DD') ||
  (sibling.nodeName === element.nodeName &&
    sibling.className === element.className &&
    element.nodeName !== 'P' &&
    !(element.nodeName === 'TR' && isContinuation(sibling)));

/** A description with its term before it and its other descriptions. */
function description(element: Element): Element[] {
  let term = element.previousElementSibling;
  while (term?.nodeName === 'DD') term = term.previousElementSibling;
  const parts = term?.nodeName === 'DT' ? [term] : [];
  for (
    let next = term?.nextElementSibling ?? element;
    next?.nodeName === 'DD' && parts.length < 8;
    next = next.nextElementSibling ?? element
  ) {
    if (parts.includes(next)) break;
    parts.push(next);
  }
  return parts;
}

/** The siblings up to the next row: `dt` with its `dd`s, a heading with its paragraphs, a story with its subtext. */
function partsOf(element: Element, isRow: (sibling: Element) => boolean): Element[] {
  if (element.nodeName === 'DD') return description(element);
  const parts = [element];
  if (!flat.has(element.nodeName)) return parts;
  for (
    let next = element.nextElementSibling;
    next && parts.length < 12 && !isRow(next);
    next = next.nextElementSibling
  ) {
    if (isNext(element, next)) break;
    parts.push(next);
  }
  return parts;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

const inline = /^(?:A|B|STRONG|I|EM|SPAN|FONT|U|CITE)$/;

/** What follows a title that stands among text in one block, up to the next title: `<b>Title</b><br>Jane Doe<br>`. */
function runAfter(title: Element, isRow: (sibling: Element) => boolean): Node[] {
  const nodes: Node[] = [];
  if (!inline.test(title.nodeName)) return nodes;
  for (let next = title.nextSibling; next && nodes.length < 20; next = next.nextSibling) {
    if (/^(?:H[1-6]|HR|P|DIV|TABLE)$/.test(next.nodeName) || (isElement(next) && isRow(next))) break;
    nodes.push(next);
  }
  return nodes;
}

const titleTags = new Set([
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'A',
  'STRONG',
  'B',
  'EM',
  'I',
  'CITE',
  'Q',
  'SUMMARY',
  'DT',
  'PAPERTITLE',
]);
const isAuthorMark = (names: string): boolean =>
  /author(?!iz)|creator|byline|contrib|performers|speakers?\b|presenters?\b|\bperson(?:.?name)?\b/i.test(names) &&
  !/\bmore\b/i.test(names);

function sortElement(row: Row, element: Element, url: URL): void {
  const tag = element.nodeName;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`;
  const address = tag === 'A' ? addressIn(element, url) : undefined;
  const doi = element.getAttribute('data-doi');
  const id = readIdentifier(doi ?? address ?? '');
  if (id) row.linked.push(id);
  const isElsewhere = address && address.replace(/#.*/s, '') !== url.href.replace(/#.*/s, '');
  if (isElsewhere) row.links.push({ element, address, text: textOf(element) });
  if (isAuthorMark(names) || (address && /author/i.test(address))) row.authors.push(element);
  else if (titleTags.has(tag) || /title|headline|\bname\b/i.test(names)) row.titles.push(element);
  if (tag === 'P' || /abstract/i.test(`${names} ${element.id}`)) row.abstracts.push(element);
}

/** Reads what stands in a row, in one walk. `isRow` tells the next row from this row's own siblings; `before` is a byline above it. */
export function rowAt(element: Element, isRow: (sibling: Element) => boolean, url: URL, before?: Element): Row {
  const run = runAfter(element, isRow);
  const blocks = [...(before ? [before] : []), ...partsOf(element, isRow)];
  const parts = [...blocks, ...run.filter(isElement)];
  const lines = [...blocks, ...run].flatMap((node) => linesOf(node));
  const row: Row = {
    host: url.host,
    element,
    parts,
    lines,
    links: [],
    titles: [],
    authors: [],
    abstracts: [],
    linked: [],
    printed: [],
  };
  for (const part of parts) {
    sortElement(row, part, url);
    for (const inner of part.querySelectorAll('*')) sortElement(row, inner, url);
  }
  for (const line of lines) if (line.length < 400) row.printed.push(...identifiersIn(line));
  return row;
}

/** How much an element looks like the row's title: its make, its length, its place, and where its link leads. */
function titleScore({ element, text }: Candidate, at: number, leads: ReadonlySet<Element>): number {
  const words = wordCount(text);
  const classes = classesAround(element);
  const inHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
  return (
    (inHeading ? 4 : 0) +
    (/title|headline/i.test(classes) && !/subtitle|journal|book|venue/i.test(classes) ? 4 : 0) +
    (leads.has(element) ? 3 : element.nodeName === 'A' ? 2 : 0) +
    (element.nodeName === 'STRONG' || element.nodeName === 'B' ? 2 : 0) +
    (words >= 3 && words <= 30 ? 3 : words > 30 ? -3 : words < 2 ? -2 : 0) -
    (namesIn(text).length > 1 ? 6 : namesIn(text).length * 2) -
    (/author|venue|journal|abstract|keyword|category|\btag/i.test(classes) ? 5 : 0) -
    (venueWords.test(text) ? 5 : 0) -
    Math.min(at, 4)
  );
}

/** The row's title: the best of its headings, links and emphasised texts; `leads` are the links that name the paper. */
export function titleOf(row: Row, leads: ReadonlySet<Element>): Candidate | undefined {
  let best: Candidate | undefined;
  let bestScore = -2;
  let at = 0;
  for (const element of row.titles.slice(0, 100)) {
    if ((element.textContent ?? '').length > 1000) continue;
    const text = withoutLead(textOf(element));
    if (!couldBeTitle(text) || isCitation(text)) continue;
    const score = titleScore({ element, text }, at, leads);
    at += 1;
    if (score > bestScore) [best, bestScore] = [{ element, text }, score];
  }
  return best;
}

/** Running text that a link or a list goes on with. */
const brokenOff = /(?:[:;,]|\b(?:by|of|the|an?|in|and|or|with|for|to|on|from|as|using|see|is|are|that|which))$/i;

/** The title in a line of its own that says so: `Paper: Title (link)`. */
export function labelledTitle(row: Row): Candidate | undefined {
  const line = row.lines.slice(0, 12).find((one) => /^(?:paper|title|reading)\s?:\s/i.test(one)) ?? '';
  const text = withoutLead(line.replace(/^\w+\s?:\s+/, '').replace(/\s*\((?:link|pdf|paper)\)\W*$/i, ''));
  return couldBeTitle(text) ? { element: row.element, text } : undefined;
}

/** The start of a row whose title no element marks: up to the first line break or run of spaces. */
export function leadingTitle(row: Row): Candidate | undefined {
  for (const part of row.parts) {
    for (const { text: node, element } of beginnings(part)) {
      if (element !== part && !element.matches('td, p, div, dd, span')) continue;
      const text = startOf(node);
      if (couldBeTitle(text) && namesIn(text).length < 2)
        return text.length <= 250 && !brokenOff.test(text) && !isCitation(text) ? { element, text } : undefined;
    }
  }
  return undefined;
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
  /\b(?:vol(?:ume)?|pp?|pages?|journal|proceedings|proc|conference|doi|trans(?:actions)?|issue|preprint|letters|review|workshop|symposium|cited by|citations)\b|期刊|学报|學報|杂志|会议|硕士|博士|出版/i;

/** Whether a row links to the paper under a label such as `PDF` or `Abstract`. */
export const hasFileLink = (row: Row): boolean =>
  row.links.some(({ text }) => text.length < 30 && fileLabel.test(text)) ||
  /^\[(?:pdf|html)\]/i.test(row.lines[0] ?? '');

/** What the page as a whole says of its lists. */
export interface PageKind {
  /** 0 to 2, as its title and address speak of papers. */
  scholarly: number;
  isProgramme: boolean;
  /** A heading says that papers are listed: one author is enough there. */
  isListed: boolean;
}

/** Whether the column that a title stands in has a head that calls it so. */
function isHeaded(title: Element): boolean {
  const cell = title.closest('td');
  const heads = cell?.closest('table')?.querySelector('tr')?.children;
  const at = cell ? [...(cell.parentElement?.children ?? [])].indexOf(cell) : -1;
  const head = heads?.[at];
  return head !== undefined && head !== cell && titleHeads.test(textOf(head));
}

/** What newspapers and blogs print beside their stories. */
const ofStories =
  /^By\s\p{Lu}|\b\d+\s?min(?:utes?)?\.? read\b|\b(?:\d+|an?) (?:minutes?|hours?|days?) ago\b|^\d+ comments?$/u;

/** The people of a row, as far as they count: none beside a story of a newspaper or a blog. */
function peopleIn(row: Row, title: Candidate, { scholarly, isProgramme, isListed }: PageKind): number {
  const isStory = scholarly === 0 && !isListed && !isProgramme && row.lines.some((line) => ofStories.test(line));
  return isStory ? 0 : Math.min(authorsOf(row, title.text).length, 2);
}

/** How surely a row is a paper's, 0 to 7: identifier 2, two authors 2, one 1, links to its files 1, citation 1, a time in a programme, one
 * author where papers are listed or the head of its column 1, its address as much as the page is `scholarly`. */
export function evidenceOf(row: Row, title: Candidate, kind: PageKind): number {
  const { scholarly, isProgramme, isListed } = kind;
  const text = row.lines.join(' ').slice(0, 3000);
  const people = peopleIn(row, title, kind);
  const isTimed = isProgramme && people === 1 && /(?<!\d)\d{1,2}[:.]\d\d(?!\d)/.test(text);
  const dated = row.lines
    .slice(0, 10)
    .some((line) => /\s[-–]\s.*\b(?:19|20)\d\d\b/.test(line) && namesIn(line).length > 0);
  const link = row.links.find(({ element }) => element.contains(title.element) || title.element.contains(element));
  return (
    (row.linked.length + row.printed.length > 0 ? 2 : 0) +
    people +
    Number(isTimed || (isListed && people === 1) || isHeaded(title.element)) +
    Number(hasFileLink(row)) +
    Number(dated || (citation.test(text) && (citationWords.test(text) || pagesOfIssue.test(text)))) +
    (link && isPaperAddress(new URL(link.address).pathname) ? scholarly : 0)
  );
}
