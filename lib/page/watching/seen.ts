export interface Seen {
  observe(element: Element): void;
  unobserve(element: Element): void;
}

/** Tells of each observed element that comes on screen, until the signal ends it. */
export function watchSeen(seen: (element: Element) => void, signal: AbortSignal): Seen {
  const observer = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes) if (isIntersecting) seen(target);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return observer;
}
