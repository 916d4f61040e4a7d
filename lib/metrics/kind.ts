import type { MetricKind } from './metric';
import type { Quantity } from './quantities';
import { rules } from './rules/all';
import type { CueRule, UnitType } from './rules/rule';
import type { Token } from './tokens';

const exact = new Map<string, CueRule[]>();
const stems = new Map<string, CueRule[]>();
for (const { cues = [] } of Object.values(rules)) {
  for (const cue of cues) {
    for (const word of cue.words.split(' ')) {
      const [table, key] = word.endsWith('*') ? [stems, word.slice(0, -1)] : [exact, word];
      table.set(key, [...(table.get(key) ?? []), cue]);
    }
  }
}
const shortest = 3;
const longest = 14;

/** The cue rules that a word matches. */
export function cuesOf(word: string): readonly CueRule[] {
  const found = exact.get(word);
  if (found) return found;
  for (let length = Math.min(word.length, longest); length >= shortest; length -= 1) {
    const stem = stems.get(word.slice(0, length));
    if (stem) return stem;
  }
  return [];
}

const open: ReadonlySet<UnitType> = new Set(['ratio', 'percent', 'time', 'bytes', 'tokens', 'bare']);

/** How strongly the words near a quantity speak for each kind. */
export function kindScores(
  tokens: readonly Token[],
  quantity: Quantity,
  clause: readonly [from: number, to: number],
): Map<MetricKind, number> {
  const scores = new Map<MetricKind, number>([[quantity.kind, open.has(quantity.type) ? 0.3 : 5]]);
  const from = Math.max(clause[0], quantity.first - 14);
  const to = Math.min(clause[1], quantity.next + 10);
  for (let j = from; j < to; j += 1) {
    if (j >= quantity.first && j < quantity.next) continue;
    const token = tokens[j];
    if (token?.type !== 'word') continue;
    const distance = j < quantity.first ? quantity.first - j : (j - quantity.next + 1) * 0.8;
    for (const part of token.lower.includes('-') ? [token.lower, ...token.lower.split('-')] : [token.lower]) {
      for (const cue of cuesOf(part)) {
        if (cue.types ? !cue.types.includes(quantity.type) : !open.has(quantity.type)) continue;
        scores.set(cue.kind, (scores.get(cue.kind) ?? 0) + (cue.weight ?? 1) / (distance + 2));
      }
    }
  }
  return scores;
}

/** The kind of a quantity: its unit's own, or the one that the words around it speak for. */
export function kindOf(
  tokens: readonly Token[],
  quantity: Quantity,
  clause: readonly [from: number, to: number],
): MetricKind {
  let best: MetricKind = quantity.kind;
  let most = 0;
  for (const [kind, score] of kindScores(tokens, quantity, clause)) {
    if (score > most) {
      most = score;
      best = kind;
    }
  }
  return best;
}
