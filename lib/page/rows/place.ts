import type { FoundEntry } from '../../sites/read';

/** Puts a mark where the site wants it. */
export function place(host: Element, { element, position }: FoundEntry['anchor']): void {
  const next = element.nextSibling;
  // A line that the page ends itself there would leave an empty one behind the mark.
  if (position === 'after') (next instanceof HTMLBRElement ? next : element).after(host);
  else element.append(host);
}

/** Whether the mark is still where it was put. Something else between the two does no harm. */
export function isPlaced(host: Element, { element, position }: FoundEntry['anchor']): boolean {
  return host.isConnected && host.parentNode === (position === 'after' ? element.parentNode : element);
}
