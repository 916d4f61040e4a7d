import { linesOf, textOf } from '../../dom';
import { startOf } from '../beginnings';
import { beginsAsCitation, isCitation, titleOfCitation } from '../citations';
import { outsideOf } from '../mentions';
import { namesIn } from '../names';
import { referencesIn } from '../references';
import type { Candidate } from '../row';
import { couldBeTitle, withoutLead, wordCount } from '../shapes';
import { isByline, titleInLine } from './title-in-line';

const holders =
  'a, h1, h2, h3, h4, h5, dt, th, strong, b, i, em, summary, papertitle, [aria-expanded], [data-toggle="collapse"], [data-bs-toggle="collapse"], [class*="title" i], [itemprop="name"], [itemprop="headline"]';
/** Blocks that can begin with a title that nothing marks. */
const blocks = 'li, td, p, dd, div, span';
const passing = /^(?:odd|even|first|last|active|visited|\w*\d\w*)$/i;

const classesOf = (element: Element | null): string[] =>
  (element?.getAttribute('class') ?? '').split(/\s+/).filter((name) => name && !passing.test(name));

/** How an element is made: its tag and its classes, without those that count or change from row to row. */
export const make = (element: Element | null): string =>
  element ? `${element.nodeName}.${classesOf(element).sort().join('.')}` : '';

/** The cell's place in its table row, so that the columns of a table are told apart; from the end where cells before it can span rows. */
function column(element: Element, spans: Map<Element, boolean>): number {
  const cell = element.closest('td, th');
  const table = cell?.closest('table');
  if (table && !spans.has(table)) spans.set(table, table.querySelector('td[rowspan], th[rowspan]') !== null);
  const isSpanned = table && spans.get(table);
  const step = isSpanned ? 'nextElementSibling' : 'previousElementSibling';
  let at = 0;
  for (let other = cell?.[step]; other; other = other[step]) at += 1;
  return at;
}

function signatureOf(element: Element, spans: Map<Element, boolean>): string {
  const parent = element.parentElement;
  const above = parent?.parentElement;
  return [make(element), make(parent), above?.nodeName, above?.parentElement?.nodeName, column(element, spans)].join(
    '>',
  );
}

/** The words before the one element that a block ends in: `Title <span>byline</span>`. */
function beforeLast(text: Node): string {
  const next = text.nextSibling;
  const isLast =
    next?.nodeType === 1 &&
    next.nodeName !== 'A' &&
    !(next.nextSibling?.textContent ?? '').trim() &&
    !next.nextSibling?.nextSibling;
  return isLast ? withoutLead((text.nodeValue ?? '').replace(/\s+/g, ' ')) : '';
}

const isBlock = ({ nodeName }: Element): boolean => /^(?:P|DIV|LI|UL|OL|TABLE|TD|DD)$/.test(nodeName);

/** The title in a block that holds one printed citation and no blocks of its own. */
function citedIn(block: Element): string {
  // Blocks first: what is in a block is walked for its text, at each level of a deep page.
  if ([...block.children].some(isBlock)) return '';
  const length = (block.textContent ?? '').length;
  if (length < 40 || length > 5000) return '';
  if (block.querySelector('p, div, li, ul, ol, table, td, dd, br + br')) return '';
  const text = textOf(block);
  return text.length < 900 ? titleOfCitation(text) : '';
}

/** What stands in an element of its own before a title: a number or code, a time, a prize, a kind. */
const labelBefore =
  /^\W*(?:(?:[A-Z][A-Za-z]{0,5}[-.:\s]?){0,3}\d[\w.:–-]*|(?:best|outstanding)\b.{0,30}|(?:oral|poster|talk|spotlight|short|long|full|invited|new)(?: (?:paper|talk))?)\W*$/i;

const isLabelBefore = (node: Node): boolean =>
  /^(?:SPAN|B|STRONG|EM|I|SMALL|TIME|LABEL|FONT|U)$/.test(node.nodeName) &&
  (node.textContent ?? '').length < 40 &&
  labelBefore.test((node.textContent ?? '').trim());

/** Whether an element holds the names that a title follows. */
const isBylineBefore = (node: Node): boolean =>
  /^(?:SPAN|B|STRONG|EM|I|U)$/.test(node.nodeName) &&
  (node.textContent ?? '').length < 400 &&
  isByline((node.textContent ?? '').trim());

/** The title that a block begins with: the words themselves or, where they stand alone, those beside the names. */
function titleIn(text: string, isAlone: boolean): string {
  const own = isAlone && text !== '' ? titleInLine(text) : '';
  return own || (wordCount(text) > 40 || beginsAsCitation(text) ? '' : text);
}

/** The words that a block begins with where they are no more than a title, up to a line break, a byline or its end. */
function openingOf(block: Element): string {
  let node = block.firstChild;
  while (
    node &&
    (node.nodeType === 3
      ? !(node.nodeValue ?? '').trim()
      : node.nodeType !== 1 || isLabelBefore(node) || isBylineBefore(node))
  )
    node = node.nextSibling;
  if (node?.nodeType !== 3) return '';
  const text = startOf(node) || beforeLast(node);
  return isCitation(text) ? '' : titleIn(text, (block.textContent ?? '').length < text.length + 20);
}

/** Whether one element is the other with a class more, as a row that won an award is, or one that stands outside its list. */
function isVariant(a: Element | null, b: Element | null): boolean {
  const [few = [], many = []] = [classesOf(a), classesOf(b)].sort((one, two) => one.length - two.length);
  return a?.nodeName === b?.nodeName && few.every((name) => many.includes(name)) && (few.length > 0 || many.length < 2);
}

