import { diffIndices } from 'node-diff3';
import { canCompare } from '../../store/merge-notes';

/** One change of a text: at `at`, `remove` characters go and `insert` comes. */
export interface TextEdit {
  at: number;
  remove: number;
  insert: string;
}

/** What makes `to` of `from`: the lines that differ, and in each of them the words that do. In order, places as in `from`. */
export function editsBetween(from: string, to: string): TextEdit[] {
  const [all] = trimmed({ at: 0, remove: from, insert: to });
  if (!all) return [];
  // Whole lines around what differs: lines are compared, and those at both ends are the same.
  const start = from.slice(0, all.at).lastIndexOf('\n') + 1;
  const after = from.indexOf('\n', all.at + all.remove);
  const end = after < 0 ? from.length : after + 1;
  return byLines(start, linesOf(from.slice(start, end)), linesOf(to.slice(start, to.length - from.length + end)));
}

function byLines(start: number, before: string[], after: string[]): TextEdit[] {
  if (!canCompare(before, after)) return trimmed({ at: start, remove: before.join(''), insert: after.join('') });
  const starts = startsOf(before);
  return diffIndices(before, after).flatMap(({ buffer1, buffer2 }) => {
    const at = start + (starts[buffer1[0]] ?? before.join('').length);
    const gone = before.slice(buffer1[0], buffer1[0] + buffer1[1]);
    const come = after.slice(buffer2[0], buffer2[0] + buffer2[1]);
    return gone.length === come.length
      ? byLine(at, gone, come)
      : trimmed({ at, remove: gone.join(''), insert: come.join('') });
  });
}

/** Lines with their ends, so that they joined are the text. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    at += line.length;
    return at - line.length;
  });
}

function byLine(at: number, gone: readonly string[], come: readonly string[]): TextEdit[] {
  let place = at;
  return gone.flatMap((line, index) => {
    const edits = trimmed({ at: place, remove: line, insert: come[index] ?? '' });
    place += line.length;
    return edits;
  });
}

/**
 * The change without the words that stay the same at both ends. Whole words, with the space after: where two devices write
 * other words in one place, the words of both stand there, one after the other, and can be read.
 */
function trimmed({ at, remove, insert }: { at: number; remove: string; insert: string }): TextEdit[] {
  if (remove === insert) return [];
  const shortest = Math.min(remove.length, insert.length);
  let head = 0;
  while (head < shortest && remove[head] === insert[head]) head++;
  while (head > 0 && !isGap(remove[head - 1]) && !(isGap(remove[head]) && isGap(insert[head]))) head--;
  let tail = 0;
  while (tail < shortest - head && remove.at(-1 - tail) === insert.at(-1 - tail)) tail++;
  while (tail > 0 && !isGap(remove.at(-tail)) && !(isGap(remove.at(-1 - tail)) && isGap(insert.at(-1 - tail)))) tail--;
  const gone = remove.length - head - tail;
  if (gone > 0 && tail > 0 && isGap(remove.at(-tail))) tail--;
  return [{ at: at + head, remove: remove.length - head - tail, insert: insert.slice(head, insert.length - tail) }];
}

/** Whether a word ends there: at a space, or where the text does. */
const isGap = (sign: string | undefined): boolean => sign === undefined || /\s/.test(sign);
