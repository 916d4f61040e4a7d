import type { ReaderError } from '../../sites/read';

/**
 * Makes what a development build says of what sites' readers throw: each cause once in the console, with the site's id,
 * and nothing any more once the extension has gone from the page.
 */
export function createErrorLog(signal: AbortSignal): (error: ReaderError | undefined) => void {
  const told = new Set<string>();
  return (error) => {
    if (!error || signal.aborted) return;
    const { site, thrown } = error;
    // What asked for the reading stands further down in the stack and is no part of the cause.
    const cause = `${site} ${thrown instanceof Error ? thrown.stack?.split('\n', 2) : thrown}`;
    if (told.has(cause)) return;
    told.add(cause);
    console.error(`Papergloss: the reader of ${site} failed`, thrown);
  };
}
