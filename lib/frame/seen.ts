/** Milliseconds for which the frame must have been seen before a press counts as meant for what is in it. */
const settled = 400;

/** Whether a person can see the frame. */
export interface Watch {
  /** Whether the browser vouches that nothing covers the frame, fades it or moves it, and has for a while. */
  isSeen(): boolean;
}

/**
 * Watches whether a page covers the frame or makes it transparent, so that a person presses what they do not see. Only
 * browsers with the second version of IntersectionObserver tell; in others nothing counts as seen.
 */
export function watchSeen(element: Element, now: () => number = () => performance.now()): Watch {
  let since: number | undefined;
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    const isSeen = entry !== undefined && 'isVisible' in entry && entry.isVisible === true;
    since = isSeen ? (since ?? now()) : undefined;
  }, options);
  observer.observe(element);
  return { isSeen: () => since !== undefined && now() - since >= settled };
}
