import { Finder } from '../../search/finder';
import { SearchLibrary } from '../../search/library';
import { Shelf } from '../../search/shelf';
import type { Database } from '../database';
import { IndexDisk, Lacking } from './index-disk';
import { readArrivals } from './read-arrivals';
import { format, writeIndex } from './write-index';

/** Papers that are brought up to date in one go, so that requests are answered in between. */
const part = 1000;
/** Changed papers after which the index is stored anew: what is not is read again at the next start. */
const storedAfter = 250;

/**
 * The index in the background's memory. What every search asks for is read from the disk in one go, the rest when a search
 * asks for it; and it is brought up to date by what was written down of each transaction since it was stored. So it is never
 * wrong, whenever the background stops.
 */
export class LibraryIndex {
  #loaded: { finder: Finder; disk: IndexDisk } | undefined;
  /** The last change that is in it. */
  #rev = 0;
  #stored: readonly number[] = [];
  #unstored = 0;
  #work: Promise<unknown> = Promise.resolve();

  /** Asks the finder, which is up to date with all that was committed. */
  async ask<Answer>(db: Database, question: (finder: Finder) => Promise<Answer>): Promise<Answer> {
    try {
      return await question(await this.#next(() => this.#current(db)));
    } catch (error) {
      if (!(error instanceof Lacking)) throw error;
      await this.madeAnew(() => db.index.clear());
      return question(await this.#next(() => this.#current(db)));
    }
  }

  /** Lets go of all that is in memory, after work that nothing else of the index comes between. */
  madeAnew(work: () => PromiseLike<void>): Promise<void> {
    return this.#next(async () => {
      await work();
      this.#loaded = undefined;
    });
  }

  /** Whether it is in memory; it may have changes to catch up with. */
  get isLoaded(): boolean {
    return this.#loaded !== undefined;
  }

  #next<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#work.catch(() => {}).then(work);
    this.#work = next;
    return next;
  }

  async #current(db: Database): Promise<Finder> {
    const { finder, disk } = this.#loaded ?? (await this.#load(db));
    const { library } = finder;
    const changes = await db.changed.where('rev').above(this.#rev).toArray();
    await this.#bring(db, library, disk, [...new Set(changes.flatMap((change) => change.keys))]);
    this.#rev = changes.at(-1)?.rev ?? this.#rev;
    if (this.#unstored >= storedAfter) await this.#store(db, library, disk);
    return finder;
  }

  async #bring(db: Database, library: SearchLibrary, disk: IndexDisk, keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += part) {
      const { arrivals, gone } = await readArrivals(db, keys.slice(from, from + part));
      await library.change(arrivals, gone, disk);
    }
    this.#unstored += keys.length;
  }

  /** The index as it was stored; made anew from all papers where there is none that can be read. */
  async #load(db: Database): Promise<{ finder: Finder; disk: IndexDisk }> {
    const read = await this.#read(db);
    const library = read ?? new SearchLibrary();
    const disk = new IndexDisk(db, library);
    if (!read) await this.#make(db, library, disk);
    this.#loaded = { finder: new Finder(library, disk), disk };
    return this.#loaded;
  }

  async #read(db: Database): Promise<SearchLibrary | undefined> {
    const head = await db.index.get('index');
    if (!head || !('segments' in head) || head.format !== format) return undefined;
    const [shelf, ...rows] = await db.index.bulkGet(['shelf', ...head.segments.map((id) => `words ${id}` as const)]);
    const segments = rows.flatMap((row) => (row && 'segment' in row ? [row.segment] : []));
    if (!shelf || !('shelf' in shelf) || segments.length < head.segments.length) return undefined;
    this.#rev = head.rev;
    this.#stored = head.segments;
    this.#unstored = 0;
    return new SearchLibrary(new Shelf(shelf.shelf), segments);
  }

  async #make(db: Database, library: SearchLibrary, disk: IndexDisk): Promise<void> {
    await db.index.clear();
    this.#rev = (await db.changed.orderBy('rev').last())?.rev ?? 0;
    this.#stored = [];
    this.#unstored = storedAfter;
    await this.#bring(db, library, disk, await db.terms.toCollection().primaryKeys());
  }

  /** Writes what is in memory to the disk, and forgets the changes that are in it. */
  async #store(db: Database, library: SearchLibrary, disk: IndexDisk): Promise<void> {
    await Promise.all([disk.need('texts'), disk.need('numbers')]);
    await writeIndex(db, library, { rev: this.#rev, stored: this.#stored });
    this.#stored = library.segments.map(({ id }) => id);
    this.#unstored = 0;
    library.whole.clear();
    disk.letGo();
  }
}
