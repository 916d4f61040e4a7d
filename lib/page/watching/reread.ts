/** Reading again may take one part in so many of the time, however often a page changes. */
const rest = 8;
/** Milliseconds in which changes of the page are gathered. */
const gather = 80;

/**
 * Has a page read again and again without wearing it out, until the signal ends it. Gives what asks for it: at once, in
 * place of what was to come, or once changes have been gathered, after a rest that grows with what reading costs.
 */
export function createReread(read: () => void, signal: AbortSignal): (atOnce: boolean) => void {
  let cost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    read();
    cost = performance.now() - start;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (atOnce) => {
    if (atOnce) now();
    else timer ??= setTimeout(now, Math.max(gather, cost * rest));
  };
}
