import { entryElement, isOurs } from '../drawing/ours';
import type { Rows } from '../rows/rows';

const isElement = (node: Node): node is Element => node instanceof Element;
/** Asked of the prototype: a form gives its field of that name in place of the method. */
const within = (node: Element, selector: string): Element | null =>
  Element.prototype.querySelector.call(node, selector);
const hasLink = (node: Node): boolean =>
  isElement(node) && (node instanceof HTMLAnchorElement || within(node, 'a[href]') !== null);

/** Whether a change may have brought, removed or rewritten an entry. Most of what moves on a page has not. */
function matters(record: MutationRecord, rows: Rows): boolean {
  if (record.type !== 'childList') return rows.inEntry(record.target);
  const added = [...record.addedNodes].filter((node) => !isOurs(node));
  const removed = [...record.removedNodes].filter((node) => !isOurs(node));
  return (
    added.some(hasLink) ||
    removed.some((node) => isElement(node) && (within(node, entryElement) !== null || rows.inEntry(node))) ||
    (added.length + removed.length > 0 && rows.inEntry(record.target))
  );
}

/**
 * Watches the page for entries that come, go or are rewritten, and puts marks back that the page's framework has
 * thrown out. `changed` is called at once when that cost an open panel its place, else the caller may take its time.
 */
export function observePage(rows: Rows, changed: (lost: boolean) => void, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    let lost = false;
    for (const { removedNodes } of records) {
      for (const node of removedNodes) {
        const row = rows.rowOf(node);
        if (row?.entry.element.isConnected) rows.restore(row);
      }
    }
    for (const row of rows.open.keys()) lost ||= !row.host.isConnected;
    if (lost || records.some((record) => matters(record, rows))) changed(lost);
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}
