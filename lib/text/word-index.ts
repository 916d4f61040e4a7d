/** Longer strings are no words, and keeping them would cost more than it saves. */
const longestWord = 40;
/** Places in the table, a power of two; at most half of them are taken. It grows with its words, as a small table is read faster. */
const fewestPlaces = 1024;
const mostPlaces = 32_768;
/** A word is looked for in this many places, so that words of one hash, as a hostile text may have, cost no more than others. */
const reach = 16;
/** The upper bits of a hash times this are spread evenly (D. Knuth, The Art of Computer Programming 3, 6.4). */
const spread = 0x9e3779b1;

/**
 * What is known of each word, asked for by where the word stands in a text and by a hash of its characters, which who
 * finds the word's end adds up on the way. With a `Map` the look-up costs more than all else that is done with a known word.
 */
export class WordIndex<Known> {
  private places = 0;
  private shift = 0;
  private hashes = new Int32Array();
  private words: string[] = [];
  private known: (Known | undefined)[] = [];
  private size = 0;
  private readonly make: (word: string) => Known;

  /** `make` works out what is known of a word when it is first met. */
  constructor(make: (word: string) => Known) {
    this.make = make;
    this.clear(fewestPlaces);
  }

  /** What is known of the word from `start` up to `end`; `hash` is any whole number that equal words share. */
  at(text: string, start: number, end: number, hash: number): Known {
    const word = text.slice(start, end);
    /** Zero marks a free place. */
    const mark = hash | 0 || 1;
    let place = Math.imul(mark, spread) >>> this.shift;
    for (let tried = 0; tried < reach; tried += 1) {
      const found = this.hashes[place];
      if (found === mark && this.words[place] === word) {
        const known = this.known[place];
        if (known !== undefined) return known;
      }
      if (found === 0) return this.add(place, mark, word);
      place = (place + 1) & (this.places - 1);
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
    this.put(place, mark, word, known);
    if (this.size === this.places / 2) this.grow();
    return known;
  }

  private put(place: number, mark: number, word: string, known: Known | undefined): void {
    this.size += 1;
    this.hashes[place] = mark;
    this.words[place] = word;
    this.known[place] = known;
  }

  private grow(): void {
    const { places, hashes, words, known } = this;
    this.clear(Math.min(2 * places, mostPlaces));
    if (places === mostPlaces) return;
    hashes.forEach((mark, before) => {
      if (mark === 0) return;
      let place = Math.imul(mark, spread) >>> this.shift;
      while (this.hashes[place] !== 0) place = (place + 1) & (this.places - 1);
      this.put(place, mark, words[before] ?? '', known[before]);
    });
  }

  private clear(places: number): void {
    this.places = places;
    this.shift = 32 - Math.log2(places);
    this.hashes = new Int32Array(places);
    this.words = new Array<string>(places).fill('');
    this.known = new Array<Known | undefined>(places).fill(undefined);
    this.size = 0;
  }
}
