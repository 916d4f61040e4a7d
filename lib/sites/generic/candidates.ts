import { textOf } from '../dom';
import { startOf } from './beginnings';
import { outsideOf } from './mentions';
import { namesIn } from './names';
import { referencesIn } from './references';
import type { Candidate } from './row';
import { couldBeTitle, withoutLead, wordCount } from './shapes';

const holders =
  'a, h1, h2, h3, h4, h5, dt, strong, b, i, em, papertitle, [class*="title" i], [itemprop="name"], [itemprop="headline"]';
/** Blocks that can begin with a title that nothing marks. */
const blocks = 'li, td, p, dd, div, span';
const passing = /^(?:odd|even|first|last|active|visited|\w*\d\w*)$/i;

const classesOf = (element: Element | null): string[] =>
  (element?.getAttribute('class') ?? '').split(/\s+/).filter((name) => name && !passing.test(name));

/** How an element is made: its tag and its classes, without those that count or change from row to row. */
export const make = (element: Element | null): string =>
  element ? `${element.nodeName}.${classesOf(element).sort().join('.')}` : '';

/** The cell's place in its table row, so that the columns of a table are told apart. */
function column(element: Element): number {
  const cell = element.closest('td, th');
  let at = 0;
  for (let before = cell?.previousElementSibling; before; before = before.previousElementSibling) at += 1;
  return at;
}

function signatureOf(element: Element): string {
  const parent = element.parentElement;
  const above = parent?.parentElement;
  return [make(element), make(parent), above?.nodeName, above?.parentElement?.nodeName, column(element)].join('>');
}

/** What parts a title from the names in one line, the clearest first. */
const partings = [/\s+[-–—|/]\s+/g, /(?<=[?!])\s+|(?<=\p{L}{2}|[)\d])[.:]\s+/gu, /[,;]\s+/g];

/** The title in a line that holds the names as well: `Title. Jane Doe, John Roe`, `Jane Doe and John Roe: Title`. */
function titleInLine(line: string): string {
  if (line.length > 600 || line.length < 30 || isByline(line)) return '';
  for (const parting of partings) {
    for (const { 0: mark, index } of line.matchAll(parting)) {
      const [before, after] = [line.slice(0, index), line.slice(index + mark.length)];
      if (wordCount(before) >= 3 && namesIn(before).length < 2 && isByline(after)) return before;
      if (isByline(before) && !/^[,;]/.test(mark) && wordCount(after) >= 3 && !isByline(after)) return after;
    }
  }
  return '';
}

/** Whether a text is names from its first word to its last. */
function isByline(text: string): boolean {
  const names = namesIn(text);
  const areWhole = names.every((name) => !/\p{L}{3}\.\s|:/u.test(name));
  return areWhole && names.length > 1 && names.join('').length > 0.6 * text.replace(/\([^()]*\)/g, '').length;
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

/** The words that a block begins with where they are no more than a title, up to a line break, a byline or its end. */
function openingOf(block: Element): string {
  let node = block.firstChild;
  while (node && node.nodeType !== 1 && !(node.nodeType === 3 && (node.nodeValue ?? '').trim()))
    node = node.nextSibling;
  if (node?.nodeType !== 3) return '';
  const text = startOf(node) || beforeLast(node);
  const isAlone = text !== '' && (block.textContent ?? '').length < text.length + 20;
  return (isAlone && titleInLine(text)) || (wordCount(text) <= 40 ? text : '');
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
function withVariants(groups: Candidate[][]): Candidate[][] {
  const long = groups.filter((group) => group.length >= 4);
  const rest = groups.filter((group) => group.length < 4);
  for (const few of rest.filter((group) => group.length < 3)) {
    const [odd] = few;
    const home = long.find(([one, ...others]) => {
      if (!one || !odd || few.length > 0.34 * others.length) return false;
      const [a, b] = [one.element, odd.element];
      const near = shares(a, b) || shares(a.parentElement, b.parentElement) || isBeside(a, b);
      return near && column(a) === column(b) && isVariant(a, b) && isVariant(a.parentElement, b.parentElement);
    });
    if (home) home.push(...few.splice(0));
  }
  return [...long, ...rest.filter((group) => group.length > 0)].map((group) =>
    group.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1)),
  );
}

/** Without the bylines, where these stand like the titles: every other line of a list of bare paragraphs. */
function withoutBylines(group: Candidate[]): Candidate[] {
  const bylines = group.filter(({ text }) => namesIn(text).length > 1);
  if (bylines.length < 0.25 * group.length || bylines.length > 0.6 * group.length) return group;
  let afterTitle = false;
  return group.filter(({ text }) => {
    afterTitle = !(afterTitle && namesIn(text).length > 0);
    return afterTitle;
  });
}

/** Texts that could be titles, put together by how and where they stand in their lists. */
export function candidateGroups(root: Element): Candidate[][] {
  const isOutside = outsideOf(root);
  const isReference = referencesIn(root);
  const groups = new Map<string, Candidate[]>();
  for (const element of root.querySelectorAll(`${holders}, ${blocks}`)) {
    const isMarked = element.matches(holders);
    if ((isMarked && (element.textContent ?? '').length > 1000) || isOutside(element)) continue;
    const text = isMarked ? withoutLead(textOf(element)) : openingOf(element);
    if (!couldBeTitle(text)) continue;
    const signature = `${signatureOf(element)}>${isReference?.(element)}`;
    const group = groups.get(signature);
    if (group) group.push({ element, text });
    else groups.set(signature, [{ element, text }]);
  }
  return withVariants([...groups.values()].map(withoutBylines));
}
