/** Reading again may take one part in so many of the time, however often a page changes. */
const rest = 8;
/** Milliseconds in which changes of the page are gathered: twice as many each time where it does not come to rest. */
const gather = { least: 80, most: 1280 };
/** Milliseconds without a change after a reading in which a page counts as having come to rest. */
const calm = 200;

/**
 * Has a page read again and again without wearing it out, until the signal ends it. Gives what asks for it: at once, in
 * place of what was to come, or once changes have been gathered, after a rest that grows with what reading costs. What comes into a
 * page that has come to rest is read before it is painted, so that it has its room from then on.
 */
export function createReread(read: () => void, signal: AbortSignal): (atOnce: boolean) => void {
  let cost = 0;
  let readAt = Number.NEGATIVE_INFINITY;
  let pace = gather.least;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    read();
    readAt = performance.now();
    cost = readAt - start;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (atOnce) => {
    if (atOnce) return now();
    if (timer !== undefined) return;
    const rested = performance.now() - readAt;
    const isCalm = rested >= calm;
    if (isCalm && rested > cost * rest) return now();
    pace = isCalm ? gather.least : Math.min(2 * pace, gather.most);
    timer = setTimeout(now, Math.max(pace, cost * rest));
  };
}
