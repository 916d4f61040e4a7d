import type { FoundEntry } from '../../sites/read';
import { place } from '../rows/place';
import { makeRoom } from '../rows/room';

declare global {
  /**
   * The site is left alone: no room is kept there. Set by a script of ours that comes ahead of the page's own, as settings are often read
   * after the first paint; global to the extension's isolated world, unseen by the page itself.
   */
  var paperglossOff: boolean | undefined;
}

/** The most entries whose room is kept before the whole page is there: others are below the screen. */
const most = 40;

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
    const all = document.querySelectorAll('*');
    const last = all.item(all.length - 1);
    const entries = read();
    const isOne = entries.length < 2;
    for (const { paper, element, anchor } of entries) {
      // What holds the end may be incomplete. A page of one paper is all one entry: its abstract is taken for granted.
      const part = isOne ? anchor.element : element;
      if (kept.has(anchor.element) || (isLoading && Node.prototype.contains.call(part, last))) continue;
      kept.add(anchor.element);
      place(makeRoom(isOne ? { ...paper, abstract: '…' } : paper, 'light').host, anchor);
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
