import { identifiersIn, readIdentifier } from '../../papers/identifiers';
import { addressIn, linesOf, textOf } from '../dom';
import type { Entry } from '../site';
import { citedTitle, quotedTitle } from './citations';
import { entryOf, type Readers } from './entry';
import { exclusiveContainers, type Mark } from './lists/containers';
import { namesIn } from './names';
import { referencesIn } from './references';
import type { Candidate, Row } from './row';
import { hasFileLink, labelledTitle, leadingTitle, rowAt, titleOf } from './rows';
import { isVolume, isWithinText } from './running-text';
import { bare, couldBeTitle, isLabel, withoutLead, wordCount } from './shapes';
import { yearReader } from './years';

const asideNames = /sidebar|related|recommend|breadcrumb|\bnav(?:bar|igation)?\b|\bfooter\b|contentinfo/i;

/** Navigation, footers and boxes of other things; what holds half of the page's text is its frame, whatever it is called. */
function isAside(element: Element, half: number): boolean {
  if (/^(?:NAV|FOOTER|ASIDE)$/.test(element.nodeName)) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`;
  return asideNames.test(names) && (element.textContent ?? '').length < half;
}

/** Tells whether an element stands in a part of the page that never holds its own list of papers, or in one that `covered` names. */
export function outsideOf(root: Element, covered: Iterable<Element> = []): (element: Element) => boolean {
  const taken = new Set(covered);
  const half = (root.textContent ?? '').length / 2;
  const verdicts = new Map<Element | null, boolean>([[root, false]]);
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    for (; at && !verdicts.has(at); at = at.parentElement) path.push(at);
    let verdict = verdicts.get(at) ?? false;
    for (const inner of path.reverse()) {
      verdict ||= taken.has(inner) || isAside(inner, half);
      verdicts.set(inner, verdict);
    }
    return verdict;
  };
}

/** Addresses of whole proceedings and books at publishers. */
const ofBook = /\/doi\/(?:proceedings|book)\//;

/** Every link and every short printed text that names a paper by an identifier. */
export function marksOf(root: Element, url: URL, isOutside: (element: Element) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (const element of root.querySelectorAll('a[href], [data-doi]')) {
    const found = readIdentifier(element.getAttribute('data-doi') ?? addressIn(element, url) ?? '');
    if (
      found &&
      !isVolume(found) &&
      !ofBook.test(addressIn(element, url) ?? '') &&
      !isOutside(element) &&
      !isWithinText(element)
    )
      marks.push({ element, kind: found.kind, id: found.id });
  }
  const linked = new Set(marks.map(({ kind, id }) => `${kind}:${id}`));
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    const element = node.parentElement;
    if (
      text.length > 400 ||
      !element ||
      /\be\.g\.|\b(?:see|cf\.?|following)\s+(?:also\s+)?(?:arxiv|doi|https?:)/i.test(text) ||
      !/10\.\d{4}|\d{4}\.\d{4}|PM(?:C|C?ID)?\W{0,3}\d|\/\d{7}/i.test(text)
    )
      continue;
    if (/^(?:script|style|a|textarea)$/i.test(element.nodeName)) continue;
    const found = identifiersIn(text);
    const [only] = found;
    if (only && found.length === 1 && !linked.has(only.key) && !isOutside(element))
      marks.push({ element, kind: only.kind, id: only.id });
  }
  return marks;
}

const heading = /^H[1-6]$/;

/** Whether links say no more than `PDF` or the identifier: then the title stands elsewhere. Other words are a mention in running text. */
const areLabels = (marks: readonly Mark[]): boolean =>
  marks.every(({ element }) => element.nodeName !== 'A' || isLabel(bare(textOf(element))));

/** The heading, or for a short row the title-like line, above a row that has no title of its own, up to the row before. */
function titleAbove(row: Row, isRow: (element: Element) => boolean): Candidate | undefined {
  const isShort = (row.element.textContent ?? '').length < 300;
  const words = textOf(row.element.closest('p, li, td, dd, blockquote') ?? row.element).slice(0, 1000);
  const isText = wordCount(words) > 12;
  const isHeading = ({ nodeName }: Element) => heading.test(nodeName) && !(isText && nodeName === 'H1');
  let from: Element | null = row.element;
  for (let level = 0; level < 3 && from && from.nodeName !== 'BODY'; level += 1) {
    let sibling: Element | null = from.previousElementSibling;
    for (let step = 0; step < 5 && sibling && !isRow(sibling); step += 1) {
      const text = withoutLead(textOf(sibling));
      const isLine =
        isShort && wordCount(text) >= 4 && wordCount(text) <= 30 && sibling.getElementsByTagName('a').length < 2;
      if (couldBeTitle(text) && namesIn(text).length < 2 && (isHeading(sibling) || isLine))
        return { element: sibling, text };
      sibling = sibling.previousElementSibling;
    }
    from = from.parentElement;
    if (!from || isRow(from)) return undefined;
  }
  return undefined;
}

const block = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, div, article, section';

/** A sentence that goes on behind a link: ` found that most of them …`. */
const goesOn = /^\s(?!(?:by|in|from|at|on|and|et|via|with|for|to)\b)\p{Ll}{2,}(?:\s\p{Ll}+){2}/u;

/** Whether a title stands where titles stand: in a heading, or at the start of its block, but for a number, a label or a byline. */
export function leadsItsBlock(title: Element, text: string): boolean {
  if (title.closest('h1, h2, h3, h4, h5, h6, dt, th') || /title/i.test(title.getAttribute('class') ?? '')) return true;
  const holder = title.closest(block);
  const line = holder && linesOf(holder).find((one) => one.includes(text));
  const before = line?.slice(0, line.indexOf(text)).trim() ?? '';
  if (/\p{Ll}$/u.test(before) || goesOn.test(line?.slice(line.indexOf(text) + text.length) ?? '')) return false;
  return before.length <= 45 || namesIn(before).length > 0;
}

/** Whether a mark is a link in the middle of a sentence that says more than `PDF`. */
function isInPassing({ element }: Mark): boolean {
  const text = textOf(element);
  const holder = element.nodeName === 'A' ? element.closest(block) : null;
  if (!holder || isLabel(bare(text)) || (holder.textContent ?? '').length > 4000) return false;
  const whole = textOf(holder);
  return /(?:\p{Ll}+\s){2}$/u.test(whole.slice(0, Math.max(whole.indexOf(text), 0))) && !leadsItsBlock(element, text);
}

/** Folded notes under a paper that is linked outside of them name other papers in passing. */
function withoutNotes(marks: readonly Mark[]): Mark[] {
  const open = marks.filter(({ element }) => !element.closest('details'));
  return marks.filter(({ element }) => {
    const card = element.closest('details')?.parentElement;
    return !card || !open.some((other) => card.contains(other.element));
  });
}

/** A container so large that it is no row of a list, but the page's frame around its only paper, gives way to the mark's own block. */
function rowElement(container: Element, mark: Mark, rows: number): Element {
  const isRow = (container.textContent ?? '').length < (rows < 3 ? 4000 : 20_000);
  return isRow ? container : (mark.element.closest(ownRow) ?? mark.element);
}

const ownRow = 'li, tr, article, dd, dt, p, h1, h2, h3, h4, h5, h6, blockquote';

/** The title of a row, where it stands as a title: what marks it, the row's first words, a citation's title, or the heading above. */
function titleFor(row: Row, marks: readonly Mark[], isRow: (element: Element) => boolean): Candidate | undefined {
  const quoted = quotedTitle(row);
  if (quoted) return quoted;
  const marked = titleOf(row, new Set(marks.map(({ element }) => element)));
  if (marked && leadsItsBlock(marked.element, marked.text)) return marked;
  return (
    labelledTitle(row) ??
    leadingTitle(row) ??
    citedTitle(row) ??
    (areLabels(marks) ? titleAbove(row, isRow) : undefined)
  );
}

/** Rows of the same tables and lists that name no identifier, where most of their neighbours do and they link to a paper all the same. */
function neighbours(
  rows: readonly Element[],
  isRow: (element: Element) => boolean,
  url: URL,
  readers: Readers,
): Entry[] {
  const entries: Entry[] = [];
  for (const parent of new Set(rows.map(({ parentElement }) => parentElement))) {
    const alike = [...(parent?.children ?? [])].filter(({ nodeName }) => /^(?:TR|LI)$/.test(nodeName));
    const others = alike.filter((element) => !isRow(element));
    if (others.length > 0.4 * alike.length) continue;
    for (const element of others) {
      const row = rowAt(element, () => true, url);
      const title = hasFileLink(row) ? titleFor(row, [], () => true) : undefined;
      if (title) entries.push(entryOf(row, title, [], readers));
    }
  }
  return entries;
}

/**
 * The papers that the page names by identifiers in places where lists have their titles; mentions in running text are
 * none. `taken` are rows that have been read already. Where a text ends with a list of references that names most of its
 * papers, they are read there alone: what it says of them before is no title.
 */
export function readMentions(root: Element, url: URL, taken: readonly Element[]): Entry[] {
  const isOutside = outsideOf(root, taken);
  const entries = readMarks(marksOf(root, url, isOutside), root, url, taken);
  const isAfter = referencesIn(root);
  if (!isAfter) return entries;
  const marks = marksOf(root, url, (element) => isOutside(element) || !isAfter(element));
  const listed = readMarks(marks, root, url, taken);
  const count = (read: readonly Entry[]) => new Set(read.map(({ paper }) => paper.ids?.[0] ?? paper.title)).size;
  const inList = count(listed) + taken.filter(isAfter).length;
  return inList >= 5 && inList > 0.5 * (count(entries) + taken.length) ? listed : entries;
}

function readMarks(found: readonly Mark[], root: Element, url: URL, taken: readonly Element[]): Entry[] {
  const marks = withoutNotes(found);
  const containers = exclusiveContainers(marks, root, taken);
  const isRow = (element: Element) => containers.has(element);
  const readers = { yearOf: yearReader(root) };
  const entries: Entry[] = [];
  for (const [container, held] of containers) {
    const [first] = held;
    if (!first || held.every(isInPassing)) continue;
    const row = rowAt(rowElement(container, first, containers.size), isRow, url);
    const title = titleFor(row, held, isRow);
    if (!title) continue;
    const ids = held.map(({ kind, id }) => readIdentifier(`${kind}:${id}`)).filter((id) => id !== undefined);
    entries.push(entryOf(row, title, [...ids, ...row.printed], readers));
  }
  const uses = new Map<Element, number>();
  for (const { titleElement } of entries) uses.set(titleElement, (uses.get(titleElement) ?? 0) + 1);
  const own = entries.filter(({ titleElement }) => uses.get(titleElement) === 1);
  return [...own, ...neighbours([...containers.keys()], isRow, url, readers)];
}
