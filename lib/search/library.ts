import type { PaperRow, PaperText } from './paper-row';
import {
  joinSegments,
  makeSegment,
  mostInSegment,
  type Posts,
  type Segment,
  type Stream,
  type WholeSegment,
} from './segment';
import { Shelf, type ShelfParts } from './shelf';
import { tidied } from './tidy';

/** A change of one paper: its row, and its words where they are others than before. */
export interface Arrival {
  row: PaperRow;
  mark: number;
  text: PaperText;
}

export type ShelfPart = keyof ShelfParts;

/** Gets what is not in memory, from the disk. */
export interface Disk {
  streamOf(segment: Segment): Promise<Stream>;
  /** The papers of words: the segment's posts from one place to another. */
  postsOf(segment: Segment, from: number, to: number): Promise<Posts>;
  /** Sees that a part of the shelf is there. */
  need(part: ShelfPart): Promise<void>;
}

/** All that is searched: the shelf, and the segments with the words of its papers. */
export class SearchLibrary {
  shelf: Shelf;
  segments: Segment[];
  /** Segments all of which is at hand, by their id: those that are not on the disk yet. */
  readonly whole = new Map<number, WholeSegment>();
  /** Another one after each change. */
  version = 0;
  #nextId: number;

  constructor(shelf = new Shelf(), segments: readonly Segment[] = []) {
    this.shelf = shelf;
    this.segments = [...segments];
    this.#nextId = Math.max(0, ...segments.map(({ id }) => id)) + 1;
  }

  /** Brings papers up to date, and takes out those that left. */
  async change(arrivals: readonly Arrival[], gone: readonly string[], disk: Disk): Promise<void> {
    this.version += 1;
    for (const key of gone) this.shelf.remove(key);
    const changed: { doc: number; text: PaperText }[] = [];
    for (const { row, mark, text } of arrivals) {
      const doc = this.shelf.put(row);
      if (this.shelf.segmentOf.at(doc) > 0 && this.shelf.marks.at(doc) === mark) continue;
      this.shelf.marks.set(doc, mark);
      changed.push({ doc, text });
    }
    for (let from = 0; from < changed.length; from += mostInSegment)
      this.#add(makeSegment(this.#takeId(), changed.slice(from, from + mostInSegment)));
    await this.#join(disk);
    if (this.shelf.isUntidy) this.shelf = tidied(this.shelf);
  }

  #takeId(): number {
    this.#nextId += 1;
    return this.#nextId - 1;
  }

  #add(made: WholeSegment): void {
    const { segment } = made;
    for (const doc of segment.docs) this.shelf.segmentOf.set(doc, segment.id);
    this.segments.push(segment);
    this.whole.set(segment.id, made);
  }

  isAlive({ id, docs }: Segment, place: number): boolean {
    return this.shelf.segmentOf.at(docs[place] ?? 0) === id;
  }

  #living(segment: Segment): number {
    let count = 0;
    for (let place = 0; place < segment.docs.length; place += 1) if (this.isAlive(segment, place)) count += 1;
    return count;
  }

  /** Joins the last two segments while the last is not much smaller than the one before: few are left, and each paper is moved few times. */
  async #join(disk: Disk): Promise<void> {
    for (;;) {
      const [a, b] = this.segments.slice(-2);
      if (!a || !b) return;
      const [sizeA, sizeB] = [this.#living(a), this.#living(b)];
      if (sizeA > 2 * sizeB || sizeA + sizeB > mostInSegment) return;
      const [partA, partB] = [await this.#wholeOf(a, disk), await this.#wholeOf(b, disk)];
      const joined = joinSegments(this.#takeId(), [
        { ...partA, alive: (place) => this.isAlive(a, place) },
        { ...partB, alive: (place) => this.isAlive(b, place) },
      ]);
      this.segments.splice(-2);
      for (const { id } of [a, b]) this.whole.delete(id);
      this.#add(joined);
    }
  }

  async #wholeOf(segment: Segment, disk: Disk): Promise<WholeSegment> {
    const all = segment.postStarts.at(-1) ?? 0;
    return (
      this.whole.get(segment.id) ?? {
        segment,
        posts: await disk.postsOf(segment, 0, all),
        stream: await disk.streamOf(segment),
      }
    );
  }
}
