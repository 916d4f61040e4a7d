/** The longest that nothing is done: a background that is idle for half a minute is stopped. */
const longest = 20_000;

/** Waits so many milliseconds, or is rejected by the signal; calls `beat` now and then over a long wait. */
export const pause =
  (beat: () => void) =>
  async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    for (let left = milliseconds; left > 0; left -= longest) {
      await once(Math.min(left, longest), signal);
      beat();
    }
  };

function once(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
