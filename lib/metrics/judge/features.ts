import { remember } from '../../text/remember';
import { countedKind } from '../quantities/counts';
import type { Quantity } from '../quantities/quantity';
import { rules } from '../rules/all';
import { type EvidenceRule, evidence } from '../rules/evidence';
import type { CueRule } from '../rules/rule';
import type { Cue, Token, Word, WordFacts } from '../tokens/word';
import { FeatureList, type Features, featureNumber } from './feature-list';
import learned from './weights.json';
import { wordTable } from './word-table';

// Numbers are learned with the words of badges: rules that were learned keep theirs, wherever a new one is written.
for (const id of learned.rules) for (const name of [id, `>${id}`, `~${id}`]) featureNumber(name);

export const cues = wordTable(
  Object.values(rules).flatMap(({ cues = [] }) =>
    cues.map(
      (cue): Cue => ({
        ...cue,
        before: featureNumber(cue.id),
        after: featureNumber(`>${cue.id}`),
        far: featureNumber(`~${cue.id}`),
      }),
    ),
  ),
);
const evidences = wordTable(evidence);

/** What a comparative right after a number says of its kind: the feature of the kind, `speed-compared`. */
const comparatives = new Map(
  Object.entries(rules).flatMap(([kind, { comparatives }]) =>
    (comparatives?.split(' ') ?? []).map((word) => [word, featureNumber(`${kind}-compared`)] as const),
  ),
);

/** The cue rules that a lower-case word belongs to. */
export const cuesOf = (word: string): readonly CueRule[] => cues(word);
/** How models, benchmarks and methods are written: `KernelBench`, `GSM8K`, `ViT-L`. */
const namelike = /\p{Ll}\p{Lu}|\p{Lu}\p{Lu}.{0,9}\d|\p{Lu}.{0,9}-.{0,9}\p{Lu}|\d[bB]$/u;

/** How diseases, operations and symptoms end: `dermatitis`, `hypoxemia`, `colectomy`. */
const medical =
  /(?:itis|osis|oses|a?emias?|omas?|ectomy|otomy|pathy|algia|plasty|uria|pnea|rrhage|tension|trophy|plegia)$/;

/** What the words of a sentence say, looked up once for all its quantities. */
export interface SentenceWords {
  /** By token; nothing for one that says nothing. */
  facts: (WordFacts | null | undefined)[];
  /** The rules that speak anywhere in the sentence. */
  cues: Cue[];
  evidence: number[];
}

const none: readonly never[] = [];

function factsOf({ text, lower }: Word): WordFacts | null {
  const parts = lower.includes('-') ? lower.split('-') : none;
  const shape: string[] = [];
  if (text !== lower && namelike.test(text)) shape.push('quality-name');
  if (lower.length > 6 && medical.test(lower)) shape.push('other-medical');
  const own = [lower, ...parts].flatMap(cues);
  const evidence = evidences(lower);
  if (own.length + evidence.length + shape.length === 0) return null;
  const at = (place: EvidenceRule['where']) =>
    evidence.flatMap(({ id, where }) => (where === place ? featureNumber(id) : none));
  return {
    cues: own,
    before: at('before'),
    after: at('after'),
    noun: at('noun'),
    sentence: [...at('sentence'), ...shape.map(featureNumber)],
    change: evidence.some(({ where }) => where === 'around'),
  };
}

