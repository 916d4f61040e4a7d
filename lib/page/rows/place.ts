import type { FoundEntry } from '../../sites/read';

/** Puts a mark where the site wants it. */
export function place(host: Element, { element, position }: FoundEntry['anchor']): void {
  const { nextSibling, nextElementSibling: next } = element;
  // A line that the page ends itself there would leave an empty one behind the mark.
  const isLineEnd = next instanceof HTMLBRElement && (nextSibling === next || !nextSibling?.textContent?.trim());
  if (position === 'after') (isLineEnd ? next : element).after(host);
  else element.append(host);
}

/** Whether the mark is still where it was put. Something else between the two does no harm. */
export function isPlaced(host: Element, { element, position }: FoundEntry['anchor']): boolean {
  return host.isConnected && host.parentNode === (position === 'after' ? element.parentNode : element);
}
