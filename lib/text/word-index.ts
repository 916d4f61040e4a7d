/** Longer strings are no words, and keeping them would cost more than it saves. */
const longestWord = 40;
/** Places in the table, a power of two; at most half of them are taken. */
const places = 32_768;
/** A word is looked for in this many places, so that words of one hash, as a hostile text may have, cost no more than others. */
const reach = 16;

/**
 * What is known of each word, asked for by where the word stands in a text and by a hash of its characters, which who
 * finds the word's end adds up on the way. With a `Map` the look-up costs more than all else that is done with a known word.
 */
export class WordIndex<Known> {
  private hashes = new Int32Array(places);
  private words: string[] = [];
  private known: (Known | undefined)[] = [];
  private size = 0;
  private readonly make: (word: string) => Known;

  /** `make` works out what is known of a word when it is first met. */
  constructor(make: (word: string) => Known) {
    this.make = make;
    this.clear();
  }

  /** What is known of the word from `start` up to `end`; `hash` is any whole number that equal words share. */
  at(text: string, start: number, end: number, hash: number): Known {
    const word = text.slice(start, end);
    /** Zero marks a free place. */
    const mark = hash | 0 || 1;
    let place = Math.imul(mark, 0x9e3779b1) >>> 17;
    for (let tried = 0; tried < reach; tried += 1) {
      const found = this.hashes[place];
      if (found === mark && this.words[place] === word) {
        const known = this.known[place];
        if (known !== undefined) return known;
      }
      if (found === 0) return this.add(place, mark, word);
      place = (place + 1) % places;
    }
    return this.make(word);
  }

  /** What is known of a word by itself. */
  of(word: string): Known {
    let hash = 0;
    for (let i = 0; i < word.length; i += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    return this.at(word, 0, word.length, hash);
  }

  private add(place: number, mark: number, word: string): Known {
    const known = this.make(word);
    if (word.length > longestWord) return known;
    if (this.size === places / 2) this.clear();
    this.size += 1;
    this.hashes[place] = mark;
    this.words[place] = word;
    this.known[place] = known;
    return known;
  }

  private clear(): void {
    this.hashes = new Int32Array(places);
    this.words = new Array<string>(places).fill('');
    this.known = new Array<Known | undefined>(places).fill(undefined);
    this.size = 0;
  }
}
