import { PointerWatch, settled } from './pointer';

/** Whether a person can see the frame. */
export interface Watch {
  /**
   * Whether the browser vouches that nothing covers the frame, fades it or turns it, and has for a while, in which it was
   * not moved under the pointer.
   */
  isSeen(): boolean;
}

/** Watches the pointer of the frame's document. */
function watchPointer(now: () => number): PointerWatch {
  const pointer = new PointerWatch();
  const see = (event: PointerEvent): void => pointer.see(event, now());
  for (const type of ['pointerover', 'pointermove', 'pointerdown'] as const)
    document.addEventListener(type, see, { capture: true, passive: true });
  document.documentElement.addEventListener('pointerleave', () => pointer.leave());
  return pointer;
}

/**
 * Watches whether a page covers the frame, makes it transparent, or moves it under the pointer, so that a person presses
 * what they do not see. Only browsers with the second version of IntersectionObserver tell; in others nothing counts as seen.
 */
export function watchSeen(element: Element, now: () => number = () => performance.now()): Watch {
  let since: number | undefined;
  const pointer = watchPointer(now);
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    const isSeen = entry !== undefined && 'isVisible' in entry && entry.isVisible === true;
    since = isSeen ? (since ?? now()) : undefined;
  }, options);
  observer.observe(element);
  return { isSeen: () => since !== undefined && now() - since >= settled && pointer.isStill(now()) };
}
