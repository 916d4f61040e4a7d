/** What stands after the library's address to open a paper; nothing for the library itself. */
export const libraryHash = (key: string | undefined): string =>
  key === undefined ? '' : `#${encodeURIComponent(key)}`;

/** The paper that the library's address names, if any. */
export function keyInHash(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined; // not an address of ours
  }
}

/** The tab that an address of ours names, `?tab=12`. */
export function tabInSearch(search: string): number | undefined {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : undefined;
}
