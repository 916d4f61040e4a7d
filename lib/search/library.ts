import type { PaperRow, PaperText } from './paper-row';
import { joinSegments, makeSegment, mostInSegment, type Segment, type Stream } from './segment';
import { Shelf } from './shelf';
import { tidied } from './tidy';

/** A change of one paper: its row, and its words where they are others than before. */
export interface Arrival {
  row: PaperRow;
  mark: number;
  text: PaperText;
}

/** Gets the stream of a segment, from memory or from the disk. */
export type StreamOf = (segment: Segment) => Promise<Stream>;

/** All that is searched: the shelf, and the segments with the words of its papers. */
export class SearchLibrary {
  shelf: Shelf;
  segments: Segment[];
  /** Streams at hand, by the id of their segment. */
  readonly streams = new Map<number, Stream>();
  /** Another one after each change. */
  version = 0;
  #nextId: number;

  constructor(shelf = new Shelf(), segments: readonly Segment[] = []) {
    this.shelf = shelf;
    this.segments = [...segments];
    this.#nextId = Math.max(0, ...segments.map(({ id }) => id)) + 1;
  }

  /** Brings papers up to date, and takes out those that left. */
  async change(arrivals: readonly Arrival[], gone: readonly string[], streamOf: StreamOf): Promise<void> {
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
    await this.#join(streamOf);
    if (this.shelf.isUntidy) this.shelf = tidied(this.shelf);
  }

  #takeId(): number {
    this.#nextId += 1;
    return this.#nextId - 1;
  }

  #add({ segment, stream }: { segment: Segment; stream: Stream }): void {
    for (const doc of segment.docs) this.shelf.segmentOf.set(doc, segment.id);
    this.segments.push(segment);
    this.streams.set(segment.id, stream);
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
  async #join(streamOf: StreamOf): Promise<void> {
    for (;;) {
      const [a, b] = this.segments.slice(-2);
      if (!a || !b) return;
      const [sizeA, sizeB] = [this.#living(a), this.#living(b)];
      if (sizeA > 2 * sizeB || sizeA + sizeB > mostInSegment) return;
      const [streamA, streamB] = [await streamOf(a), await streamOf(b)];
      const joined = joinSegments(this.#takeId(), [
        { segment: a, stream: streamA, alive: (place) => this.isAlive(a, place) },
        { segment: b, stream: streamB, alive: (place) => this.isAlive(b, place) },
      ]);
      this.segments.splice(-2);
      for (const { id } of [a, b]) this.streams.delete(id);
      this.#add(joined);
    }
  }
}
