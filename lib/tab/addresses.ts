/** What stands after the library's address to open a paper; nothing for the library itself. */
export const libraryHash = (key: string | undefined): string =>
  key === undefined ? '' : `#${new URLSearchParams({ paper: key })}`;

/** What the library's address has open from the start: `?settings`. */
export const openedBy = (search: string): 'settings' | 'rules' | undefined =>
  (['settings', 'rules'] as const).find((name) => new URLSearchParams(search).has(name));

/** The tab that an address of ours names, `?tab=12`. */
export function tabInSearch(search: string): number | undefined {
  const id = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  return Number.isInteger(id) ? id : undefined;
}
