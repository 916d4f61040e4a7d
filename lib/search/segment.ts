import { joinedWords, wordsIn } from '../text/search-words';
import type { PaperText } from './paper-row';

/** Which papers have which words: of some thousand papers, never changed once it is made. Stored as it is. */
export interface Segment {
  id: number;
  /** The number of each paper in the shelf. */
  docs: Uint32Array;
  /** All words in their order, a line each; a mark before a word says in which field it stands. */
  words: string;
  /** Where each word begins, and the end. */
  wordStarts: Uint32Array;
  /** Where in the segment's posts the papers of each word begin, and the end. */
  postStarts: Uint32Array;
}

/** The papers of a segment's words, one word after the other: places in `docs`. */
export type Posts = Uint16Array<ArrayBuffer>;

/** The texts of a segment's papers, numbers of words, which phrases are looked for in. Read from the disk when they are. */
export interface Stream {
  starts: Uint32Array;
  codes: Uint16Array;
}

/** The most papers of one segment: places are numbers of sixteen bits, and joining two must not take long. */
export const mostInSegment = 16_384;

/** What stands before a word of a field. */
export const fieldMarks = { author: '\u0001', title: '\u0002', venue: '\u0003', id: '\u0004' } as const;

/** What no marked word stands behind: all words without a mark do. */
export const afterMarks = ' ';

const fieldNames = ['author', 'title', 'venue', 'id'] as const;

const gap = 0;
/** Numbers below this are stored as they are, others in two halves: the first marked by this, the second by `second`. */
const small = 0xc000;
const second = 0xe000;
const halfBits = 13;
const half = 0x1fff;

/** The word in the place of a number of `segment.words`. */
export const wordAt = ({ words, wordStarts }: Segment, index: number): string =>
  words.slice(wordStarts[index], (wordStarts[index + 1] ?? 0) - 1);

/** How many different words a segment has. */
export const wordCount = ({ wordStarts }: Segment): number => Math.max(0, wordStarts.length - 1);

