import { everything, type Problem, type Query } from '../query/query';
import { type Chosen, type Counted, countFacets } from './count';
import { type Around, Evaluation } from './evaluate';
import type { SearchLibrary } from './library';
import { inOrder, orderBy, type Sorting } from './order';

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
  readonly #orders = new Map<string, Uint32Array>();
  readonly #answers = new Map<string, Answer>();
  readonly #sorted = new Map<string, readonly number[]>();
  #version = -1;

  constructor(library: SearchLibrary) {
    this.library = library;
  }

  /** The papers that answer, with the counts of all facets. */
  async answer(wanted: Wanted, around: Around): Promise<Answer> {
    this.#forget();
    const name = JSON.stringify([wanted, around.lists]);
    const known = this.#answers.get(name);
    if (known) return known;
    const evaluation = new Evaluation(this.library, around);
    const mask = await evaluation.papers(wanted.query ?? everything);
    const answer = { ...countFacets(this.library, mask, wanted.chosen), problems: evaluation.problems };
    if (this.#answers.size >= mostKept) this.#answers.clear();
    this.#answers.set(name, answer);
    return answer;
  }

  /** The numbers of the papers that answer, in order. */
  async docs(wanted: Wanted, sorting: Sorting, around: Around): Promise<readonly number[]> {
    this.#forget();
    const name = JSON.stringify([wanted, sorting, around.lists]);
    const known = this.#sorted.get(name);
    if (known) return known;
    const { mask } = await this.answer(wanted, around);
    const docs = inOrder(this.#order(sorting), mask);
    if (this.#sorted.size >= mostKept) this.#sorted.clear();
    this.#sorted.set(name, docs);
    return docs;
  }

  #order(sorting: Sorting): Uint32Array {
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
