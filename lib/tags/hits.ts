import type { TaggableText } from './topic';
import { type PhraseNode, type Term, vocabulary, type WordEntry } from './vocabulary';
import { eachWord, gaps } from './words';

/** A term found in a paper, with its offsets in the field. */
export interface Hit {
  term: Term;
  field: 'title' | 'abstract';
  /** The last word of the phrase, normalised: what tells two finds of `*itis` apart. */
  form: string;
  start: number;
  end: number;
}

/** More finds than this say nothing new of a topic, and without an end to them a hostile text would cost more than linear time. */
const enough = 48;

/** What was found for each topic, by its number. */
export type Hits = ReadonlyMap<number, readonly Hit[]>;

/** The terms found in a paper. One pass over the text. */
export function findHits(text: TaggableText): Hits {
  const hits = new Map<number, Hit[]>();
  new Scan('title', hits).read(text.title);
  if (text.abstract) new Scan('abstract', hits).read(text.abstract);
  return hits;
}

interface OpenPhrase {
  node: PhraseNode;
  start: number;
}

const nothing: readonly OpenPhrase[] = [];

/** One field on its way through the trie: the phrases that the next word may go on with. */
class Scan {
  private open = nothing;
  private cue = false;
  private readonly field: Hit['field'];
  private readonly hits: Map<number, Hit[]>;

  constructor(field: Hit['field'], hits: Map<number, Hit[]>) {
    this.field = field;
    this.hits = hits;
  }

  read(text: string): void {
    const { words } = vocabulary();
    const plain = inSentenceCase(text);
    eachWord(plain, (start, end, gap, hash) => {
      if (gap === gaps.sentence) this.cue = false;
      const entry = words.at(plain, start, end, hash);
      if (entry) this.step(entry, start, end, gap);
      else this.open = nothing;
    });
  }

  private step(entry: WordEntry, start: number, end: number, gap: number): void {
    const { open } = this;
    this.open = nothing;
    if (gap === gaps.none) {
      for (const path of open) {
        for (const unit of entry.units) {
          const node = path.node.next?.get(unit);
          if (node) this.reach(node, entry.form, path.start, end);
        }
      }
    }
    for (const node of entry.first) this.reach(node, entry.form, start, end);
    if (entry.cue && this.field === 'abstract') this.cue = true;
  }

  private reach(node: PhraseNode, form: string, start: number, end: number): void {
    for (const term of node.terms) {
      if (term.place === 'title' && this.field !== 'title') continue;
      if (term.place === 'contribution' && !this.cue) continue;
      const hit = { term, field: this.field, form, start, end };
      const found = this.hits.get(term.topic);
      if (found) keepLonger(found, hit);
      else this.hits.set(term.topic, [hit]);
    }
    if (node.next) this.open = this.open === nothing ? [{ node, start }] : [...this.open, { node, start }];
  }
}

/** A longer phrase takes the place of a shorter one of the same topic inside it. */
function keepLonger(hits: Hit[], hit: Hit): void {
  let last = hits.at(-1);
  while (last && covers(hit, last)) {
    hits.pop();
    last = hits.at(-1);
  }
  if (last && (covers(last, hit) || isDouble(last, hit))) return;
  if (hits.length < enough) hits.push(hit);
}

const covers = (long: Hit, short: Hit): boolean =>
  long.field === short.field &&
  long.start <= short.start &&
  long.end >= short.end &&
  long.end - long.start > short.end - short.start;

/** Two terms in the same place; halves of pairs stand beside other terms. */
const isDouble = (a: Hit, b: Hit): boolean =>
  a.field === b.field && a.start === b.start && a.end === b.end && a.term.partner === b.term.partner;

/** A text all in capitals says nothing about the case of its words. Offsets must stay true, and a few letters change length with their case. */
function inSentenceCase(text: string): string {
  if (text.length < 12 || /[a-z]/.test(text)) return text;
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