/** The first word that is not before the given one. */
export function firstFrom(segment: Segment, word: string): number {
  let [low, high] = [0, wordCount(segment)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (wordAt(segment, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of words that begin so, or that are the same where `whole`. */
export function spanOf(segment: Segment, word: string, whole: boolean): [from: number, to: number] {
  const from = firstFrom(segment, word);
  if (whole) return [from, from < wordCount(segment) && wordAt(segment, from) === word ? from + 1 : from];
  return [from, firstFrom(segment, `${word}\uffff`)];
}

/** The words of a paper in their order, fields apart, and those that stand in no text: of fields, joined by hyphens. */
function wordsOf({ title, authors, venue, ids, body }: PaperText): { running: string[]; aside: string[] } {
  const fields = {
    author: authors.flatMap(wordsIn),
    title: wordsIn(title),
    venue: wordsIn(venue),
    id: ids.flatMap(wordsIn),
  };
  const marked = fieldNames.flatMap((name) => fields[name].map((word) => fieldMarks[name] + word));
  const texts = [fields.title, ...authors.map(wordsIn), fields.venue, ...ids.map(wordsIn), ...body.map(wordsIn)];
  return {
    running: texts.flatMap((text) => (text.length > 0 ? [...text, ''] : [])),
    aside: [...marked, ...[title, ...body].flatMap(joinedWords)],
  };
}

/** Numbers of words, each of which is met for the first time once. */
class Numbering {
  readonly numbers = new Map<string, number>();
  readonly posts: number[][] = [];

  meet(word: string, place: number): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.posts.length;
      this.numbers.set(word, number);
      this.posts.push([]);
    }
    const posts = this.posts[number];
    if (posts && posts.at(-1) !== place) posts.push(place);
    return number;
  }
}

/** All of a segment. */
export interface WholeSegment {
  segment: Segment;
  posts: Posts;
  stream: Stream;
}

/** A segment of papers. */
export function makeSegment(id: number, papers: readonly { doc: number; text: PaperText }[]): WholeSegment {
  const numbering = new Numbering();
  const running = papers.map(({ text }, place) => {
    const words = wordsOf(text);
    for (const word of words.aside) numbering.meet(word, place);
    return words.running.map((word) => (word === '' ? -1 : numbering.meet(word, place)));
  });
  const sorted = [...numbering.numbers.keys()].sort();
  const rank = new Uint32Array(sorted.length);
  const { posts, postStarts } = packPosts(
    sorted.map((word, index) => {
      const number = numbering.numbers.get(word) ?? 0;
      rank[number] = index;
      return numbering.posts[number] ?? [];
    }),
  );
  const plain = plainFrom(sorted);
  const codes = new Codes();
  for (const words of running) codes.add(words.map((number) => (number < 0 ? gap : (rank[number] ?? 0) - plain + 1)));
  return {
    segment: { id, docs: Uint32Array.from(papers, ({ doc }) => doc), ...packWords(sorted), postStarts },
    posts,
    stream: codes.stream(),
  };
}

/** Where in their order the words without a mark begin: only they stand in texts, so their numbers are kept small. */
const plainFrom = (sorted: readonly string[]): number => {
  const from = sorted.findIndex((word) => word >= afterMarks);
  return from < 0 ? sorted.length : from;
};

function packWords(sorted: readonly string[]): Pick<Segment, 'words' | 'wordStarts'> {
  const wordStarts = new Uint32Array(sorted.length + 1);
  let at = 0;
  sorted.forEach((word, index) => {
    wordStarts[index] = at;
    at += word.length + 1;
  });
  wordStarts[sorted.length] = at;
  return { words: sorted.join('\n'), wordStarts };
}

function packPosts(posts: readonly (readonly number[])[]): { posts: Posts; postStarts: Uint32Array } {
  const postStarts = new Uint32Array(posts.length + 1);
  posts.forEach((places, index) => {
    postStarts[index + 1] = (postStarts[index] ?? 0) + places.length;
  });
  const packed = new Uint16Array(postStarts[posts.length] ?? 0);
  for (const [index, places] of posts.entries()) packed.set(places, postStarts[index]);
  return { posts: packed, postStarts };
}

/** Texts as numbers of sixteen bits; one that is too large takes two, neither of which looks like a small one. */
class Codes {
  readonly #codes: number[] = [];
  readonly #starts: number[] = [0];

  add(numbers: Iterable<number>): void {
    for (const number of numbers) {
      if (number < small) this.#codes.push(number);
      else this.#codes.push(small | (number >>> halfBits), second | (number & half));
    }
    this.#starts.push(this.#codes.length);
  }

  stream(): Stream {
    return { starts: Uint32Array.from(this.#starts), codes: Uint16Array.from(this.#codes) };
  }
}

/** The number that begins there; -1 in the middle of one. */
const numberAt = (codes: Uint16Array, at: number): number => {
  const code = codes[at] ?? 0;
  if (code < small) return code;
  return code < second ? ((code & half) << halfBits) | ((codes[at + 1] ?? 0) & half) : -1;
};

/** The words of a paper as numbers: their places among those without a mark, and one; 0 between two texts. */
function codesOf({ starts, codes }: Stream, place: number): number[] {
  const numbers: number[] = [];
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at += 1) {
    const number = numberAt(codes, at);
    if (number >= 0) numbers.push(number);
  }
  return numbers;
}

/** Those of the places, which ascend, in a text of which words of these spans follow each other. */
export function placesInRow(
  segment: Segment,
  { starts, codes }: Stream,
  places: readonly number[],
  spans: readonly (readonly [number, number])[],
): number[] {
  const plain = firstFrom(segment, afterMarks);
  const wanted = spans.map(([from, to]) => [from - plain, to - plain] as const);
  const [first = 0, last = 0] = wanted[0] ?? [];
  // One word is looked for by the engine itself, which is ten times faster than to look at each word.
  const isOne = last === first + 1 && last < small;
  const next = (from: number): number => {
    const at = isOne ? codes.indexOf(last, from) : from;
    return at < 0 ? codes.length : at;
  };
  let at = 0;
  return places.filter((place) => {
    const [begin, end] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    if (at < begin) at = next(begin);
    while (at < end && !follow(codes, at, end, wanted)) at = next(at + 1);
    return at < end;
  });
}

/** Whether the words from there on are of the spans. */
function follow(codes: Uint16Array, from: number, end: number, spans: readonly (readonly [number, number])[]): boolean {
  let at = from;
  for (const [first, last] of spans) {
    const number = at < end ? numberAt(codes, at) : gap;
    if (number <= first || number > last) return false;
    at += number < small ? 1 : 2;
  }
  return true;
}

type Part = WholeSegment & { alive(place: number): boolean };

/** Two segments as one, without the papers that have left or are kept elsewhere now. */
export function joinSegments(id: number, parts: readonly [Part, Part]): WholeSegment {
  const docs: number[] = [];
  const places = parts.map(({ segment, alive }) =>
    Int32Array.from(segment.docs, (doc, place) => (alive(place) ? docs.push(doc) - 1 : -1)),
  );
  const numbers = parts.map(({ segment }) => new Uint32Array(wordCount(segment)));
  const words: string[] = [];
  const found: number[][] = [];
  eachWord(parts, (word, at) => {
    const papers = at.flatMap((index, side) =>
      index < 0 ? [] : placesOf(parts[side === 0 ? 0 : 1], index, places[side]),
    );
    if (papers.length === 0) return;
    at.forEach((index, side) => {
      const of = numbers[side];
      if (index >= 0 && of) of[index] = words.length + 1;
    });
    words.push(word);
    found.push(papers);
  });
  const plain = plainFrom(words);
  const codes = new Codes();
  parts.forEach(({ segment, stream, alive }, side) => {
    const before = firstFrom(segment, afterMarks) - 1;
    const moved = (code: number): number => (numbers[side]?.[code + before] ?? plain) - plain;
    for (let place = 0; place < segment.docs.length; place += 1)
      if (alive(place)) codes.add(codesOf(stream, place).map((code) => (code === gap ? gap : moved(code))));
  });
  const { posts, postStarts } = packPosts(found);
  return {
    segment: { id, docs: Uint32Array.from(docs), ...packWords(words), postStarts },
    posts,
    stream: codes.stream(),
  };
}

function placesOf({ posts, segment }: WholeSegment, index: number, moved: Int32Array | undefined): number[] {
  const found: number[] = [];
  const end = segment.postStarts[index + 1] ?? 0;
  for (let at = segment.postStarts[index] ?? 0; at < end; at += 1) {
    const place = moved?.[posts[at] ?? 0] ?? -1;
    if (place >= 0) found.push(place);
  }
  return found;
}

/** The words of both in their order, with the place of each in either; -1 where it is not there. */
function eachWord([a, b]: readonly [Part, Part], met: (word: string, at: readonly [number, number]) => void): void {
  let [i, j] = [0, 0];
  const [sizeA, sizeB] = [wordCount(a.segment), wordCount(b.segment)];
  while (i < sizeA || j < sizeB) {
    const wordA = i < sizeA ? wordAt(a.segment, i) : undefined;
    const wordB = j < sizeB ? wordAt(b.segment, j) : undefined;
    if (wordB === undefined || (wordA !== undefined && wordA < wordB)) met(wordA ?? '', [i++, -1]);
    else if (wordA === undefined || wordB < wordA) met(wordB, [-1, j++]);
    else met(wordA, [i++, j++]);
  }
}
