/** Milliseconds that one slice of work may take: far from the 50 ms at which a task counts as long. */
const longestSlice = 12;

/** Lets the page have its turn: input, timers and drawing. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Works through `items`, at once and in slices too short to be felt. Resolves when done or stopped. */
export async function inSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<void> {
  let end = performance.now() + longestSlice;
  for (const item of items) {
    if (performance.now() >= end) {
      await turn();
      end = performance.now() + longestSlice;
    }
    if (signal.aborted) return;
    work(item);
  }
}
