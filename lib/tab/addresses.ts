/** What stands after the library's address to open a paper; nothing for the library itself. */
export const libraryHash = (key: string | undefined): string =>
  key === undefined ? '' : `#${new URLSearchParams({ paper: key })}`;

/** The tab that an address of ours names, `?tab=12`. */
export function tabInSearch(search: string): number | undefined {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : undefined;
}