const shares = (a: Element | null, b: Element | null): boolean =>
  classesOf(a).some((name) => classesOf(b).includes(name));
const isBeside = (a: Element, b: Element): boolean => a.parentElement?.parentElement === b.parentElement?.parentElement;

/** Puts single rows that differ from a long group in a class, or in what stands around them, to that group. */
function withVariants(groups: Candidate[][], spans: Map<Element, boolean>): Candidate[][] {
  const long = groups.filter((group) => group.length >= 4);
  const rest = groups.filter((group) => group.length < 4);
  for (const few of rest.filter((group) => group.length < 3)) {
    const [odd] = few;
    const home = long.find(([one, ...others]) => {
      if (!one || !odd || few.length > 0.34 * others.length) return false;
      const [a, b] = [one.element, odd.element];
      const near = shares(a, b) || shares(a.parentElement, b.parentElement) || isBeside(a, b);
      return (
        near && column(a, spans) === column(b, spans) && isVariant(a, b) && isVariant(a.parentElement, b.parentElement)
      );
    });
    if (home) home.push(...few.splice(0));
  }
  return [...long, ...rest.filter((group) => group.length > 0)].map((group) =>
    group.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1)),
  );
}

/** Without the bylines, where these stand like the titles: every other line of a list of bare paragraphs. */
function withoutBylines(group: Candidate[]): Candidate[] {
  const byTurns = group.length >= 6 && group.every(({ text }, at) => namesIn(text).length > 0 === (at % 2 === 1));
  if (byTurns) return group.filter((_, at) => at % 2 === 0);
  const bylines = group.filter(({ text }) => namesIn(text).length > 1);
  if (bylines.length < 0.25 * group.length || bylines.length > 0.6 * group.length) return group;
  let afterTitle = false;
  return group.filter(({ text }) => {
    afterTitle = !(afterTitle && namesIn(text).length > 0);
    return afterTitle;
  });
}

/** What stands within a title's element and is none of its words: a prize, a kind, a room. */
const beside = '.badge, .label, .tag, .chip, .vs, [class*="venue" i], [class*="badge" i]';

/** The words of an element that is marked; the first line alone where the names are in it as well. */
function markedText(element: Element): string {
  const [first = '', ...others] = linesOf(element);
  return withoutLead(
    others.some((line) => namesIn(line).length > 0) ? first : textOf(element, beside) || textOf(element),
  );
}

/** A box that is named after the title that it holds among other things. */
const holdsTitle = (element: Element): boolean =>
  /^(?:DIV|SPAN|P|LI|TD|SECTION)$/.test(element.nodeName) && element.querySelector('[class*="title" i]') !== null;

/** Whether a line is what stands below titles: names, or where and when something came out. */
const isBelow = (text: string): boolean => namesIn(text).length > 0 || /\b(?:19|20)\d\d\b.*\d|\bpp?\.\s?\d/.test(text);

/** The titles alone, where each row shows several lines that are made alike: title, names, journal. */
function firstOfEach(group: Candidate[]): Candidate[] {
  const rows = new Map<Element | null, Candidate[]>();
  for (const candidate of group) {
    const held = rows.get(candidate.element.parentElement);
    if (held) held.push(candidate);
    else rows.set(candidate.element.parentElement, [candidate]);
  }
  const held = [...rows.values()];
  const others = held.flatMap((row) => row.slice(1));
  const isRows = held.length >= 3 && held.filter((row) => row.length > 1).length >= 0.8 * held.length;
  return isRows && others.filter(({ text }) => isBelow(text)).length >= 0.8 * others.length
    ? held.flatMap((row) => row.slice(0, 1))
    : group;
}

const code = /^(?:[A-Z][A-Za-z]{0,4}[-.]?){0,3}\d[\w.-]*(?:\s*[:|–-])?\s+(?=[\p{L}$“"‘])/u;

/** Without the codes that the titles of a list begin with, where all do: `P-012 Title`, `TuA1.1 Title`. */
const withoutCodes = (group: Candidate[]): Candidate[] =>
  group.length >= 4 && group.filter(({ text }) => code.test(text)).length >= 0.9 * group.length
    ? group.map(({ element, text }) => ({ element, text: text.replace(code, '') }))
    : group;

/** Texts that could be titles, put together by how and where they stand in their lists. */
export function candidateGroups(root: Element): Candidate[][] {
  const isOutside = outsideOf(root);
  const isReference = referencesIn(root);
  const groups = new Map<string, Candidate[]>();
  const spans = new Map<Element, boolean>();
  for (const element of root.querySelectorAll(`${holders}, ${blocks}`)) {
    const isMarked = element.matches(holders);
    if ((isMarked && ((element.textContent ?? '').length > 1000 || holdsTitle(element))) || isOutside(element))
      continue;
    const isListed = isReference?.(element);
    const text = isMarked ? markedText(element) : openingOf(element) || (isListed ? '' : citedIn(element));
    if (!couldBeTitle(text)) continue;
    const signature = `${signatureOf(element, spans)}>${isListed}`;
    const group = groups.get(signature);
    if (group) group.push({ element, text });
    else groups.set(signature, [{ element, text }]);
  }
  return withVariants([...groups.values()].map(withoutCodes).map(firstOfEach).map(withoutBylines), spans);
}
