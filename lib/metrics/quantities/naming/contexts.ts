import { isName } from '../../tokens/phrases';
import { nearestCounted } from '../people';
import { points } from '../unit-table';
import { counted, isWhole, lowerAt, type Named, type Naming, numberOf, textAt } from './scene';
import { isBatchSize } from './settings';

/** `batch size of 256`. */
export const asBatchSize: Naming = ({ tokens, quantity }) =>
  isBatchSize(tokens, quantity) ? { unit: 'batch size', type: 'count', kind: 'context' } : undefined;

const lengthWord = /^(?:lengths?|windows?|contexts?)$/;
const ofTokens = /^(?:context|contexts|sequence|sequences|training|token|tokens|input|prompt|attention)$/;

/** A length in tokens: `context lengths beyond 4096`, `a 2048 training length`. */
export const asLength: Naming = ({ tokens, quantity: { first, next, values } }) => {
  const value = values[0] ?? 0;
  if (!Number.isInteger(value) || value < 256) return undefined;
  const near = tokens.slice(Math.max(0, first - 6), next + 4).map(({ lower }) => lower);
  const isBeyond = /^sequences?$/.test(lowerAt(tokens, first - 2)) && lowerAt(tokens, first - 1) === 'beyond';
  const isLength = isBeyond || (near.some((word) => lengthWord.test(word)) && near.some((word) => ofTokens.test(word)));
  return isLength ? { unit: 'tokens', type: 'tokens', kind: 'context' } : undefined;
};

/** `5 per 100,000 person-years`: how many of so many. */
export const asPerMany: Naming = ({ tokens, quantity: { next } }) => {
  const many = tokens[next + 1];
  if (lowerAt(tokens, next) !== 'per' || many?.type !== 'number' || (many.value ?? 0) < 100) return undefined;
  const noun = tokens[next + 2]?.type === 'word' ? ` ${lowerAt(tokens, next + 2)}` : '';
  return { unit: `per ${many.text}${noun}`, type: 'rate', kind: 'other' };
};

/** `parameters to 1.3 B`. */
export const asParameters: Naming = ({ tokens, quantity: { first, scaled } }) => {
  const isNear = tokens.slice(Math.max(0, first - 5), first).some(({ lower }) => lower.startsWith('parameter'));
  return scaled && isNear ? { unit: 'params', type: 'params', kind: 'model' } : undefined;
};

/** `4 of 12` in a sentence that names nobody: of those whom the abstract is about. */
export const asShare: Naming = ({ quantity: { share, start }, spoken }) => {
  const people = share ? spoken(start) : undefined;
  return people === undefined ? undefined : counted(people);
};

/** `(12, 34%)`: a count in brackets with its share. */
export const asCase: Naming = ({ tokens, quantity }) => {
  const { first, next } = quantity;
  const isCase = textAt(tokens, next) === ',' && textAt(tokens, first - 1) === '(' && textAt(tokens, next + 2) === '%';
  const noun = isCase && Number.isInteger(numberOf(quantity)) ? nearestCounted(tokens, first) : undefined;
  return noun === undefined ? undefined : { ...counted(noun), share: true };
};

/** `F1 from 0.61 to 0.72`: what the number before was, where this one goes on from it. */
export const asBefore: Naming = ({ tokens, quantity, previous }) => {
  if (!previous || !/^(?:score|statistic|points)$/.test(previous.type) || Number.isInteger(numberOf(quantity)))
    return undefined;
  const { unit, type, kind } = previous;
  const link = /^(?:and|,|vs|versus|\/|to|or|→|\.)$/.test(lowerAt(tokens, quantity.first - 1));
  const isSigned = /^[+-]$/.test(textAt(tokens, quantity.first));
  const reach = isSigned ? 10 : 4;
  const isChange = lowerAt(tokens, quantity.first - 1) === 'to' && quantity.first - previous.next < 6;
  return link && (isChange || quantity.first - previous.next < reach) ? { unit, type, kind } : undefined;
};

const asPoints = (isSo: boolean): Named | undefined => (isSo ? points : undefined);

/** `+2.1`, `(68.4)` after a name, `a gain of 1.8 on X`, `an average score of 26.9`: points of no score that is named. */
export const asScorePoints: Naming = ({ tokens, quantity }) => {
  const { first, next, values } = quantity;
  const isSigned = /^[+-]$/.test(textAt(tokens, first));
  if (isWhole(quantity) && !isSigned) return undefined;
  const [before, after] = [tokens[first - 1], lowerAt(tokens, next)];
  if (isSigned && values.length === 1 && before?.text !== '=') return points;
  if (before?.text === '(' && before.glued && /^\p{Lu}/u.test(textAt(tokens, first - 2))) return points;
  const isGain = /^(?:gains?|improvements?|scores?|increase|drop|of|by)$/.test(before?.lower ?? '');
  if (isGain && /^(?:on|over|in)$/.test(after)) return points;
  const near = [first - 3, first - 2, first - 1, next, next + 1].map((at) => lowerAt(tokens, at));
  return asPoints(near.some((word) => /^(?:scores?|scoring|scored)$/.test(word)));
};

/** `from 8.8 to 44.5`, `7.24 on ImgEdit`: a decimal number told for a benchmark. */
export const asBenchmark: Naming = ({ tokens, quantity }) => {
  const { first, next } = quantity;
  if (Number.isInteger(numberOf(quantity)) || !/^(?:on|in)$/.test(lowerAt(tokens, next))) return undefined;
  return asPoints(
    isName(tokens[next + 1]) &&
      /^(?:achieves|achieving|reaches|reaching|to|,|and|including|from|scores)$/.test(lowerAt(tokens, first - 1)),
  );
};
