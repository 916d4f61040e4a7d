import { remember } from '../text/remember';
import { countedKind } from './counts';
import type { Quantity } from './quantity';
import { rules } from './rules/all';
import { type EvidenceRule, evidence } from './rules/evidence';
import type { CueRule } from './rules/rule';
import { wordTable } from './stems';
import type { Token } from './tokens';

/** What is known of a quantity, by name: 1 for a plain fact, less for a word that stands further away. */
export type Features = Map<string, number>;

/** A cue rule with the names of what it says from after the number, and from anywhere in the sentence. */
interface Cue extends CueRule {
  after: string;
  far: string;
}

const cues = wordTable(
  Object.values(rules).flatMap((rule) =>
    (rule.cues ?? []).map((cue): Cue => ({ ...cue, after: `>${cue.id}`, far: `~${cue.id}` })),
  ),
);
const evidences = wordTable(evidence);

/** The cue rules that a lower-case word belongs to. */
export const cuesOf = (word: string): readonly CueRule[] => cues(word);
/** How models, benchmarks and methods are written: `KernelBench`, `GSM8K`, `ViT-L`. */
const namelike = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}.{0,9}\d|\p{Lu}.{0,9}-.{0,9}\p{Lu}|\d[bB]$/u;

/** How diseases, operations and symptoms end: `dermatitis`, `hypoxemia`, `colectomy`. */
const medical =
  /(?:itis|osis|oses|a?emias?|omas?|ectomy|otomy|pathy|algia|plasty|uria|pnea|rrhage|tension|trophy|plegia)$/;

/** What the words of a sentence say, looked up once for all its quantities. */
export interface SentenceWords {
  cues: (readonly Cue[])[];
  evidence: (readonly EvidenceRule[])[];
  /** The rules that speak anywhere in the sentence. */
  allCues: ReadonlySet<Cue>;
  allEvidence: ReadonlySet<string>;
}

const none: readonly never[] = [];

/** What a word says by itself: the rules of its own and of its parts, and how it is written. */
const factsOf = remember((text) => {
  const lower = text.toLowerCase();
  const parts = lower.includes('-') ? lower.split('-') : none;
  const shape: string[] = [];
  if (text !== lower && namelike.test(text)) shape.push('quality-name');
  if (lower.length > 6 && medical.test(lower)) shape.push('other-medical');
  return { cues: [lower, ...parts].flatMap(cues), evidence: evidences(lower), shape };
});

/** Looks up each word of a sentence, and each part of a hyphenated one. */
export function wordsOf(tokens: readonly Token[]): SentenceWords {
  const allCues = new Set<Cue>();
  const allEvidence = new Set<string>();
  const words: SentenceWords = { cues: [], evidence: [], allCues, allEvidence };
  for (const { type, text } of tokens) {
    const facts = type === 'word' ? factsOf(text) : undefined;
    words.cues.push(facts?.cues ?? none);
    words.evidence.push(facts?.evidence ?? none);
    if (!facts) continue;
    for (const cue of facts.cues) allCues.add(cue);
    for (const { id, where } of facts.evidence) if (where === 'sentence') allEvidence.add(id);
    for (const name of facts.shape) allEvidence.add(name);
  }
  return words;
}

const sizeName = (value: number): string => {
  const size = Math.abs(value);
  if (!Number.isInteger(value)) return 'decimal';
  return size <= 1
    ? String(size)
    : size <= 4
      ? '2-4'
      : size < 10
        ? '5-9'
        : size < 100
          ? '10+'
          : size < 1000
            ? '100+'
            : '1000+';
};

const isYear = ({ values, type, scaled }: Quantity): boolean =>
  !scaled &&
  (type === 'bare' || type === 'count') &&
  values.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);

/** Names of facts, joined once: a string that is met again is found faster among the weights. */
const typeFact = remember((type) => `t:${type}`);
const spelledFact = remember((type) => `spelled:${type}`);
const unitFact = remember((kind) => `${kind}-unit`);
const nounFact = remember((rule) => `noun:${rule}`);
const sizeFacts = { count: remember((size) => `count:${size}`), bare: remember((size) => `bare:${size}`) };

/** Facts of the number itself and of the marks beside it. */
function putShape(features: Features, tokens: readonly Token[], quantity: Quantity): void {
  const put = (name: string) => features.set(name, 1);
  const { type, first, next, values } = quantity;
  put(typeFact(type));
  if (quantity.spelled) put(spelledFact(type));
  if (type === 'count' || type === 'bare') put(sizeFacts[type](sizeName(values[0] ?? 0)));
  if (values.length > 1) put('range');
  if (quantity.scaled) put('scaled');
  if (quantity.share) put('other-share');
  if (quantity.plus) put('plus');
  if (quantity.hyphenated) put('hyphenated');
  if (isYear(quantity)) put('year');
  if (type === 'time' || type === 'bytes') put(unitFact(quantity.kind));
  const noun = type === 'count' && !quantity.share ? countedKind(quantity.unit) : undefined;
  if (noun) put(nounFact(noun));
  const before = tokens[first - 1];
  const after = tokens[next];
  const opens = before?.text === '(';
  if (opens || before?.text === '[') put('open');
  if (after?.text === ')' || after?.text === ']')
    put(opens ? (type === 'count' ? 'other-parenthesis' : 'parenthesis') : 'close');
  if (!before) put(type === 'count' && quantity.spelled ? 'other-starts' : 'starts');
  if (type === 'bare' && before && /^\p{Lu}/u.test(before.text)) put('bare:name');
  if (before && /^[=<>≤≥~]$/.test(before.text)) put(type === 'bare' ? 'compared:bare' : 'compared:named');
  if (before && /^[:/]$/.test(before.text)) put('ratio');
  if (after && /^[:;]$/.test(after.text)) put(`before${after.text}`);
}

/** How far from its number a word still speaks for what the number is about, and for whether it is a metric. */
const cueReach = 14;
const evidenceReach = 6;

/** The facts that a quantity's confidence and kind are worked out from; only its own sentence counts. */
export function featuresOf(
  tokens: readonly Token[],
  words: SentenceWords,
  quantity: Quantity,
  clause: readonly [from: number, to: number],
): Features {
  const features: Features = new Map();
  putShape(features, tokens, quantity);
  const { type, first, next } = quantity;
  const put = (name: string, value: number) => {
    if (value > (features.get(name) ?? 0)) features.set(name, value);
  };
  for (const name of words.allEvidence) features.set(name, 1);
  for (const { far, types } of words.allCues) if (!types || types.includes(type)) features.set(far, 1);
  const to = Math.min(tokens.length, next + cueReach);
  for (let j = Math.max(0, first - cueReach); j < to; j += 1) {
    const isBefore = j < first;
    const distance = isBefore ? first - j : j - next + 1;
    if (distance <= 0) {
      if (type === 'count') for (const { id, where } of words.evidence[j] ?? none) if (where === 'noun') put(id, 1);
      continue;
    }
    if (distance <= evidenceReach) {
      for (const { id, where } of words.evidence[j] ?? none)
        if (where === (isBefore ? 'before' : 'after')) put(id, 2 / (distance + 1));
    }
    if (j < clause[0] || j >= clause[1]) continue;
    for (const { id, after, types } of words.cues[j] ?? none)
      if (!types || types.includes(type)) put(isBefore ? id : after, 3 / (distance + 2));
  }
  return features;
}
