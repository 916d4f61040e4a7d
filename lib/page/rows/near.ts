/** How far beyond the screen rows are drawn: a screen of them on each side, in scrolling parts of the page too. */
const ahead = '100% 0px';

export interface Near {
  observe(host: Element): void;
  unobserve(host: Element): void;
}

/** Tells of hosts that come near the screen, and of all of them before the page is printed, until the signal ends it. */
export function watchNear(near: (host: Element) => void, signal: AbortSignal): Near {
  const waiting = new Set<Element>();
  // Browsers that do not know `scrollMargin` draw what is in a part that scrolls by itself as it comes into view.
  const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: ahead, scrollMargin: ahead };
  const observer = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes) if (isIntersecting) near(target);
  }, options);
  addEventListener('beforeprint', () => waiting.forEach(near), { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    observe(host) {
      waiting.add(host);
      observer.observe(host);
    },
    unobserve(host) {
      waiting.delete(host);
      observer.unobserve(host);
    },
  };
}
