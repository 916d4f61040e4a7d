import { everything, type Problem, type Query } from '../query/query';
import { type Chosen, type Counted, countFacets } from './count';
import { type Around, Evaluation } from './evaluate';
import type { Disk, SearchLibrary } from './library';
import { inOrder, orderBy, partFor, type Sorting } from './order';

/** What is looked for. */
export interface Wanted {
  query: Query;
  chosen: Chosen;
}

export interface Answer extends Counted {
  problems: readonly Problem[];
}

/** Answers about a library, and remembers what it worked out until the library changes. */
export class Finder {
  readonly library: SearchLibrary;
  readonly #disk: Disk;
  readonly #orders = new Map<string, Uint32Array>();
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #sorted = new Map<string, readonly number[]>();
  #version = -1;

  constructor(library: SearchLibrary, disk: Disk) {
    this.library = library;
    this.#disk = disk;
  }

  /** The papers that answer, with the counts of all facets. */
  async answer(wanted: Wanted, around: Around): Promise<Answer> {
    this.#forget();
    const name = JSON.stringify([wanted, around.lists]);
    const known = this.#answers.get(name);
    if (known) return known;
    if (this.#answers.size >= mostKept) this.#answers.clear();
    const answer = this.#work(wanted, around);
    this.#answers.set(name, answer);
    answer.catch(() => this.#answers.delete(name));
    return answer;
  }

  /** Once more where the library changed while the disk was read. */
  async #work(wanted: Wanted, around: Around): Promise<Answer> {
    for (;;) {
      const { version } = this.library;
      const evaluation = new Evaluation(this.library, this.#disk, around);
      const mask = await evaluation.papers(wanted.query ?? everything);
      if (version === this.library.version)
        return { ...countFacets(this.library, mask, wanted.chosen), problems: evaluation.problems };
    }
  }

  /** The numbers of the papers that answer, in order. */
  async docs(wanted: Wanted, sorting: Sorting, around: Around): Promise<readonly number[]> {
    this.#forget();
    const name = JSON.stringify([wanted, sorting, around.lists]);
    const known = this.#sorted.get(name);
    if (known) return known;
    const { mask } = await this.answer(wanted, around);
    const docs = inOrder(await this.#order(sorting), mask);
    if (this.#sorted.size >= mostKept) this.#sorted.clear();
    this.#sorted.set(name, docs);
    return docs;
  }

  async #order(sorting: Sorting): Promise<Uint32Array> {
    const part = partFor(sorting);
    if (part) await this.#disk.need(part);
    const name = JSON.stringify(sorting);
    const order = this.#orders.get(name) ?? orderBy(this.library, sorting);
    this.#orders.set(name, order);
    return order;
  }

  #forget(): void {
    if (this.#version === this.library.version) return;
    this.#version = this.library.version;
    this.#orders.clear();
    this.#answers.clear();
    this.#sorted.clear();
  }
}

/** Answers that are kept: those of the windows of one list on screen, and of its counts. */
const mostKept = 3;
