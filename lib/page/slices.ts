/** Milliseconds that one slice of work may take: far from the 50 ms at which a task counts as long. */
const SLICE = 12;

/** Milliseconds after which a slice is done even on a page that is never idle: two frames. */
const PATIENCE = 32;

const whenIdle = (work: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, 1);
};

/** Works through `items` in idle time, in slices too short to be felt. Resolves when done or stopped. */
export function inSlices<Item>(items: readonly Item[], work: (item: Item) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let next = 0;
    const slice = (): void => {
      const end = performance.now() + SLICE;
      while (next < items.length && !signal.aborted && performance.now() < end) {
        const item = items[next++];
        if (item !== undefined) work(item);
      }
      if (next < items.length && !signal.aborted) whenIdle(slice);
      else resolve();
    };
    whenIdle(slice);
  });
}
