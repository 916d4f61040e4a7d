import { meets } from '../query/meets';
import type { Having, NameQuery, NumberQuery, Problem, Query, WordsQuery } from '../query/query';
import { fold } from '../text/search-words';
import { keepAdjacent, type Mask, markNamed, markNames, markOf, nearWords, withWord } from './find-words';
import type { Disk, SearchLibrary } from './library';
import { numbersAbout } from './measured';
import { bits } from './shelf';

/** What is asked beside the library itself. */
export interface Around {
  /** The reading lists that stand. */
  lists: readonly { id: string; name: string }[];
}

/** Finds what answers, and says where it looked for something else than was asked. */
export class Evaluation {
  readonly problems: Problem[] = [];
  readonly #library: SearchLibrary;
  readonly #disk: Disk;
  readonly #around: Around;

  constructor(library: SearchLibrary, disk: Disk, around: Around) {
    this.#library = library;
    this.#disk = disk;
    this.#around = around;
  }

  /** The papers of the library that answer. */
  async papers(query: Query): Promise<Mask> {
    const mask = await this.#mask(query);
    const { rowOf } = this.#library.shelf;
    for (let doc = 0; doc < mask.length; doc += 1) if (rowOf.data[doc] === 0) mask[doc] = 0;
    return mask;
  }

  #none(): Mask {
    return new Uint8Array(this.#library.shelf.docs);
  }

  async #mask(query: Query): Promise<Mask> {
    switch (query.is) {
      case 'all': {
        const mask = this.#none().fill(1);
        for (const part of query.of) this.#only(mask, await this.#mask(part));
        return mask;
      }
      case 'any': {
        const mask = this.#none();
        for (const part of query.of) this.#also(mask, await this.#mask(part));
        return mask;
      }
      case 'not':
        return (await this.#mask(query.of)).map((there) => 1 - there);
      case 'words':
        return this.#words(query);
      case 'name':
        return this.#name(query);
      case 'number':
        return this.#number(query);
      case 'count':
        return this.#where((row) => this.#isBetween(query.field, row, query.from, query.to));
      case 'has':
        return this.#having(query.what);
      case 'place':
        return query.place === 'saved' ? this.#withBits(bits.saved) : this.#withBits(bits.note | bits.highlight);
    }
  }

