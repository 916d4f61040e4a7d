import { languageTerms } from './terms/language';
import { learningTerms } from './terms/learning';
import { scienceTerms } from './terms/science';
import { societyTerms } from './terms/society';
import { systemsTerms } from './terms/systems';
import { visionTerms } from './terms/vision';
import type { Topic } from './topic';
import { normaliseWord } from './words';

/** When a term counts: anywhere, in the title only, or only after a word such as "we present" in its sentence. */
export type TermPlace = 'anywhere' | 'title' | 'contribution';

/** A phrase that speaks for a topic. A weight of 0 hides shorter terms of the same topic inside the phrase. */
export interface Term {
  topic: number;
  weight: number;
  place: TermPlace;
  /** The number of the pair that this term is half of: halves count only when both are found. */
  pair?: { id: number; half: 0 | 1 };
}

/** A step on the way through a phrase: what the next word may be, and the terms that end here. */
export interface PhraseNode {
  next: Map<string, PhraseNode>;
  terms: Term[];
}

export interface Vocabulary {
  topics: readonly Topic[];
  implied: readonly { from: number; to: string }[];
  /** The first words of all phrases. */
  root: PhraseNode;
  unitsOf: (word: string) => readonly string[];
}

const tables = [languageTerms, learningTerms, systemsTerms, visionTerms, societyTerms, scienceTerms];
const marks: Record<string, { weight: number; place: TermPlace }> = {
  '!': { weight: 4, place: 'anywhere' },
  '?': { weight: 1, place: 'anywhere' },
  '-': { weight: 0, place: 'anywhere' },
  '^': { weight: 4, place: 'title' },
  '>': { weight: 4, place: 'contribution' },
};
const plain = { weight: 2, place: 'anywhere' } as const;

let built: Vocabulary | undefined;

/** The tables of `terms/` as one trie of words, built when first asked for. */
export function vocabulary(): Vocabulary {
  built ??= buildVocabulary();
  return built;
}

function buildVocabulary(): Vocabulary {
  const topics: Topic[] = [];
  const implied: { from: number; to: string }[] = [];
  const root: PhraseNode = { next: new Map(), terms: [] };
  const units = new UnitIndex();
  let pairs = 0;
  let area = '';
  for (const line of tables.join('').split('\n')) {
    if (line.startsWith('# ')) area = line.slice(2);
    const [slug, name, terms] = line.split('|');
    if (slug === undefined || name === undefined || terms === undefined) continue;
    const topic = topics.push({ slug, name, area }) - 1;
    for (const written of terms.split(', ')) {
      const mark = written[0] ?? '';
      if (mark === '+') {
        implied.push({ from: topic, to: written.slice(1) });
        continue;
      }
      const { weight, place } = marks[mark] ?? plain;
      const halves = (mark in marks ? written.slice(1) : written).split(' & ');
      halves.forEach((phrase, index) => {
        const term: Term = { topic, weight, place };
        if (halves.length > 1) term.pair = { id: pairs, half: index === 0 ? 0 : 1 };
        addPhrase(root, units, phrase, term);
      });
      if (halves.length > 1) pairs += 1;
    }
  }
  return { topics, implied, root, unitsOf: (word) => units.of(word) };
}

function addPhrase(root: PhraseNode, units: UnitIndex, phrase: string, term: Term): void {
  let node = root;
  for (const written of phrase.split(' ')) {
    const unit = units.add(written);
    let next = node.next.get(unit);
    if (!next) {
      next = { next: new Map(), terms: [] };
      node.next.set(unit, next);
    }
    node = next;
  }
  node.terms.push(term);
}

/** The words of all phrases: whole (`token`), by their beginning (`token*`), their end (`*ectomy`), or in this very case (`RAG`). */
class UnitIndex {
  private readonly units = new Set<string>();
  private shortest = 40;
  private longest = 0;
  private readonly remembered = new Map<string, readonly string[]>();

  add(written: string): string {
    const unit = unitFor(written);
    this.units.add(unit);
    if (unit.includes('*')) {
      this.shortest = Math.min(this.shortest, unit.length - 1);
      this.longest = Math.max(this.longest, unit.length - 1);
    }
    return unit;
  }

  of(word: string): readonly string[] {
    const known = this.remembered.get(word);
    if (known) return known;
    const found = this.look(word);
    if (this.remembered.size > 20_000) this.remembered.clear();
    this.remembered.set(word, found);
    return found;
  }

  private look(word: string): string[] {
    const form = normaliseWord(word);
    const candidates = [form, `=${word}`, `=${word.replace(/s$/, '')}`];
    for (let length = this.shortest; length <= Math.min(this.longest, form.length); length += 1) {
      candidates.push(`${form.slice(0, length)}*`, `*${form.slice(-length)}`, `=*${word.slice(-length)}`);
    }
    return [...new Set(candidates)].filter((unit) => this.units.has(unit));
  }
}

function unitFor(written: string): string {
  if (/[A-Z]/.test(written)) return `=${written}`;
  return written.includes('*') ? written : normaliseWord(written);
}