/** Looks up each word of a sentence, and each part of a hyphenated one. */
export function wordsOf(tokens: readonly Token[]): SentenceWords {
  const words: SentenceWords = { facts: [], cues: [], evidence: [] };
  for (const { word } of tokens) {
    if (word && word.facts === undefined) word.facts = factsOf(word);
    const facts = word?.facts;
    words.facts.push(facts);
    if (!facts) continue;
    for (const cue of facts.cues) if (!words.cues.includes(cue)) words.cues.push(cue);
    for (const feature of facts.sentence) if (!words.evidence.includes(feature)) words.evidence.push(feature);
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

/** Features that are named after something, their names joined once. */
const typeFact = remember((type) => featureNumber(`t:${type}`));
const spelledFact = remember((type) => featureNumber(`spelled:${type}`));
const unitFact = remember((kind) => featureNumber(`${kind}-unit`));
const nounFact = remember((rule) => featureNumber(`noun:${rule}`));
const sizeFacts = {
  count: remember((size) => featureNumber(`count:${size}`)),
  bare: remember((size) => featureNumber(`bare:${size}`)),
};

/** Facts of the number itself and of the marks beside it. */
function putShape(list: FeatureList, tokens: readonly Token[], quantity: Quantity): void {
  const put = (name: string) => list.put(featureNumber(name), 1);
  const { type, first, next, values } = quantity;
  list.put(typeFact(type), 1);
  if (quantity.spelled) list.put(spelledFact(type), 1);
  if (type === 'count' || type === 'bare') list.put(sizeFacts[type](sizeName(values[0] ?? 0)), 1);
  if (values.length > 1) put('range');
  if (quantity.scaled) put('scaled');
  if (quantity.share) put('other-share');
  if (quantity.plus) put('plus');
  if (quantity.hyphenated) put('hyphenated');
  if (isYear(quantity)) put('year');
  if (type === 'time' || type === 'bytes') list.put(unitFact(quantity.kind), 1);
  const noun = type === 'count' && !quantity.share ? countedKind(quantity.unit) : undefined;
  if (noun) list.put(nounFact(noun), 1);
  const before = tokens[first - 1];
  const after = tokens[next];
  const opens = before?.text === '(';
  if (opens || before?.text === '[') put('open');
  if (after?.text === ')' || after?.text === ']')
    put(opens ? (type === 'count' ? 'other-parenthesis' : 'parenthesis') : 'close');
  if (!before) put(type === 'count' && quantity.spelled ? 'other-starts' : 'starts');
  if (type === 'bare' && before && /^\p{Lu}/u.test(before.text)) put('bare:name');
  const markBefore = before?.type === 'mark' ? before.text : '';
  if (/^[=<>≤≥~]$/.test(markBefore)) put(type === 'bare' ? 'compared:bare' : 'compared:named');
  if (markBefore === ':' || markBefore === '/') put('ratio');
  const compared = comparatives.get(after?.lower ?? '');
  if (compared !== undefined) list.put(compared, 1);
  if (after?.text === ':' || after?.text === ';') put(`before${after.text}`);
}

/** How far from its number a word still speaks for what the number is about, and for whether it is a metric. */
const cueReach = 14;
const evidenceReach = 6;
/** And for its being a change. */
const changeReach = 8;

/** A percentage that no word around it calls a change: `throughput of 52%`. */
export const level = featureNumber('level');

const list = new FeatureList();

/** The facts that a quantity's confidence and kind are worked out from; only its own sentence counts. */
export function featuresOf(
  tokens: readonly Token[],
  words: SentenceWords,
  quantity: Quantity,
  clause: readonly [from: number, to: number],
): Features {
  putShape(list, tokens, quantity);
  const { type, first, next } = quantity;
  for (const feature of words.evidence) list.put(feature, 1);
  for (const { far, types } of words.cues) if (!types || types.includes(type)) list.put(far, 1);
  let isLevel = type === 'percent';
  const to = Math.min(tokens.length, next + cueReach);
  for (let j = Math.max(0, first - cueReach); j < to; j += 1) {
    const facts = words.facts[j];
    if (!facts) continue;
    const isBefore = j < first;
    const distance = isBefore ? first - j : j - next + 1;
    if (distance <= 0) {
      if (type === 'count') for (const feature of facts.noun) list.put(feature, 1);
      continue;
    }
    if (distance <= evidenceReach)
      for (const feature of isBefore ? facts.before : facts.after) list.put(feature, 2 / (distance + 1));
    if (j < clause[0] || j >= clause[1]) continue;
    if (facts.change && distance <= changeReach) isLevel = false;
    for (const { before, after, types } of facts.cues)
      if (!types || types.includes(type)) list.put(isBefore ? before : after, 3 / (distance + 2));
  }
  if (isLevel) list.put(level, 1);
  return list.take();
}
