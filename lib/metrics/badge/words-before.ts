/** How far back a sentence is looked at, in characters. */
const most = 200;

/** The words of a number's sentence before it, 200 characters at most. */
export function wordsBefore(abstract: string, start: number): string {
  const before = abstract.slice(Math.max(0, start - most), start);
  return before.slice(before.search(/[.;:?!]\s[^.;:?!]*$/u) + 1).trimStart();
}
