import { identifiersIn, readIdentifier } from '../../papers/identifiers';
import { addressIn, textOf } from '../dom';
import type { Entry } from '../site';
import { exclusiveContainers, type Mark } from './containers';
import { entryOf, holdsSeveral, idsOf, leadingTitle, type Row, rowAt, titleOf } from './rows';
import { couldBeTitle, namesIn, withoutLead, wordCount } from './shapes';

/** Parts of a page that never hold its own list of papers. */
export const aside =
  'nav, footer, [role="navigation"], [role="contentinfo"], [class*="sidebar" i], [id*="sidebar" i], [class*="related" i], [id*="related" i], [class*="recommend" i], [class*="breadcrumb" i]';

/** Every link and every short printed text that names a paper by an identifier. */
export function marksOf(root: Element, url: URL): Mark[] {
  const marks: Mark[] = [];
  for (const element of root.querySelectorAll('a[href], [data-doi]')) {
    const found = readIdentifier(element.getAttribute('data-doi') ?? addressIn(element, url) ?? '');
    if (found && !element.closest(aside)) marks.push({ element, kind: found.kind, id: found.id });
  }
  const linked = new Set(marks.map(({ kind, id }) => `${kind}:${id}`));
  const texts = root.ownerDocument.createTreeWalker(root, 4);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    const element = node.parentElement;
    if (text.length > 400 || !element || !/10\.\d{4}|\d{4}\.\d{4}|PMC?\w*\d|\/\d{7}/i.test(text)) continue;
    if (/^(?:script|style|a|textarea)$/i.test(element.nodeName)) continue;
    const found = identifiersIn(text);
    const [only] = found;
    if (only && found.length === 1 && !linked.has(only.key) && !element.closest(aside))
      marks.push({ element, kind: only.kind, id: only.id });
  }
  return marks;
}

const heading = /^H[1-6]$/;

/** The heading or title-like block above a row that has no title of its own, up to the row before. */
function titleAbove(row: Row, isRow: (element: Element) => boolean): ReturnType<typeof titleOf> {
  let from: Element | null = row.element;
  for (let level = 0; level < 3 && from; level += 1) {
    let sibling: Element | null = from.previousElementSibling;
    for (let step = 0; step < 5 && sibling && !isRow(sibling); step += 1) {
      const text = withoutLead(textOf(sibling));
      const fits =
        couldBeTitle(text) && (heading.test(sibling.nodeName) || (wordCount(text) >= 4 && wordCount(text) <= 30));
      if (fits && namesIn(text).length === 0) return { element: sibling, text };
      sibling = sibling.previousElementSibling;
    }
    from = from.parentElement;
    if (!from || isRow(from)) return undefined;
  }
  return undefined;
}

const block = 'p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, blockquote, div, article, section';

/** Whether a title stands where titles stand: in a heading, or at the start of its block, but for a number, a label or a byline. */
function leadsItsBlock(title: Element, text: string): boolean {
  if (title.closest('h1, h2, h3, h4, h5, h6, dt, th') || /title/i.test(title.getAttribute('class') ?? '')) return true;
  const holder = title.closest(block);
  const whole = textOf(holder);
  const before = whole.slice(0, Math.max(0, whole.indexOf(text))).trim();
  return before.length <= 45 || namesIn(before).length > 0 || holder?.nodeName === 'TD';
}

/** The papers that the page names by identifiers in places where lists have their titles; mentions in running text are none. */
export function readMentions(root: Element, url: URL, taken: (element: Element) => boolean): Entry[] {
  const marks = marksOf(root, url).filter(({ element }) => !taken(element));
  const containers = exclusiveContainers(marks, root);
  const isRow = (element: Element) => containers.has(element);
  const entries: Entry[] = [];
  for (const [element, held] of containers) {
    const row = rowAt(element, isRow);
    const linkIds = new Set(held.map((mark) => mark.element));
    const title = titleOf(row, linkIds) ?? leadingTitle(row) ?? titleAbove(row, isRow);
    if (!title || !leadsItsBlock(title.element, title.text)) continue;
    const ids = held.map(({ kind, id }) => readIdentifier(`${kind}:${id}`)).filter((id) => id !== undefined);
    const more = idsOf(row, url).filter((id) => !ids.some(({ kind }) => kind === id.kind));
    entries.push(entryOf(row, title, holdsSeveral(more) ? ids : [...ids, ...more], url));
  }
  return entries;
}
