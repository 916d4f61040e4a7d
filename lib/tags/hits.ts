import type { TaggableText } from './topic';
import { type PhraseNode, type Term, type Vocabulary, vocabulary } from './vocabulary';
import { eachWord, gaps } from './words';

/** A term found in a paper, with its offsets in the field. */
export interface Hit {
  term: Term;
  field: 'title' | 'abstract';
  wording: string;
  start: number;
  end: number;
}

/** The terms found in a paper, by topic. One pass; each word is looked at once for each of at most a handful of open phrases. */
export function findHits(text: TaggableText): Hit[][] {
  const words = vocabulary();
  const hits: Hit[][] = words.topics.map(() => []);
  scan(words, 'title', text.title, hits);
  if (text.abstract) scan(words, 'abstract', text.abstract, hits);
  return hits;
}

interface OpenPhrase {
  node: PhraseNode;
  start: number;
}

function scan({ look }: Vocabulary, field: Hit['field'], text: string, hits: Hit[][]): void {
  const readable = inSentenceCase(text);
  let open: OpenPhrase[] = [];
  let cue = false;
  const reach = (node: PhraseNode, start: number, end: number, reached: OpenPhrase[]): void => {
    for (const term of node.terms) {
      if (term.place === 'title' && field !== 'title') continue;
      if (term.place === 'contribution' && !cue) continue;
      const found = hits[term.topic];
      if (found) keepLonger(found, { term, field, wording: readable.slice(start, end).toLowerCase(), start, end });
    }
    if (node.next.size > 0) reached.push({ node, start });
  };
  eachWord(readable, (word, start, end, gap) => {
    if (gap === gaps.sentence) cue = false;
    const entry = look(word);
    if (!entry) {
      if (open.length > 0) open = [];
      return;
    }
    const reached: OpenPhrase[] = [];
    if (gap === gaps.none) {
      for (const path of open) {
        for (const unit of entry.units) {
          const node = path.node.next.get(unit);
          if (node) reach(node, path.start, end, reached);
        }
      }
    }
    for (const node of entry.first) reach(node, start, end, reached);
    cue ||= entry.cue && field === 'abstract';
    open = reached;
  });
}

/** A longer phrase takes the place of a shorter one of the same topic inside it. */
function keepLonger(hits: Hit[], hit: Hit): void {
  const last = hits.at(-1);
  if (last && last.field === hit.field && last.end > hit.start && last.term.partner === hit.term.partner) {
    if (last.start <= hit.start && last.end >= hit.end) return;
    if (last.start >= hit.start && last.end <= hit.end) hits.pop();
  }
  hits.push(hit);
}

/** A text all in capitals says nothing about the case of its words. Offsets must stay true, and a few letters change length with their case. */
function inSentenceCase(text: string): string {
  if (text.length < 12 || /[a-z]/.test(text)) return text;
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
