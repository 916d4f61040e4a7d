import { type DuplicateGroup, DuplicateSearch } from '../../duplicates/groups';
import { type Looked, lookAt } from '../../duplicates/same';
import { allByKey } from '../all-equal';
import type { Database } from '../database';
import { readPaper } from '../sound';
import { pairOf } from './apart';

/** Papers that are read in one go, so that requests are answered in between. */
const part = 1000;

/**
 * Papers of the library that may be one. What is compared of each paper stays in memory once it was asked for, and is read
 * anew of those that changed.
 */
export class DuplicateFinder {
  #looked: Map<string, Looked> | undefined;
  #changed = new Set<string>();
  #groups: DuplicateGroup[] | undefined;
  #work: Promise<unknown> = Promise.resolve();

  /** Papers were changed, or are new or gone. */
  touch(keys: Iterable<string>): void {
    this.#groups = undefined;
    if (this.#looked) for (const key of keys) this.#changed.add(key);
  }

  /** The groups, the surest first. */
  find(db: Database): Promise<DuplicateGroup[]> {
    const next = this.#work.catch(() => {}).then(() => this.#find(db));
    this.#work = next;
    return next;
  }

  async #find(db: Database): Promise<DuplicateGroup[]> {
    if (this.#groups) return this.#groups;
    const isFirst = this.#looked === undefined;
    this.#looked ??= new Map();
    const keys = isFirst ? await db.terms.toCollection().primaryKeys() : [...this.#changed];
    this.#changed = new Set();
    for (let from = 0; from < keys.length; from += part)
      await this.#read(db, this.#looked, keys.slice(from, from + part));
    const apart = new Set(await db.apart.toCollection().primaryKeys());
    const groups = await groupsAmong([...this.#looked.values()], (a, b) => apart.has(pairOf(a, b)));
    if (this.#changed.size === 0) this.#groups = groups;
    return groups;
  }

  async #read(db: Database, looked: Map<string, Looked>, keys: readonly string[]): Promise<void> {
    const [papers, terms] = await Promise.all([allByKey(db.papers, keys), allByKey(db.terms, keys)]);
    keys.forEach((key, index) => {
      const paper = terms[index] && readPaper(papers[index]);
      if (paper) looked.set(key, lookAt(paper));
      else looked.delete(key);
    });
  }
}

async function groupsAmong(
  papers: readonly Looked[],
  isApart: (a: string, b: string) => boolean,
): Promise<DuplicateGroup[]> {
  const search = new DuplicateSearch();
  for (let from = 0; from < papers.length; from += part) {
    search.add(papers.slice(from, from + part));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return search.groups(isApart);
}
