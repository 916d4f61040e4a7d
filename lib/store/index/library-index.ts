import { Finder } from '../../search/finder';
import { SearchLibrary, type StreamOf } from '../../search/library';
import type { Stream } from '../../search/segment';
import { Shelf } from '../../search/shelf';
import type { Database } from '../database';
import { readArrivals } from './read-arrivals';
import type { StoredIndex } from './rows';

/** Papers that are brought up to date in one go, so that requests are answered in between. */
const part = 1000;
/** Changed papers after which the index is stored anew: what is not is read again at the next start. */
const storedAfter = 250;
/** Another one where an index that is stored cannot be read any more: then it is made anew. */
const format = 3;

/**
 * The index in the background's memory. It is read from the disk in one go, and brought up to date by what was written
 * down of each transaction since it was stored; so it is never wrong, whenever the background stops.
 */
export class LibraryIndex {
  #finder: Finder | undefined;
  /** The last change that is in it. */
  #rev = 0;
  #stored: ReadonlySet<number> = new Set();
  #unstored = 0;
  #streams = new Map<number, Stream>();
  #work: Promise<unknown> = Promise.resolve();

  /** The finder, up to date with all that was committed. */
  ready(db: Database): Promise<Finder> {
    const next = this.#work.catch(() => {}).then(() => this.#current(db));
    this.#work = next;
    return next;
  }

  /** Lets go of all that is in memory, after work that nothing else of the index comes between. */
  madeAnew(work: () => Promise<void>): Promise<void> {
    const next = this.#work
      .catch(() => {})
      .then(async () => {
        await work();
        this.#finder = undefined;
        this.#rev = 0;
        this.#stored = new Set();
        this.#unstored = 0;
      });
    this.#work = next;
    return next;
  }

  /** Whether it is in memory; it may have changes to catch up with. */
  get isLoaded(): boolean {
    return this.#finder !== undefined;
  }

  /** Gets the stream of a segment. */
  streamOf(db: Database): StreamOf {
    return async (segment) => {
      const streams = this.#streams;
      const known = streams.get(segment.id);
      if (known) return known;
      const row = await db.index.get(`stream ${segment.id}`);
      const stream = row && 'stream' in row ? row.stream : { starts: new Uint32Array(1), codes: new Uint16Array() };
      streams.set(segment.id, stream);
      return stream;
    };
  }

  async #current(db: Database): Promise<Finder> {
    this.#finder ??= new Finder(await this.#load(db));
    const { library } = this.#finder;
    const changes = await db.changed.where('rev').above(this.#rev).toArray();
    const keys = [...new Set(changes.flatMap((change) => change.keys))];
    await this.#bring(db, library, keys);
    this.#rev = changes.at(-1)?.rev ?? this.#rev;
    if (this.#unstored >= storedAfter) await this.#store(db, library);
    return this.#finder;
  }

  async #bring(db: Database, library: SearchLibrary, keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += part) {
      const { arrivals, gone } = await readArrivals(db, keys.slice(from, from + part));
      await library.change(arrivals, gone, this.streamOf(db));
    }
    this.#unstored += keys.length;
  }

  /** The index as it was stored; made anew from all papers where there is none that can be read. */
  async #load(db: Database): Promise<SearchLibrary> {
    const head = await db.index.get('index');
    if (head && 'segments' in head && head.format === format) {
      const [shelf, ...rows] = await db.index.bulkGet(['shelf', ...head.segments.map((id) => `words ${id}` as const)]);
      const segments = rows.flatMap((row) => (row && 'segment' in row ? [row.segment] : []));
      if (shelf && 'shelf' in shelf && segments.length === head.segments.length) {
        this.#rev = head.rev;
        this.#stored = new Set(head.segments);
        const library = new SearchLibrary(new Shelf(shelf.shelf), segments);
        this.#streams = library.streams;
        return library;
      }
    }
    const library = new SearchLibrary();
    this.#streams = library.streams;
    this.#rev = (await db.changed.orderBy('rev').last())?.rev ?? 0;
    this.#unstored = storedAfter;
    await this.#bring(db, library, await db.terms.toCollection().primaryKeys());
    return library;
  }

  /** Writes what is in memory to the disk, and forgets the changes that are in it. */
  async #store(db: Database, library: SearchLibrary): Promise<void> {
    const ids = library.segments.map(({ id }) => id);
    const rows: StoredIndex[] = [
      { id: 'index', format, rev: this.#rev, segments: ids },
      { id: 'shelf', shelf: library.shelf.data() },
    ];
    for (const segment of library.segments) {
      const stream = library.streams.get(segment.id);
      if (this.#stored.has(segment.id) || !stream) continue;
      rows.push({ id: `words ${segment.id}`, segment }, { id: `stream ${segment.id}`, stream });
    }
    const gone = [...this.#stored].filter((id) => !ids.includes(id));
    await db.transaction('rw', [db.index, db.changed], async () => {
      await db.index.bulkDelete(gone.flatMap((id) => [`words ${id}` as const, `stream ${id}` as const]));
      await db.index.bulkPut(rows);
      await db.changed.where('rev').belowOrEqual(this.#rev).delete();
    });
    this.#stored = new Set(ids);
    this.#unstored = 0;
    library.streams.clear();
  }
}
