import search from 'approx-string-match';

/** A part of a text that differs from a pattern in so many characters. */
export interface Match {
  start: number;
  end: number;
  errors: number;
}

/** Few differences are looked for first: the work grows with the number that is allowed. */
const allowances = (most: number): number[] => [...new Set([Math.floor(most / 4), most])];

/** The places in a text that differ least from a pattern, by at most so many characters. */
export function leastDifferent(text: string, pattern: string, most: number): Match[] {
  for (const allowed of allowances(most)) {
    const found = search(text, pattern, allowed);
    if (found.length > 0) return found;
  }
  return [];
}

/** The same, of places that begin about where it is said: what differs moves a place by as much. */
export function leastDifferentNear(text: string, pattern: string, place: number, most: number): Match[] {
  for (const allowed of allowances(most)) {
    const slack = 48 + allowed;
    const from = Math.max(0, place - slack);
    const found = search(text.slice(from, place + pattern.length + slack), pattern, allowed);
    if (found.length > 0)
      return found.map(({ start, end, errors }) => ({ start: from + start, end: from + end, errors }));
  }
  return [];
}