  #where(test: (row: number) => boolean): Mask {
    const mask = this.#none();
    const { rowOf } = this.#library.shelf;
    for (let doc = 0; doc < mask.length; doc += 1) {
      const row = rowOf.data[doc] ?? 0;
      if (row > 0 && test(row - 1)) mask[doc] = 1;
    }
    return mask;
  }

  #having(what: Having): Mask {
    if (what === 'year' || what === 'rating') return this.#where((row) => this.#library.shelf[what].at(row) > 0);
    return this.#withBits(bits[what]);
  }

  #withBits(some: number): Mask {
    const { flags } = this.#library.shelf;
    return this.#where((row) => (flags.at(row) & some) !== 0);
  }

  #isBetween(field: 'year' | 'rating' | 'notes', row: number, from: number, to: number): boolean {
    const value = this.#library.shelf[field].at(row);
    return value >= from && value <= to && !(field === 'year' && value === 0);
  }

  async #words(query: WordsQuery): Promise<Mask> {
    const mask = await this.#together(query);
    if (query.joined !== undefined)
      this.#also(mask, await this.#withWord(markOf(query.field) + query.joined, query.open));
    if (query.field === undefined) markNamed(this.#library, query.words, mask);
    if (mask.includes(1)) return mask;
    return this.#nearest(query);
  }

  #withWord(word: string, isOpen: boolean): Promise<Mask> {
    return withWord(this.#library, word, isOpen, this.#disk);
  }

  #only(mask: Mask, other: Mask): void {
    for (let doc = 0; doc < mask.length; doc += 1) if (other[doc] === 0) mask[doc] = 0;
  }

  #also(mask: Mask, other: Mask): void {
    for (let doc = 0; doc < mask.length; doc += 1) if (other[doc] === 1) mask[doc] = 1;
  }

  /** The papers with all the words, one after the other where that is asked. */
  async #together({ words, open, adjacent, field }: WordsQuery): Promise<Mask> {
    const mark = markOf(field);
    const mask = this.#none().fill(1);
    for (const [index, word] of words.entries()) {
      const isOpen = open && (!adjacent || index === words.length - 1);
      this.#only(mask, await this.#withWord(mark + word, isOpen));
    }
    if (adjacent && words.length > 1)
      await keepAdjacent(this.#library, { words, open, ...(field ? { field } : {}) }, mask, this.#disk);
    return mask;
  }

  /** Where no paper has a word, those with the nearest words have. Quoted words are meant as they are. */
  async #nearest({ joined: _, ...query }: WordsQuery): Promise<Mask> {
    if (/^["“”„]/.test(query.text)) return this.#none();
    const mark = markOf(query.field);
    const found = await Promise.all(query.words.map((word) => this.#withWord(mark + word, true)));
    const unknown = query.words.filter((_, index) => !found[index]?.includes(1));
    const [word, ...others] = unknown;
    const near = word === undefined || others.length > 0 ? [] : nearWords(this.#library, word, mark);
    const [first] = near;
    if (word === undefined || first === undefined) return this.#none();
    this.problems.push({
      text: query.text,
      message: `No paper has “${word}”; “${near.join('”, “')}” ${near.length > 1 ? 'are' : 'is'} looked for instead.`,
    });
    const mask = this.#none();
    for (const other of near)
      this.#also(
        mask,
        await this.#together({ ...query, words: query.words.map((each) => (each === word ? other : each)) }),
      );
    return mask;
  }

  #name(query: NameQuery): Mask {
    const { namePool } = this.#library.shelf;
    const wanted = fold(query.value).trim();
    const hits = new Uint8Array(namePool.values.length);
    const all = namePool.values.flatMap((value, id) =>
      value.startsWith(`${query.field}:`)
        ? this.#calledBy(query.field, value).map((name) => ({ id, name: fold(name) }))
        : [],
    );
    const same = all.filter(({ name }) => name === wanted);
    const some = same.length > 0 ? same : all.filter(({ name }) => name.startsWith(wanted));
    const found = some.length > 0 ? some : all.filter(({ name }) => name.includes(wanted));
    for (const { id } of found) hits[id] = 1;
    if (found.length === 0 && !(query.field === 'status' && isStatus(wanted)))
      this.problems.push({ text: query.text, message: `No paper has the ${query.field} “${query.value}”.` });
    const mask = this.#none();
    if (found.length > 0) markNames(this.#library, hits, mask);
    return mask;
  }

  /** What people call the value of a facet. */
  #calledBy(field: NameQuery['field'], stored: string): string[] {
    const value = stored.slice(field.length + 1);
    if (field === 'topic') return value.split('\t');
    if (field === 'list') return this.#around.lists.flatMap(({ id, name }) => (id === value ? [name, id] : []));
    return [value];
  }

  async #number(query: NumberQuery): Promise<Mask> {
    await this.#disk.need('numbers');
    const numbers = this.#library.shelf.numbers.value;
    const { about, isMeasured } = numbersAbout(numbers, query.measure, query.unit);
    if (!isMeasured)
      this.problems.push({ text: query.text, message: `No paper reports a number called “${query.measure}”.` });
    return this.#where((row) => {
      const end = numbers.starts.at(row + 1);
      for (let at = numbers.starts.at(row); at < end; at += 1) {
        if (about[numbers.numbers.at(at)] !== 1) continue;
        const number = { low: numbers.lows.at(at), high: numbers.highs.at(at), bound: numbers.boundAt(at) };
        if (meets(number, query.comparison, query.value)) return true;
      }
      return false;
    });
  }
}

const isStatus = (name: string): boolean => ['to-read', 'reading', 'read', 'archived'].includes(name);
