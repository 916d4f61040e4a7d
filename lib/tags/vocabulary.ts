import { WordIndex } from '../text/word-index';
import { hashRow } from './hash-row';
import efficiency from './terms/efficiency.txt?raw';
import language from './terms/language.txt?raw';
import learning from './terms/learning.txt?raw';
import science from './terms/science.txt?raw';
import society from './terms/society.txt?raw';
import systems from './terms/systems.txt?raw';
import vision from './terms/vision.txt?raw';
import type { Topic } from './topic';
import { normaliseWord } from './words';

/** A phrase that speaks for a topic. A weight of 0 hides shorter terms of the same topic inside the phrase. */
export interface Term {
  id: number;
  topic: number;
  weight: number;
  /** How many words it has. */
  words: number;
  /** Where the learned weights have it: the same for the same words of the same topic. */
  row: number;
  /** When it counts: anywhere, in the title only, or only behind a word such as "present" in the same sentence. */
  place: 'anywhere' | 'title' | 'contribution';
  /** The other half of a pair: both must be found, and the first counts. */
  partner: number | undefined;
  counts: boolean;
}

/** A step on the way through a phrase: what the next word may be, and the terms that end here. */
export interface PhraseNode {
  next: Map<number, PhraseNode>;
  /** A bit for each unit of `next`, as `bitOf` gives it: a word without one of them goes on with nothing, which most words do. */
  nextBits: number;
  terms: Term[];
}

const phraseNode = (): PhraseNode => ({ next: new Map(), nextBits: 0, terms: [] });
/** One of 32 bits; other units have the same. */
const bitOf = (unit: number): number => 1 << (unit & 31);

/** What is known of a word as it stands in a text. */
export interface WordEntry {
  form: string;
  /** Where the learned weights have the word; nothing for a number. */
  row: number | undefined;
  /** Whether a term has the word, or it is a cue. */
  plays: boolean;
  units: readonly number[];
  unitBits: number;
  /** The terms of this word alone that may be found in a title, and in an abstract. */
  titleTerms: readonly Term[];
  abstractTerms: readonly Term[];
  /** Where phrases that begin with the word and go on lead. */
  opens: readonly PhraseNode[];
  /** The word says that something of the authors' own follows: `present`, `release`. */
  cue: boolean;
}

export interface Vocabulary {
  topics: readonly Topic[];
  /** For each topic, by number, those that stand for it as well. */
  impliedBy: readonly (readonly number[])[];
  /** The entry of a word. */
  words: WordIndex<WordEntry>;
}

/** What a hint counts: it speaks for a topic only where the rest of the paper does. */
export const hintWeight = 0.25;

const tables = [language, learning, efficiency, systems, vision, society, science];
const places = { '^': 'title', '>': 'contribution' } as const;
const markedWeights: Record<string, number> = { '/': 0.5, '~': hintWeight, '-': 0 };
const making =
  /^(?:present|introduc|propos|releas|contribut|construct|curat|build|built|collect|creat|develop|describ|provid|offer|establish|design)/;

let built: Vocabulary | undefined;

/** The tables of `terms/` as one trie of words, built when first asked for. */
export function vocabulary(): Vocabulary {
  built ??= buildVocabulary();
  return built;
}

function buildVocabulary(): Vocabulary {
  const topics: Topic[] = [];
  const rows: string[][] = [];
  let area = '';
  for (const line of tables.join('').split('\n')) {
    const bar = line.indexOf('|');
    if (line.startsWith('# ')) area = line.slice(2);
    else if (bar >= 0) rows[topics.push({ slug: line.slice(0, bar), name: line.slice(bar + 1), area }) - 1] = [];
    else if (line !== '') rows.at(-1)?.push(line);
  }
  const impliedBy: number[][] = topics.map(() => []);
  const lexicon = new Lexicon();
  rows.forEach((written, topic) => {
    for (const term of written) {
      if (term[0] === '+') impliedBy[topics.findIndex(({ slug }) => slug === term.slice(1))]?.push(topic);
      else lexicon.add(topic, topics[topic]?.slug ?? '', term);
    }
  });
  return { topics, impliedBy, words: new WordIndex((word) => lexicon.read(word)) };
}

/** Words and phrases: a word stands whole (`token`), by its beginning (`token*`), its end (`*ectomy`), or in this very case (`RAG`). */
class Lexicon {
  private readonly root = phraseNode();
  private readonly units = new Map<string, number>();
  private shortest = 40;
  private longest = 0;
  private terms = 0;

  add(topic: number, slug: string, written: string): void {
    const mark = written[0] ?? '';
    const place = mark === '^' || mark === '>' ? places[mark] : 'anywhere';
    const marked = markedWeights[mark];
    const halves = (place === 'anywhere' && marked === undefined ? written : written.slice(1)).split(' & ');
    const id = this.terms;
    this.terms += halves.length;
    halves.forEach((phrase, half) => {
      const partner = halves.length > 1 ? id + 1 - half : undefined;
      const row = hashRow(`${slug} ${written}`);
      const words = phrase.split(' ').length;
      const weight = marked ?? 1;
      this.addPhrase(phrase, { id: id + half, topic, weight, words, row, place, partner, counts: half === 0 });
    });
  }

  private addPhrase(phrase: string, term: Term): void {
    let node = this.root;
    for (const written of phrase.split(' ')) {
      const unit = this.unit(written);
      let next = node.next.get(unit);
      if (!next) {
        next = phraseNode();
        node.next.set(unit, next);
        node.nextBits |= bitOf(unit);
      }
      node = next;
    }
    node.terms.push(term);
  }

  private unit(written: string): number {
    const exact = /[A-Z]/.test(written);
    const name = exact ? `=${written}` : written.includes('*') ? written : normaliseWord(written);
    if (name.includes('*')) {
      const length = written.length - 1;
      this.shortest = Math.min(this.shortest, length);
      this.longest = Math.max(this.longest, length);
    }
    const known = this.units.get(name);
    if (known !== undefined) return known;
    this.units.set(name, this.units.size);
    return this.units.size - 1;
  }

  read(word: string): WordEntry {
    const form = normaliseWord(word);
    const names = new Set([form, `=${word}`, `=${word.replace(/s$/, '')}`]);
    for (let length = this.shortest; length <= Math.min(this.longest, form.length); length += 1) {
      names.add(`${form.slice(0, length)}*`);
      names.add(`*${form.slice(-length)}`);
      names.add(`=*${word.slice(-length)}`);
    }
    const units: number[] = [];
    for (const name of names) {
      const unit = this.units.get(name);
      if (unit !== undefined) units.push(unit);
    }
    const cue = making.test(form);
    const row = /^\d/.test(form) ? undefined : hashRow(form);
    const plays = units.length > 0 || cue;
    const first = units.map((unit) => this.root.next.get(unit)).filter((node) => node !== undefined);
    const unitBits = units.reduce((bits, unit) => bits | bitOf(unit), 0);
    const opens = first.filter(({ next }) => next.size > 0);
    const terms = first.flatMap((node) => node.terms);
    const titleTerms = terms.filter(({ place }) => place !== 'contribution');
    const abstractTerms = terms.filter(({ place }) => place !== 'title');
    return { form, row, plays, units, unitBits, titleTerms, abstractTerms, opens, cue };
  }
}
