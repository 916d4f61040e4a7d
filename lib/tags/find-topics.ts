import type { TaggableText, TopicEvidence, TopicMatch } from './topic';
import { type PhraseNode, type Term, type Vocabulary, vocabulary } from './vocabulary';
import { eachWord } from './words';

export const weights = {
  title: 2,
  titleOnly: 2,
  threshold: 4,
  repeat: 0.5,
  repeats: 3,
  opening: 0.75,
  relative: 0.15,
  implied: 3,
  most: 6,
  kind: 0.5,
};

interface Hit {
  term: Term;
  value: number;
  evidence: TopicEvidence;
}

/** The topics of a paper, best first, at most six, each with the words that speak for it. Time grows linearly with the text. */
export function findTopics(text: TaggableText): TopicMatch[] {
  const words = vocabulary();
  const hits: Hit[][] = words.topics.map(() => []);
  scan(words, 'title', text.title, hits);
  if (text.abstract) scan(words, 'abstract', text.abstract, hits);
  const scores = hits.map(scoreOf);
  for (const { from, to } of words.implied) {
    const target = words.topics.findIndex((topic) => topic.slug === to);
    if ((scores[from] ?? 0) >= weights.threshold) scores[target] = (scores[target] ?? 0) + weights.implied;
  }
  return pick(words, scores, hits);
}

function pick({ topics }: Vocabulary, scores: readonly number[], hits: readonly Hit[][]): TopicMatch[] {
  const best = Math.max(...scores);
  const least = Math.max(weights.threshold, best * weights.relative);
  return topics
    .map((topic, index) => ({ ...topic, score: scores[index] ?? 0, evidence: evidenceOf(hits[index] ?? []) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, weights.most);
}

function evidenceOf(hits: readonly Hit[]): TopicEvidence[] {
  return hits.filter(({ value }) => value > 0).map(({ evidence }) => evidence);
}

const contribution =
  /^(?:present|introduc|propos|releas|contribut|construct|curat|build|built|collect|creat|develop|describ|provid|offer)/;

function scan({ root, unitsOf }: Vocabulary, field: 'title' | 'abstract', text: string, hits: Hit[][]): void {
  const readable = isShouting(text) ? lowerCase(text) : text;
  let open: { node: PhraseNode; start: number }[] = [];
  let sentence = -1;
  let cue = false;
  eachWord(readable, (word, start, end, gap) => {
    if (gap === 'sentence') {
      sentence += 1;
      cue = false;
    }
    if (gap !== 'space') open = [];
    if (!cue && contribution.test(word.toLowerCase())) cue = true;
    const units = unitsOf(word);
    if (units.length === 0) {
      open = [];
      return;
    }
    const reached: typeof open = [];
    for (const path of [...open, { node: root, start }]) {
      for (const unit of units) {
        const node = path.node.next.get(unit);
        if (!node) continue;
        for (const term of node.terms) {
          if (term.place === 'title' && field !== 'title') continue;
          if (term.place === 'contribution' && (field === 'title' || !cue)) continue;
          const factor = field === 'title' ? weights.title : sentence === 0 ? weights.opening : 1;
          const evidence = { field, text: text.slice(path.start, end), start: path.start, end };
          note(hits[term.topic], {
            term,
            value: (term.weight * factor) / (term.place === 'title' ? weights.title : 1),
            evidence,
          });
        }
        if (node.next.size > 0) reached.push({ node, start: path.start });
      }
    }
    open = reached;
  });
}

/** A longer phrase takes the place of a shorter one inside it. */
function note(hits: Hit[] | undefined, hit: Hit): void {
  const last = hits?.at(-1);
  if (!hits) return;
  if (last && !hit.term.pair && last.evidence.field === hit.evidence.field && last.evidence.end >= hit.evidence.start) {
    if (last.evidence.start <= hit.evidence.start && last.evidence.end >= hit.evidence.end) return;
    if (last.evidence.start >= hit.evidence.start && last.evidence.end <= hit.evidence.end) hits.pop();
  }
  hits.push(hit);
}

function scoreOf(hits: readonly Hit[]): number {
  if (hits.length === 0) return 0;
  const halves = new Map<number, number>();
  for (const { term } of hits) {
    if (term.pair) halves.set(term.pair.id, (halves.get(term.pair.id) ?? 0) | (1 << term.pair.half));
  }
  const seen = new Map<string, number>();
  let score = 0;
  for (const { term, value, evidence } of hits) {
    if (term.pair && (halves.get(term.pair.id) !== 3 || term.pair.half === 1)) continue;
    const name = evidence.text.toLowerCase();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    if (times === 1) score += value;
    else if (times <= weights.repeats) score += value * weights.repeat;
  }
  return score;
}

function isShouting(text: string): boolean {
  return text.length > 12 && !/[a-z]/.test(text);
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
