import type { Identifier } from '../../papers/identifiers';
import { textOf } from '../dom';
import type { Entry } from '../site';
import { exclusiveContainers, type Mark } from './containers';
import { aside } from './mentions';
import { entryOf, evidenceOf, holdsSeveral, idsOf, type Row, rowAt } from './rows';
import { couldBeTitle, namesIn, withoutLead, wordCount } from './shapes';

interface Candidate {
  element: Element;
  text: string;
}

const holders =
  'a[href], h1, h2, h3, h4, h5, dt, strong, b, i, em, [class*="title" i], [itemprop="name"], [itemprop="headline"]';
const passing = /^(?:odd|even|first|last|active|visited|\w*\d\w*)$/i;

/** How an element is made: its tag and its classes, without those that count or change from row to row. */
function make(element: Element | null): string {
  if (!element) return '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name && !passing.test(name));
  return `${element.nodeName}.${classes.sort().join('.')}`;
}

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

/** Texts that could be titles, put together by how and where they stand in their lists. */
function candidateGroups(root: Element, taken: (element: Element) => boolean): Candidate[][] {
  const groups = new Map<string, Candidate[]>();
  for (const element of root.querySelectorAll(holders)) {
    if ((element.textContent ?? '').length > 1000 || element.closest(aside) || taken(element)) continue;
    const text = withoutLead(textOf(element));
    if (!couldBeTitle(text)) continue;
    const signature = signatureOf(element);
    const group = groups.get(signature);
    if (group) group.push({ element, text });
    else groups.set(signature, [{ element, text }]);
  }
  return [...groups.values()];
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Whether the texts of a group are titles: different ones, of some words, and no names of people. */
function areTitles(group: readonly Candidate[]): boolean {
  const texts = group.map(({ text }) => text);
  return (
    group.length >= 3 &&
    new Set(texts).size >= 0.7 * texts.length &&
    median(texts.map(wordCount)) >= 4 &&
    median(texts.map(wordCount)) <= 30 &&
    texts.filter((text) => namesIn(text).length > 0).length < 0.3 * texts.length
  );
}

interface FoundRow {
  row: Row;
  title: Candidate;
  ids: Identifier[];
  evidence: number;
}

/** The rows of a group of titles, with what speaks for each being a paper's. */
function rowsOf(group: readonly Candidate[], root: Element, url: URL, scholarly: boolean): FoundRow[] {
  const titles = new Map(group.map((candidate) => [candidate.element, candidate]));
  const marks: Mark[] = group.map(({ element, text }) => ({ element, kind: 'title', id: text }));
  const containers = exclusiveContainers(marks, root);
  const rows: FoundRow[] = [];
  for (const [element, [mark]] of containers) {
    const title = mark && titles.get(mark.element);
    if (!title) continue;
    const row = rowAt(element, (sibling) => containers.has(sibling));
    const ids = idsOf(row, url);
    if (holdsSeveral(ids)) continue;
    rows.push({ row, title, ids, evidence: evidenceOf(row, title, ids, scholarly, url) });
  }
  return rows;
}

const scholarlyWords =
  /\b(?:papers?|proceedings|accepted|publications?|preprints?|table of contents|journal|volume|issue|conference|workshop|symposium|arxiv|abstracts|bibliography|论文|論文)\b/i;

/** How likely it is that a group is the page's list of papers: its length times what speaks for its rows, and how its titles stand. */
function weightOf(rows: readonly FoundRow[]): number {
  const evidence = rows.reduce((sum, { evidence }) => sum + evidence, 0);
  const [first] = rows;
  const name = first?.title.element.nodeName ?? '';
  const bonus =
    (/^H\d$/.test(name) ? 1.3 : name === 'A' ? 1.2 : 1) *
    (/title/i.test(first ? make(first.title.element) + make(first.title.element.parentElement) : '') ? 1.3 : 1);
  return evidence * bonus * Math.min(median(rows.map(({ title }) => wordCount(title.text))), 10);
}

/**
 * The papers of lists that name no identifiers: titles that stand alike in at least three rows, where most rows also show
 * authors, files, a citation or an identifier. `taken` marks what has been read already.
 */
export function readGroups(root: Element, url: URL, taken: (element: Element) => boolean): Entry[] {
  const page = `${root.ownerDocument.title} ${textOf(root.querySelector('h1'))} ${url.pathname}`;
  const scholarly = scholarlyWords.test(page);
  const groups = candidateGroups(root, taken)
    .filter(areTitles)
    .map((group) => rowsOf(group, root, url, scholarly))
    .filter((rows) => rows.length >= 3 && rows.filter(({ evidence }) => evidence >= 2).length >= 0.6 * rows.length)
    .sort((a, b) => weightOf(b) - weightOf(a));
  const chosen: FoundRow[] = [];
  const covered = new Set<Element>();
  const above = new Set<Element>();
  for (const rows of groups) {
    const free = rows.filter(({ row, title, evidence }) => {
      if (evidence < 1) return false;
      for (let element: Element | null = title.element; element && element !== root; element = element.parentElement)
        if (covered.has(element)) return false;
      return !row.parts.some((part) => above.has(part));
    });
    if (free.length < 0.5 * rows.length) continue;
    for (const found of free) {
      chosen.push(found);
      for (const part of found.row.parts) covered.add(part);
      for (
        let element: Element | null = found.row.element;
        element && element !== root;
        element = element.parentElement
      )
        above.add(element);
    }
  }
  const inOrder = chosen.sort((a, b) => (a.title.element.compareDocumentPosition(b.title.element) & 4 ? -1 : 1));
  return inOrder.map(({ row, title, ids }) => entryOf(row, title, ids, url));
}
