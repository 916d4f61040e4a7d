import { diff3Merge } from 'node-diff3';

/**
 * The lines put around two versions that could not become one. Headings, as they need no blank lines around them
 * to stand apart in Markdown: a blank line would be taken for one of the note's own in the next merge.
 */
export const conflictMarks = {
  first: '###### ⚠ Changed in two places. One version:',
  second: '###### ⚠ The other version:',
  end: '###### ⚠ End of the two versions',
} as const;

export interface MergedNote {
  text: string;
  /** True where both sides changed the same lines and the text holds both, marked. */
  conflict: boolean;
}

/** Largest product of line counts given to the comparison, which is quadratic when one line repeats throughout. */
const comparisonLimit = 4_000_000;

/**
 * Three-way merge of Markdown notes, line by line. What one side changed is taken; where both changed the same
 * lines, both versions stay between `conflictMarks`. No line that either side wrote is lost, and giving a result
 * back in as one side, as a repeated save does, changes nothing.
 */
export function mergeNotes(base: string, mine: string, theirs: string): MergedNote {
  if (mine === theirs || theirs === base) return { text: mine, conflict: false };
  if (mine === base) return { text: theirs, conflict: false };
  const regions = compare(base.split('\n'), mine.split('\n'), theirs.split('\n'));
  const lines: string[] = [];
  let conflict = false;
  for (const region of regions) {
    if (region.ok) lines.push(...region.ok);
    else if (region.conflict) {
      const both = mergeRegion(region.conflict);
      lines.push(...both.lines);
      conflict ||= both.conflict;
    }
  }
  return { text: lines.join('\n'), conflict };
}

interface Sides {
  o: string[];
  a: string[];
  b: string[];
}

interface Region {
  ok?: string[];
  conflict?: Sides;
}

function compare(o: string[], a: string[], b: string[]): Region[] {
  if (o.length * Math.max(a.length, b.length) > comparisonLimit) return [{ conflict: { o, a, b } }];
  return diff3Merge(a, o, b);
}

/** A region that both sides touched: lines that only one of them changed are settled, the others are kept twice. */
function mergeRegion({ o, a, b }: Sides): { lines: string[]; conflict: boolean } {
  if (holdsInOrder(a, b)) return { lines: a, conflict: false };
  if (holdsInOrder(b, a)) return { lines: b, conflict: false };
  if (o.length !== a.length || o.length !== b.length) return { lines: bothVersions(a, b), conflict: true };

  const lines: string[] = [];
  let [first, second]: [string[], string[]] = [[], []];
  let conflict = false;
  const close = () => {
    if (first.length > 0) lines.push(...bothVersions(first, second));
    first = [];
    second = [];
  };
  o.forEach((was, at) => {
    const mine = a[at] ?? '';
    const theirs = b[at] ?? '';
    if (mine !== was && theirs !== was && mine !== theirs) {
      first.push(mine);
      second.push(theirs);
      conflict = true;
    } else {
      close();
      lines.push(mine === was ? theirs : mine);
    }
  });
  close();
  return { lines, conflict };
}

/** True if `all` has the lines of `part` in their order, with or without others between. */
function holdsInOrder(all: readonly string[], part: readonly string[]): boolean {
  let found = 0;
  for (const line of all) if (found < part.length && line === part[found]) found++;
  return found === part.length;
}

function bothVersions(first: readonly string[], second: readonly string[]): string[] {
  return [conflictMarks.first, ...first, conflictMarks.second, ...second, conflictMarks.end];
}
