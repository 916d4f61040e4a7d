import type { WordsQuery } from '../query/query';
import { wordsIn } from '../text/search-words';
import type { Disk, SearchLibrary } from './library';
import { slipsBetween, slipsIn } from './near';
import { afterMarks, fieldMarks, firstFrom, type Posts, placesInRow, type Segment, spanOf, wordCount } from './segment';

/** For each paper 1 where it answers. */
export type Mask = Uint8Array<ArrayBuffer>;

const span = (segment: Segment, word: string, isOpen: boolean) => spanOf(segment, word, !isOpen);

/** The papers of a segment with words of a span, as places in it. */
async function postsOf(
  { whole }: SearchLibrary,
  segment: Segment,
  [from, to]: readonly [number, number],
  disk: Disk,
): Promise<Posts> {
  const [begin, end] = [segment.postStarts[from] ?? 0, segment.postStarts[to] ?? 0];
  return whole.get(segment.id)?.posts.subarray(begin, end) ?? disk.postsOf(segment, begin, end);
}

/** The papers with a word, or with one that begins so. */
export async function withWord(library: SearchLibrary, word: string, isOpen: boolean, disk: Disk): Promise<Mask> {
  const segments = [...library.segments];
  const posts = await Promise.all(
    segments.map((segment) => postsOf(library, segment, span(segment, word, isOpen), disk)),
  );
  const mask = new Uint8Array(library.shelf.docs);
  const segmentOf = library.shelf.segmentOf.data;
  segments.forEach(({ docs, id }, index) => {
    for (const place of posts[index] ?? []) {
      const doc = docs[place] ?? 0;
      if (segmentOf[doc] === id) mask[doc] = 1;
    }
  });
  return mask;
}

/** Marks the papers one of whose names, a tag or a topic, has the words. */
export function markNamed({ shelf }: SearchLibrary, words: readonly string[], mask: Mask): void {
  const wanted = ` ${words.join(' ')}`;
  const hits = new Uint8Array(shelf.namePool.values.length);
  let some = false;
  shelf.namePool.values.forEach((value, id) => {
    if (!value.startsWith('tag:') && !value.startsWith('topic:')) return;
    if (!` ${wordsIn(value.replace(/^tag:|^topic:.*\t/, '')).join(' ')}`.includes(wanted)) return;
    hits[id] = 1;
    some = true;
  });
  if (some) markNames({ shelf }, hits, mask);
}

/** Marks the papers that have one of the names. */
export function markNames({ shelf }: Pick<SearchLibrary, 'shelf'>, hits: Uint8Array, mask: Mask): void {
  const { names, nameStarts, docOf, rowOf } = shelf;
  for (let row = 0; row < docOf.length; row += 1) {
    const doc = docOf.data[row] ?? 0;
    if (rowOf.data[doc] !== row + 1) continue;
    const end = nameStarts.data[row + 1] ?? 0;
    for (let at = nameStarts.data[row] ?? 0; at < end; at += 1) {
      if (hits[names.data[at] ?? 0] !== 1) continue;
      mask[doc] = 1;
      break;
    }
  }
}

/** Whether one of the first two letters is among the first two of another word: most words are told apart by that alone. */
function beginsAlike(word: string, words: string, at: number): boolean {
  const [first, second] = [words.charCodeAt(at), words.charCodeAt(at + 1)];
  const [one, two] = [word.charCodeAt(0), word.charCodeAt(1)];
  return first === one || second === two || first === two || second === one;
}

/** The digits of a word: `h100` is no slip for `a100`, nor for `h200`. */
const digitsOf = (word: string): string => word.replace(/\D+/g, '');

/** The words of the library that are nearest to a mistyped one, the most used first; digits are meant as they are, and what is forgiven goes by the letters. */
export function nearWords({ segments }: SearchLibrary, word: string, mark: string): string[] {
  const digits = digitsOf(word);
  const most = slipsIn(word.length - digits.length);
  if (most === 0) return [];
  const found = new Map<string, { slips: number; papers: number }>();
  for (const segment of segments) {
    const { words, wordStarts, postStarts } = segment;
    const [from, to] =
      mark === '' ? [firstFrom(segment, afterMarks), wordCount(segment)] : spanOf(segment, mark, false);
    for (let index = from; index < to; index += 1) {
      const begin = (wordStarts[index] ?? 0) + mark.length;
      const end = (wordStarts[index + 1] ?? 0) - 1;
      if (Math.abs(end - begin - word.length) > most || !beginsAlike(word, words, begin)) continue;
      const other = words.slice(begin, end);
      const slips = slipsBetween(word, other, most);
      if (slips > most || digitsOf(other) !== digits) continue;
      const papers = (postStarts[index + 1] ?? 0) - (postStarts[index] ?? 0);
      found.set(other, { slips, papers: papers + (found.get(other)?.papers ?? 0) });
    }
  }
  const least = Math.min(...[...found.values()].map(({ slips }) => slips));
  return [...found]
    .filter(([, { slips }]) => slips === least)
    .sort(([, a], [, b]) => b.papers - a.papers)
    .slice(0, 3)
    .map(([other]) => other);
}

/** Keeps of the papers of a mask those in which the words follow each other. */
export async function keepAdjacent(
  library: SearchLibrary,
  { words, open, field }: Pick<WordsQuery, 'words' | 'open' | 'field'>,
  mask: Mask,
  disk: Disk,
): Promise<void> {
  if (field !== undefined) return;
  for (const segment of [...library.segments]) {
    const spans = words.map((word, index) => span(segment, word, open && index === words.length - 1));
    const places = placesIn(library, segment, mask);
    if (places.length === 0) continue;
    for (const place of places) mask[segment.docs[place] ?? 0] = 0;
    for (const place of placesInRow(
      segment,
      library.whole.get(segment.id)?.stream ?? (await disk.streamOf(segment)),
      places,
      spans,
    ))
      mask[segment.docs[place] ?? 0] = 1;
  }
}

function placesIn(library: SearchLibrary, segment: Segment, mask: Mask): number[] {
  const places: number[] = [];
  for (let place = 0; place < segment.docs.length; place += 1)
    if (mask[segment.docs[place] ?? 0] === 1 && library.isAlive(segment, place)) places.push(place);
  return places;
}

/** What stands before the words of a field. */
export const markOf = (field: WordsQuery['field']): string => (field === undefined ? '' : fieldMarks[field]);
