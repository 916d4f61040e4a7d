/** What is said where there is no room for what is to be kept. */
export const noRoom =
  'The disk or the browser’s storage is full, so nothing was saved. Free some space, then try again.';

/** What is said where a setting or a rule could not be stored. */
export const notKept = 'This could not be kept. The disk may be full: free some space, then try again.';

/** What is said where the browser does not let its storage be opened. */
export const notOpened =
  'The library could not be opened, so nothing was saved. Restart the browser, then try again. A private window, or a browser that keeps nothing of what you do, can be the reason: a normal window is worth a try.';

/** Errors of a storage that cannot be opened, by name: https://dexie.org/docs/DexieErrors/DexieError, and those that browsers throw where it is forbidden. */
const closed: ReadonlySet<string> = new Set([
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'InvalidStateError',
  'VersionError',
  'UnknownError',
  'SecurityError',
  'NotAllowedError',
]);

/** Why something could not be kept, by the name of the browser's or Dexie's error; undefined for errors of other kinds. */
export function storageTrouble(
  name: string,
): { code: 'storage-full' | 'store-unavailable'; message: string } | undefined {
  if (name === 'QuotaExceededError') return { code: 'storage-full', message: noRoom };
  return closed.has(name) ? { code: 'store-unavailable', message: notOpened } : undefined;
}
