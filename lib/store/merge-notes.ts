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

/** Most steps that a comparison may take, about half a second: it is cubic where one line repeats throughout. */
const comparisonLimit = 300_000_000;

/**
 * Three-way merge of Markdown notes, line by line. What one side changed is taken; where both changed the same
 * lines, both versions stay between `conflictMarks`. No line that either side wrote is lost, and giving a result
 * back in as one side, as a repeated save does, changes nothing.
 */
export function mergeNotes(base: string, mine: string, theirs: string): MergedNote {
  if (mine === theirs || theirs === base) return { text: mine, conflict: false };
  if (mine === base) return { text: theirs, conflict: false };
  const parts = compare({ o: base.split('\n'), a: mine.split('\n'), b: theirs.split('\n') }).map(({ ok, conflict }) =>
    conflict ? mergeRegion(conflict) : { lines: ok ?? [], conflict: false },
  );
  return { text: parts.flatMap((part) => part.lines).join('\n'), conflict: parts.some((part) => part.conflict) };
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

/** The regions of a merge; the lines that all sides share at both ends are set aside before the costly part. */
function compare({ o, a, b }: Sides): Region[] {
  const shortest = Math.min(o.length, a.length, b.length);
  let head = 0;
  while (head < shortest && o[head] === a[head] && o[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && o.at(-1 - tail) === a.at(-1 - tail) && o.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = (lines: string[]) => lines.slice(head, lines.length - tail);
  const sides: Sides = { o: middle(o), a: middle(a), b: middle(b) };
  const canDo = canCompare(sides.o, sides.a) && canCompare(sides.o, sides.b);
  const regions: Region[] = canDo ? diff3Merge(sides.a, sides.o, sides.b) : [{ conflict: sides }];
  return [{ ok: o.slice(0, head) }, ...regions, { ok: o.slice(o.length - tail) }];
}

/** Whether two texts, line by line, can be compared in a time that a person waits. */
export const canCompare = (one: readonly string[], two: readonly string[]): boolean =>
  steps(one, two) <= comparisonLimit;

/** Upper bound of the steps of comparing two texts: each pair of equal lines looks through all lines found so far. */
function steps(one: readonly string[], two: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of one) counts.set(line, (counts.get(line) ?? 0) + 1);
  let pairs = 0;
  for (const line of two) pairs += counts.get(line) ?? 0;
  return pairs * Math.min(one.length, two.length);
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
