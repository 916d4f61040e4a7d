import { entryElement } from '../drawing/ours';
import type { Row } from './row';

const isHeading = (element: Element): boolean => /^H[1-6]$/.test(element.tagName);

/** Whether a sibling right after an item is a part of it: further rows of a table, descriptions of a term, our mark. */
const belongs = (item: Element, next: Element): boolean =>
  next.localName === entryElement ||
  (item.tagName === 'TR' && next.tagName === 'TR') ||
  (item.tagName === 'DT' && next.tagName === 'DD');

/**
 * All that has to be dimmed, hidden or moved with each entry: the outermost element that holds it alone, and siblings
 * that are parts of it.
 */
export function itemsOf(rows: readonly Row[]): Map<Row, HTMLElement[]> {
  const within = new Map<Element, number>();
  for (const { entry } of rows) {
    for (let at: Element | null = entry.element; at; at = at.parentElement) within.set(at, (within.get(at) ?? 0) + 1);
  }
  const items = new Set<Element>();
  const outermost = rows.map((row) => {
    let item = row.entry.element;
    while (item.parentElement && item.parentElement !== document.body && within.get(item.parentElement) === 1) {
      item = item.parentElement;
    }
    items.add(item);
    return { row, item };
  });
  return new Map(
    outermost.map(({ row, item }) => {
      const elements: Element[] = [item];
      for (let next = item.nextElementSibling; next; next = next.nextElementSibling) {
        if (items.has(next) || isHeading(next) || !belongs(item, next)) break;
        elements.push(next);
      }
      for (let before = item.previousElementSibling; before; before = before.previousElementSibling) {
        if (item.tagName !== 'DD' || before.tagName !== 'DT') break;
        elements.push(before);
      }
      return [row, elements.filter((element) => element instanceof HTMLElement)];
    }),
  );
}
