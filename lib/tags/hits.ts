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
  /** The sentence of the field that it stands in, from 0. */
  sentence: number;
  /** Something of the authors' own was announced before it in its sentence: `we present`. */
  announced: boolean;
}

/** More finds than this say nothing new of a topic, and without an end to them a hostile text would cost more than linear time. */
const enough = 48;

/** What was found for each topic, by its number; nothing where no term of it was. */
export type Hits = (Hit[] | undefined)[];

/** What one pass over a paper gives. */
export interface Reading {
  hits: Hits;
  /** The rows of the words of each field, each once. */
  titleRows: ReadonlySet<number>;
  abstractRows: ReadonlySet<number>;
  /** How many sentences the abstract has. */
  sentences: number;
  /** The first that announces something of the authors' own; past the last where none does. */
  contribution: number;
}

/** The terms and the words of a paper. One pass over the text. */
export function readWords(text: TaggableText): Reading {
  const hits: Hits = new Array(vocabulary().topics.length).fill(undefined);
  const title = new Scan('title', hits);
  const abstract = new Scan('abstract', hits);
  title.read(text.title);
  if (text.abstract) abstract.read(text.abstract);
  return {
    hits,
    titleRows: title.rows,
    abstractRows: abstract.rows,
    sentences: abstract.sentence + 1,
    contribution: abstract.contribution,
  };
}

interface OpenPhrase {
  node: PhraseNode;
  start: number;
}

const nothing: readonly OpenPhrase[] = [];
const { none, sentence } = gaps;

/** One field on its way through the trie: the phrases that the next word may go on with. */
class Scan {
  readonly rows = new Set<number>();
  sentence = -1;
  contribution = Number.POSITIVE_INFINITY;
  private open = nothing;
  private cue = false;
  private readonly field: Hit['field'];
  private readonly hits: Hits;

  constructor(field: Hit['field'], hits: Hits) {
    this.field = field;
    this.hits = hits;
  }

  read(text: string): void {
    const { words } = vocabulary();
    const plain = inSentenceCase(text);
    eachWord(plain, (start, end, gap, hash) => {
      if (gap === sentence) this.cue = false;
      if (gap === sentence || this.sentence < 0) this.sentence += 1;
      const entry = words.at(plain, start, end, hash);
      if (entry.row !== undefined) this.rows.add(entry.row);
      if (entry.plays) this.step(entry, start, end, gap);
      else this.open = nothing;
    });
  }

  private step(entry: WordEntry, start: number, end: number, gap: number): void {
    const { open } = this;
    this.open = nothing;
    if (gap === none) for (const path of open) this.goOn(path, entry, end);
    const terms = this.field === 'title' ? entry.titleTerms : entry.abstractTerms;
    for (const term of terms) this.add(term, entry.form, start, end);
    for (const node of entry.opens) this.leaveOpen(node, start);
    if (!entry.cue || this.field === 'title') return;
    this.cue = true;
    this.contribution = Math.min(this.contribution, this.sentence);
  }

  private goOn({ node, start }: OpenPhrase, { form, units, unitBits }: WordEntry, end: number): void {
    if ((node.nextBits & unitBits) === 0) return;
    for (const unit of units) {
      const reached = node.next.get(unit);
      if (!reached) continue;
      for (const term of reached.terms) this.add(term, form, start, end);
      if (reached.nextBits !== 0) this.leaveOpen(reached, start);
    }
  }

  private leaveOpen(node: PhraseNode, start: number): void {
    this.open = this.open === nothing ? [{ node, start }] : [...this.open, { node, start }];
  }

  private add(term: Term, form: string, start: number, end: number): void {
    if (term.place === 'title' && this.field !== 'title') return;
    if (term.place === 'contribution' && !this.cue) return;
    const hit = { term, field: this.field, form, start, end, sentence: this.sentence, announced: this.cue };
    const found = this.hits[term.topic];
    if (found) keepLonger(found, hit);
    else this.hits[term.topic] = [hit];
  }
}

/** A longer phrase takes the place of a shorter one of the same topic inside it. */
function keepLonger(hits: Hit[], hit: Hit): void {
  let last = hits[hits.length - 1];
  while (last && covers(hit, last)) {
    hits.pop();
    last = hits[hits.length - 1];
  }
  if (last && isDouble(last, hit) && last.term.weight < hit.term.weight) hits.pop();
  else if (last && (covers(last, hit) || isDouble(last, hit))) return;
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
