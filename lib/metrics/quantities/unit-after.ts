import type { Unit } from '../rules/unit';
import { isPlural } from '../tokens/plurals';
import type { Token } from '../tokens/word';
import type { Amount } from './amounts/amount';
import { isHyphen } from './amounts/scales';
import { type Counted, readCounted } from './counts';
import { powersAfter } from './long-units';
import type { UnitAfter } from './quantity';
import { timeBelow } from './unit-table';
import { readUnit, type UnitAt } from './units';

const params: Unit = { unit: 'params', type: 'params', kind: 'model' };
const modelNoun =
  /^(?:models?|scale|scales|parametri[sz]ed|llms?|variants?|language|dense|moe|active|total|base|baselines?|backbones?|parametered|size|sizes|class|version|teachers?|students?|tiers?)$/;
const sizedNoun = /^(?:models?|llms?|networks?|transformers?|decoders?|encoders?|backbones?|teachers?|students?)$/;
const parameterWord = /^(?:trainable|learnable|active|activated|total|model|free|additional)$/;
const contextNoun = /^(?:context|sequence|length|window|ctx)$/;
const isParameters = (token: Token | undefined): boolean => token?.lower.startsWith('param') ?? false;

/** An amount and where its unit may stand. */
interface Scene {
  tokens: readonly Token[];
  /** The token after the amount, and the one after the hyphen that may follow it. */
  next: number;
  at: number;
  hyphenated: boolean;
  amount: Amount;
  /** The unit that begins where one may stand. */
  unit: UnitAt | undefined;
}

/** `16 CPU cores`, `210 GPU kernels`: what is counted of machines goes before the machine. */
function ofMachine({ tokens, at, hyphenated, unit }: Scene): UnitAfter | undefined {
  if (hyphenated || unit?.type !== 'machines') return undefined;
  const counted = readCounted(tokens, at, false);
  return counted && counted.next > unit.next ? counted : undefined;
}

/** `12 X posts`: a letter that begins a counted phrase is no `×`. */
const beginsPhrase = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'X' && !tokens[at]?.glued && isPlural(tokens[at + 1]?.lower ?? '');

/** `12 GB`, `3x`, `0.4 BLEU`. */
function ofUnit({ tokens, at, hyphenated, unit }: Scene): UnitAfter | undefined {
  if (!unit || beginsPhrase(tokens, at)) return undefined;
  /** `30B-A3B`: a name. */
  if (hyphenated && tokens[at + 1]?.type === 'number' && tokens[at + 1]?.glued) return undefined;
  const isLetter = unit.type === 'score' && unit.unit.length < 2;
  const isNoun = unit.unit === 'points' && tokens[at]?.lower === 'data';
  return isLetter || isNoun ? undefined : unit;
}

/** `7B`, `70B-scale`, `1.3B trainable parameters`: the size of a model. */
function ofModel({ tokens, at, next, amount: { letter, value } }: Scene): UnitAfter | undefined {
  const word = tokens[at];
  if (word?.type === 'word' && parameterWord.test(word.lower) && isParameters(tokens[at + 1]))
    return { ...params, next: at + 2 };
  if (!/^[BMT]$/.test(letter) || value < 1e5 || word?.type === 'number') return undefined;
  if (isParameters(tokens[at + 1])) return { ...params, next: at + 2 };
  const isModel = [0, 1, 2].some(
    (k) => sizedNoun.test(tokens[at + k]?.lower ?? '') && tokens.slice(at, at + k).every(({ type }) => type === 'word'),
  );
  return word?.type !== 'word' || isModel || modelNoun.test(word.lower) ? { ...params, next } : undefined;
}

/** `128K context`. */
function ofContext({ tokens, at, next, amount: { letter } }: Scene): UnitAfter | undefined {
  const isContext = letter !== '' && contextNoun.test(tokens[at]?.lower ?? '');
  return isContext ? { unit: 'tokens', type: 'tokens', kind: 'context', next } : undefined;
}

/** How many of a thing are done in a time: `9,000 transactions per second`, `14 beats min(-1)`. */
function rateOf(tokens: readonly Token[], { head, phrase, next }: Counted): UnitAfter | undefined {
  const rate = (time: string, end: number): UnitAfter => ({
    unit: head === 'frames' && time === 's' ? 'fps' : `${head}/${time}`,
    type: 'rate',
    kind: 'speed',
    phrase,
    next: end,
  });
  const per = tokens[next]?.lower;
  const below = per === 'per' || per === '/' || per === 'a' ? (tokens[next + 1]?.lower ?? '') : '';
  const time = timeBelow(below);
  if (time !== undefined && /^(?:s|sec|second|min|minute|h|hour)$/.test(below)) return rate(time, next + 2);
  const power =
    timeBelow(tokens[next]?.lower.replace(/-1$/, '') ?? '') === undefined ? undefined : powersAfter(tokens, next);
  return power && rate(power.below.slice(1), power.next);
}

/** `230 notebooks`, `3072 GPU nodes`, `9,000 transactions per second`. */
function ofCounted({ tokens, at, hyphenated, amount: { value } }: Scene): UnitAfter | undefined {
  const counted = Number.isInteger(value) ? readCounted(tokens, at, hyphenated, value === 1) : undefined;
  if (!counted) return undefined;
  const rate = rateOf(tokens, counted);
  if (rate) return rate;
  const named = readUnit(tokens, counted.next - 1);
  return named && /^(?:machines|tokens|params)$/.test(named.type) ? { ...counted, ...named } : counted;
}

/** A measure's name that follows its number and is in no table: `0.95 Adjusted Rand Index`. */
function ofMeasure({ tokens, next, amount: { value, letter } }: Scene): UnitAfter | undefined {
  if (Number.isInteger(value) || letter !== '') return undefined;
  let end = next;
  while (end < next + 4 && tokens[end]?.type === 'word' && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end += 1;
  if (end === next || tokens[end]?.type === 'number') return undefined;
  const name = tokens.slice(next, end).map((token) => token.text);
  return { unit: name.join(' '), type: 'score', kind: 'quality', next: end };
}

/** What a mean counts: `14.3 natural teeth`, `1.5 events`. */
function ofMean({ tokens, next, amount: { value, letter } }: Scene): UnitAfter | undefined {
  if (Number.isInteger(value) || letter !== '' || tokens[next]?.type !== 'word') return undefined;
  const counted = readCounted(tokens, next, false);
  return counted && counted.next - next <= 3 ? counted : undefined;
}

/** `a 70B on one card`: billions of nothing else are parameters. */
function ofLetter({ next, amount: { letter, value } }: Scene): UnitAfter | undefined {
  return /^[BT]$/.test(letter) && value >= 1e8 ? { ...params, next } : undefined;
}

/** The unit or the counted noun after an amount that ends before token `next`. */
export function unitAfter(tokens: readonly Token[], next: number, amount: Amount): UnitAfter | undefined {
  const hyphenated = isHyphen(tokens[next]);
  const at = hyphenated ? next + 1 : next;
  const scene: Scene = { tokens, next, at, hyphenated, amount, unit: readUnit(tokens, at) };
  return (
    ofMachine(scene) ??
    ofUnit(scene) ??
    ofModel(scene) ??
    ofContext(scene) ??
    ofCounted(scene) ??
    ofMeasure(scene) ??
    ofMean(scene) ??
    ofLetter(scene)
  );
}
