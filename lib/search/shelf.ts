import { facets } from '../query/facets';
import { bytes, doubles, Growing, longs, shorts } from './growing';
import { Late } from './late';
import { Lines } from './lines';
import type { PaperRow } from './paper-row';
import { Pool } from './pool';
import { ShelfNumbers } from './shelf-numbers';
import { ShelfTexts } from './shelf-texts';

/** Bits of what a paper has. */
export const bits = {
  note: 1,
  highlight: 2,
  abstract: 4,
  code: 8,
  author: 16,
  saved: 32,
  tag: 64,
  list: 128,
  topic: 256,
  number: 512,
  venue: 1024,
  corrected: 2048,
} as const;

const bitNames = [
  'note',
  'highlight',
  'abstract',
  'code',
  'author',
  'saved',
  'tag',
  'list',
  'topic',
  'number',
  'venue',
  'corrected',
] as const;

/** The shelf as it is stored but for its parts: flat arrays, so that it is read in one go. */
export interface ShelfData {
  keys: string;
  rowOf: Uint32Array;
  marks: Uint32Array;
  segmentOf: Uint32Array;
  docOf: Uint32Array;
  year: Uint16Array;
  rating: Uint8Array;
  notes: Uint16Array;
  flags: Uint16Array;
  added: Float64Array;
  seen: Float64Array;
  met: Float64Array;
  names: Uint32Array;
  nameStarts: Uint32Array;
  namePool: string;
}

/** What not every search asks for: read when one does. */
export interface ShelfParts {
  texts: ShelfTexts;
  numbers: ShelfNumbers;
}

/**
 * All papers of the library in memory, a number for each: what a search filters by, counts and sorts. A paper that changes
 * gets a new row; the old one is left until `tidy`.
 */
export class Shelf {
  readonly #keys: Lines;
  readonly texts: Late<ShelfTexts>;
  readonly numbers: Late<ShelfNumbers>;
  readonly namePool: Pool;
  /** Of each paper: its row and one, 0 where it is not in the library; a hash of its text; the segment that holds its words. */
  readonly rowOf: Growing<Uint32Array>;
  readonly marks: Growing<Uint32Array>;
  readonly segmentOf: Growing<Uint32Array>;
  /** Of each row: its paper, and what is said of it. */
  readonly docOf: Growing<Uint32Array>;
  readonly year: Growing<Uint16Array>;
  readonly rating: Growing<Uint8Array>;
  readonly notes: Growing<Uint16Array>;
  readonly flags: Growing<Uint16Array>;
  readonly added: Growing<Float64Array>;
  readonly seen: Growing<Float64Array>;
  readonly met: Growing<Float64Array>;
  readonly names: Growing<Uint32Array>;
  readonly nameStarts: Growing<Uint32Array>;
  /** How many papers are in the library. */
  size = 0;
  #docOfKey: Map<string, number> | undefined;

  /** An empty one; or what was stored, whose parts may come later. */
  constructor(data?: ShelfData, parts?: ShelfParts) {
    const docs = data?.rowOf.length ?? 0;
    this.#keys = new Lines(data?.keys, docs === 0);
    this.texts = new Late(data ? parts?.texts : new ShelfTexts());
    this.numbers = new Late(data ? parts?.numbers : new ShelfNumbers());
    this.namePool = new Pool(data?.namePool);
    this.rowOf = new Growing(longs, data?.rowOf);
    this.marks = new Growing(longs, data?.marks);
    this.segmentOf = new Growing(longs, data?.segmentOf);
    this.docOf = new Growing(longs, data?.docOf);
    this.year = new Growing(shorts, data?.year);
    this.rating = new Growing(bytes, data?.rating);
    this.notes = new Growing(shorts, data?.notes);
    this.flags = new Growing(shorts, data?.flags);
    this.added = new Growing(doubles, data?.added);
    this.seen = new Growing(doubles, data?.seen);
    this.met = new Growing(doubles, data?.met);
    this.names = new Growing(longs, data?.names);
    this.nameStarts = new Growing(longs, data?.nameStarts ?? new Uint32Array(1));
    for (let doc = 0; doc < docs; doc += 1) if (this.rowOf.at(doc) > 0) this.size += 1;
  }

