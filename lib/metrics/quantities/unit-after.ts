import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';
import { type Amount, isHyphen } from './amount';
import { type Counted, readCounted } from './counts';
import { readUnit } from './units';

/** A unit read after a number, the token after it, and for a count the noun phrase. */
export type UnitAfter = Unit & { next: number; phrase?: string };

const params: Unit = { unit: 'params', type: 'params', kind: 'model' };
const modelNoun =
  /^(?:models?|scale|scales|parametri[sz]ed|llms?|variants?|language|dense|moe|active|total|base|baselines?|backbones?|parametered|size|sizes|class|version)$/;
const sizedNoun = /^(?:models?|llms?|networks?|transformers?|decoders?|encoders?|backbones?)$/;
const parameterWord = /^(?:trainable|learnable|active|activated|total|model|free|additional)$/;
const contextNoun = /^(?:context|sequence|length|window|ctx)$/;
const isParameters = (token: Token | undefined): boolean => token?.lower.startsWith('param') ?? false;

/** A measure's name that follows its number and is in no table: `0.95 Adjusted Rand Index`. */
function measureAfter(tokens: readonly Token[], next: number): UnitAfter | undefined {
  let end = next;
  while (end < next + 4 && tokens[end]?.type === 'word' && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end += 1;
  if (end === next || tokens[end]?.type === 'number') return undefined;
  const name = tokens.slice(next, end).map((token) => token.text);
  return { unit: name.join(' '), type: 'score', kind: 'quality', next: end };
}

const shortTimes: Readonly<Record<string, string>> = { second: 's', sec: 's', s: 's', minute: 'min', hour: 'h' };

/** How many of a thing are done in a time: `9,000 transactions per second`. */
function rateOf(tokens: readonly Token[], { head, phrase, next }: Counted): UnitAfter | undefined {
  const per = tokens[next]?.lower;
  const time = shortTimes[per === 'per' || per === '/' || per === 'a' ? (tokens[next + 1]?.lower ?? '') : ''];
  return time === undefined
    ? undefined
    : {
        unit: head === 'frames' && time === 's' ? 'fps' : `${head}/${time}`,
        type: 'rate',
        kind: 'speed',
        phrase,
        next: next + 2,
      };
}

/** What a mean counts: `14.3 natural teeth`, `1.5 events`. */
function fewAfter(tokens: readonly Token[], next: number): UnitAfter | undefined {
  const counted = readCounted(tokens, next, false);
  return counted && counted.next - next <= 3 && tokens[next]?.type === 'word' ? counted : undefined;
}

/** `7B`, `70B-scale`, `1.3B trainable parameters`: the size of a model. */
function modelSize(
  tokens: readonly Token[],
  at: number,
  next: number,
  { letter, value }: Amount,
): UnitAfter | undefined {
  const word = tokens[at];
  if (word?.type === 'word' && parameterWord.test(word.lower) && isParameters(tokens[at + 1]))
    return { ...params, next: at + 2 };
  if (!/^[BMT]$/.test(letter) || value < 1e5) return undefined;
  if (isParameters(tokens[at + 1])) return { ...params, next: at + 2 };
  const isModel = [0, 1, 2].some(
    (k) => sizedNoun.test(tokens[at + k]?.lower ?? '') && tokens.slice(at, at + k).every(({ type }) => type === 'word'),
  );
  return word?.type !== 'word' || isModel || modelNoun.test(word.lower) ? { ...params, next } : undefined;
}

/** The unit or the counted noun after an amount that ends before token `next`. */
export function unitAfter(tokens: readonly Token[], next: number, amount: Amount): UnitAfter | undefined {
  const { letter, value } = amount;
  const hyphenated = isHyphen(tokens[next]);
  const at = hyphenated ? next + 1 : next;
  const word = tokens[at];
  const unit = readUnit(tokens, at);
  const counted = unit?.type === 'machines' && !hyphenated ? readCounted(tokens, at, false) : undefined;
  if (counted && counted.next > (unit?.next ?? 0)) return counted;
  if (unit && !(unit.type === 'score' && unit.unit.length < 2)) return unit;
  const size = modelSize(tokens, at, next, amount);
  if (size) return size;
  if (letter && word && contextNoun.test(word.lower)) return { unit: 'tokens', type: 'tokens', kind: 'context', next };
  if (Number.isInteger(value)) {
    const counted = readCounted(tokens, at, hyphenated);
    if (counted) {
      const rate = rateOf(tokens, counted);
      if (rate) return rate;
      const named = readUnit(tokens, counted.next - 1);
      return named && /^(?:machines|tokens|params)$/.test(named.type) ? { ...counted, ...named } : counted;
    }
  } else if (!letter) {
    const measure = measureAfter(tokens, next) ?? fewAfter(tokens, next);
    if (measure) return measure;
  }
  return /^[BT]$/.test(letter) && value >= 1e8 ? { ...params, next } : undefined;
}
