import type { Mask } from './find-words';
import type { SearchLibrary, ShelfPart } from './library';
import { numbersAbout } from './measured';
import type { Shelf } from './shelf';

type SortName = 'added' | 'title' | 'authors' | 'year' | 'venue' | 'status' | 'rating' | 'notes' | 'seen';

/** What papers are sorted by, a column or a measure that their numbers are about; `down`: the largest, latest or last first. */
export type Sorting = { by: SortName; down: boolean } | { measure: string; down: boolean };

const { compare } = new Intl.Collator('en', { numeric: true });

/** Of each paper the place of its text among all, so that texts are compared once. */
function ranks(texts: readonly string[]): Uint32Array {
  const order = texts.map((_, doc) => doc).sort((a, b) => compareTexts(texts[a] ?? '', texts[b] ?? ''));
  const ranks = new Uint32Array(texts.length);
  order.forEach((doc, place) => {
    ranks[doc] = place;
  });
  return ranks;
}

const plain = /^[a-z0-9 ]*$/;

/** Texts that are folded already are compared by their letters; a collator takes ten times as long. */
const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0;
  if (plain.test(a) && plain.test(b)) return a < b ? -1 : 1;
  return compare(a, b);
};

const statuses = ['to-read', 'reading', 'read', 'archived'];

/** What is compared of each paper. */
function valuesFor({ shelf }: SearchLibrary, sorting: Sorting): ArrayLike<number> {
  if ('measure' in sorting) return numbersOf(shelf, sorting.measure, sorting.down);
  const ofRow = (value: (row: number) => number): Float64Array => {
    const values = new Float64Array(shelf.docs);
    for (let doc = 0; doc < values.length; doc += 1) values[doc] = shelf.has(doc) ? value(shelf.row(doc)) : 0;
    return values;
  };
  const { by } = sorting;
  switch (by) {
    case 'title':
      return ranks(shelf.texts.value.titles);
    case 'authors':
      return ranks(shelf.texts.value.authors);
    case 'venue':
      return ranks(namesOf(shelf, 'venue'));
    case 'status':
      return namesOf(shelf, 'status').map((name) => statuses.indexOf(name));
    case 'added':
    case 'year':
    case 'rating':
    case 'notes':
    case 'seen':
      return ofRow((row) => shelf[by].at(row));
  }
}

/** Of each paper its largest number about a measure, or its smallest where those stand first; of one without, what stands last. */
function numbersOf(shelf: Shelf, measure: string, isDown: boolean): Float64Array {
  const numbers = shelf.numbers.value;
  const { about } = numbersAbout(numbers, measure, '');
  const none = isDown ? -Infinity : Infinity;
  const values = new Float64Array(shelf.docs).fill(none);
  for (let doc = 0; doc < values.length; doc += 1) {
    if (!shelf.has(doc)) continue;
    const row = shelf.row(doc);
    let best = none;
    for (let at = numbers.starts.at(row); at < numbers.starts.at(row + 1); at += 1) {
      if (about[numbers.numbers.at(at)] !== 1) continue;
      best = isDown ? Math.max(best, numbers.highs.at(at)) : Math.min(best, numbers.lows.at(at));
    }
    values[doc] = best;
  }
  return values;
}

/** The first value of a facet of each paper. */
function namesOf(shelf: Shelf, facet: string): string[] {
  return shelf.keys.map((_, doc) => {
    if (!shelf.has(doc)) return '';
    const row = shelf.row(doc);
    for (let at = shelf.nameStarts.at(row); at < shelf.nameStarts.at(row + 1); at += 1) {
      const name = shelf.namePool.values[shelf.names.at(at)] ?? '';
      if (name.startsWith(`${facet}:`)) return name.slice(facet.length + 1).toLowerCase();
    }
    return '';
  });
}

/** The part of the shelf that an order asks for. */
export function partFor(sorting: Sorting): ShelfPart | undefined {
  if ('measure' in sorting) return 'numbers';
  return sorting.by === 'title' || sorting.by === 'authors' ? 'texts' : undefined;
}

/** The papers in order, the smallest first; equal ones the latest added first. Asks for a part of the shelf: `partFor`. */
export function orderBy(library: SearchLibrary, sorting: Sorting): Uint32Array {
  const values = valuesFor(library, sorting);
  const added = valuesFor(library, { by: 'added', down: true });
  // Not a typed array: those are sorted by comparing all of them, even where they are in order already.
  const docs = Array.from({ length: library.shelf.docs }, (_, doc) => doc);
  const sign = sorting.down ? -1 : 1;
  docs.sort((a, b) => sign * between(values[a] ?? 0, values[b] ?? 0) || (added[b] ?? 0) - (added[a] ?? 0) || b - a);
  return Uint32Array.from(docs);
}

/** Infinite values too, which have no difference. */
const between = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** The papers of a mask in an order. */
export function inOrder(order: Uint32Array, mask: Mask): number[] {
  const docs: number[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const doc = order[at] ?? 0;
    if (mask[doc] === 1) docs.push(doc);
  }
  return docs;
}