  get docs(): number {
    return this.rowOf.length;
  }

  get keys(): readonly string[] {
    return this.#keys.values;
  }

  /** The paper's number; undefined where it has none. */
  docOfKey(key: string): number | undefined {
    this.#docOfKey ??= new Map(this.keys.map((each, doc) => [each, doc]));
    return this.#docOfKey.get(key);
  }

  has(doc: number): boolean {
    return this.rowOf.at(doc) > 0;
  }

  /** The paper's row. Only of papers that are in the library. */
  row(doc: number): number {
    return this.rowOf.at(doc) - 1;
  }

  /** Brings a paper's row up to date; gives its number. */
  put(row: PaperRow): number {
    const doc = this.#number(row.key);
    if (!this.has(doc)) this.size += 1;
    this.texts.change((texts) => texts.put(doc, row.title, row.author));
    this.docOf.push(doc);
    this.rowOf.set(doc, this.docOf.length);
    this.year.push(row.year);
    this.rating.push(row.rating);
    this.notes.push(row.notes + row.highlights);
    this.flags.push(flagsOf(row));
    this.added.push(row.added);
    this.seen.push(row.seen);
    this.met.push(row.met);
    for (const facet of facets)
      for (const value of row.names[facet]) this.names.push(this.namePool.add(`${facet}:${value}`));
    this.nameStarts.push(this.names.length);
    this.numbers.change((numbers) => numbers.add(row.numbers));
    return doc;
  }

  #number(key: string): number {
    const known = this.docOfKey(key);
    if (known !== undefined) return known;
    const doc = this.#keys.values.push(key) - 1;
    this.#docOfKey?.set(key, doc);
    this.rowOf.push(0);
    this.marks.push(0);
    this.segmentOf.push(0);
    return doc;
  }

  /** Takes a paper that left the library out of it. */
  remove(key: string): void {
    const doc = this.docOfKey(key);
    if (doc === undefined) return;
    if (this.has(doc)) this.size -= 1;
    this.rowOf.set(doc, 0);
    this.segmentOf.set(doc, 0);
    this.marks.set(doc, 0);
  }

  /** Whether so many rows are left over that `tidy` is worth its time. */
  get isUntidy(): boolean {
    return this.texts.isHere && this.numbers.isHere && this.docOf.length > 1.5 * this.size + 1000;
  }

  /** The shelf as it is stored but for its parts. */
  data(): ShelfData {
    return {
      keys: this.#keys.joined(),
      rowOf: this.rowOf.kept(),
      marks: this.marks.kept(),
      segmentOf: this.segmentOf.kept(),
      docOf: this.docOf.kept(),
      year: this.year.kept(),
      rating: this.rating.kept(),
      notes: this.notes.kept(),
      flags: this.flags.kept(),
      added: this.added.kept(),
      seen: this.seen.kept(),
      met: this.met.kept(),
      names: this.names.kept(),
      nameStarts: this.nameStarts.kept(),
      namePool: this.namePool.joined(),
    };
  }
}

function flagsOf({ names, ...row }: PaperRow): number {
  const has: Readonly<Record<keyof typeof bits, boolean>> = {
    note: row.notes > 0,
    highlight: row.highlights > 0,
    abstract: row.hasAbstract,
    code: row.hasCode,
    author: row.hasAuthors,
    saved: row.isSaved,
    tag: names.tag.length > 0,
    list: names.list.length > 0,
    topic: names.topic.length > 0,
    number: row.numbers.length > 0,
    venue: names.venue.length > 0,
    corrected: row.isCorrected,
  };
  let flags = 0;
  for (const name of bitNames) if (has[name]) flags |= bits[name];
  return flags;
}
