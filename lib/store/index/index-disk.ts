import type { Disk, SearchLibrary, ShelfPart } from '../../search/library';
import type { Posts, Segment, Stream } from '../../search/segment';
import { ShelfNumbers } from '../../search/shelf-numbers';
import { ShelfTexts } from '../../search/shelf-texts';
import type { Database } from '../database';
import type { StoredIndex } from './rows';

/** Posts of one row: what takes more than 64 KB lies in a file of its own, which takes Chromium several times as long to read. */
export const postsInRow = 30_000;
/** Rows of posts that are kept in memory, 60 KB each. */
const mostRows = 256;

type PostsId = Extract<StoredIndex, { posts: Posts }>['id'];

/** What of the stored index is read when a search asks for it. */
export class IndexDisk implements Disk {
  readonly #db: Database;
  readonly #library: SearchLibrary;
  readonly #posts = new Map<PostsId, Posts>();
  readonly #streams = new Map<number, Stream>();

  constructor(db: Database, library: SearchLibrary) {
    this.#db = db;
    this.#library = library;
  }

  async streamOf(segment: Segment): Promise<Stream> {
    const known = this.#streams.get(segment.id);
    if (known) return known;
    const row = await this.#db.index.get(`stream ${segment.id}`);
    if (!row || !('stream' in row))
      return this.#lacking(segment, { starts: new Uint32Array(1), codes: new Uint16Array() });
    this.#streams.set(segment.id, row.stream);
    return row.stream;
  }

  async postsOf(segment: Segment, from: number, to: number): Promise<Posts> {
    if (from >= to) return new Uint16Array();
    const first = from - (from % postsInRow);
    const ids = Array.from(
      { length: Math.ceil((to - first) / postsInRow) },
      (_, index): PostsId => `posts ${segment.id} ${first + index * postsInRow}`,
    );
    await this.#read(ids.filter((id) => !this.#posts.has(id)));
    const all = new Uint16Array(to - from);
    for (const [index, id] of ids.entries()) {
      const posts = this.#posts.get(id);
      if (!posts) return this.#lacking(segment, new Uint16Array());
      const before = first + index * postsInRow;
      const [begin, end] = [Math.max(from, before), Math.min(to, before + posts.length)];
      all.set(posts.subarray(begin - before, end - before), begin - from);
    }
    return all;
  }

  async #read(ids: readonly PostsId[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.#db.index.bulkGet([...ids]);
    if (this.#posts.size + rows.length > mostRows) this.#posts.clear();
    rows.forEach((row, index) => {
      const id = ids[index];
      if (id && row && 'posts' in row) this.#posts.set(id, row.posts);
    });
  }

  /** What a segment that was joined with another one meanwhile is answered with: whoever asked asks again. Throws for one that should be there. */
  #lacking<Nothing>({ id }: Segment, nothing: Nothing): Nothing {
    if (this.#library.segments.some((segment) => segment.id === id)) throw new Lacking();
    return nothing;
  }

  async need(part: ShelfPart): Promise<void> {
    const { shelf } = this.#library;
    if (shelf[part].isHere) return;
    const row = await this.#db.index.get(part);
    if (row && 'texts' in row) shelf.texts.come(new ShelfTexts(row.texts));
    else if (row && 'numbers' in row) shelf.numbers.come(new ShelfNumbers(row.numbers));
    else throw new Lacking();
  }

  /** Lets go of streams, which are large and seldom asked for. */
  letGo(): void {
    this.#streams.clear();
  }
}

/** Thrown where a row of the stored index is not there: the index is to be made anew. */
export class Lacking extends Error {
  override name = 'Lacking';
}
