/** Authors for a narrow place: all of up to three, else the first two and how many more. */
export function shortAuthors(authors: readonly string[]): string {
  if (authors.length <= 3) return authors.join(', ');
  return `${authors.slice(0, 2).join(', ')} + ${authors.length - 2}`;
}

/** Where and when a paper appeared; the year once where the venue names it: `NeurIPS 2024`. */
export const venueAndYear = (venue: string | undefined, year: number | undefined): string =>
  [venue, year !== undefined && venue?.includes(String(year)) ? undefined : year].filter(Boolean).join(' · ');
