import type { FoundEntry } from '../../sites/read';
import { place } from '../rows/place';
import { makeRoom } from '../rows/room';

/** The most entries whose room is kept before the whole page is there: others are below the screen. */
const most = 40;

/** The end of what has come in so far: what holds it may be incomplete. */
function lastNode(document: Document): Node {
  let last: Node = document;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/**
 * Keeps the room of marks free beside the entries of a page that comes in, before they are first painted, so that nothing
 * moves once the marks are drawn. Resolves once all of the page is there, and scripts of its own that waited for that have run.
 */
export async function keepRoom(document: Document, read: () => readonly FoundEntry[]): Promise<void> {
  if (document.readyState !== 'loading') return;
  const kept = new Set<Element>();
  let rest = 0;
  const look = (): void => {
    const start = performance.now();
    if (kept.size >= most || start < rest) return;
    const isLoading = document.readyState === 'loading';
    const last = lastNode(document);
    for (const { paper, element, anchor } of read()) {
      if (kept.has(anchor.element) || (isLoading && Node.prototype.contains.call(element, last))) continue;
      kept.add(anchor.element);
      place(makeRoom(paper, 'light').host, anchor);
    }
    rest = 2 * performance.now() - start;
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  await new Promise<void>((resolve) => {
    const loaded = (): void => {
      rest = 0;
      look();
      observer.disconnect();
      setTimeout(resolve);
    };
    document.addEventListener('DOMContentLoaded', loaded, { once: true });
  });
}
