import type { Token } from '../../tokens/word';
import type { Quantity } from '../quantity';
import { lowerAt } from './scene';

/** Names of settings by their last word, with the word before it: their numbers have no unit, or one of their own. */
const settings: Readonly<Record<string, RegExp>> = {
  lr: /^/,
  dropout: /^/,
  momentum: /^/,
  seed: /^/,
  temperature: /^(?:sampling|softmax|decoding|a|with|at|and|,)$/,
  rate: /^(?:learning|dropout|decay|sampling|mutation|crossover)$/,
  decay: /^weight$/,
  rank: /^(?:lora|of|with|and|,|a)$/,
  size: /^(?:hidden|embedding|kernel|patch|step|window|filter|chunk|buffer|beam|population)$/,
};
const batch = /^batch-?sizes?$/;
const link = /^(?:of|is|was|were|are|=|:|at|to|up|from|about|around|~|≤|≥|<|>|and|with|as|large|\(|a)$/;
const reach = 5;

/** The token of the name right before a number, over what may stand between. */
function nameBefore(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  while (at > first - reach && link.test(lowerAt(tokens, at))) at -= 1;
  return at;
}

/** `batch size of 256`, `batchsizes up to 64`. */
export function isBatchSize(tokens: readonly Token[], { first }: Quantity): boolean {
  const at = nameBefore(tokens, first);
  const name = lowerAt(tokens, at);
  return batch.test(name) || (/^sizes?$/.test(name) && lowerAt(tokens, at - 1) === 'batch');
}

/** `lr 3e-4`, `weight decay of 0.01`: a setting, whose number is not of the unit of its neighbour. */
export function isSetting(tokens: readonly Token[], quantity: Quantity): boolean {
  const at = nameBefore(tokens, quantity.first);
  const name = lowerAt(tokens, at);
  const before = Object.hasOwn(settings, name) ? settings[name] : undefined;
  return before?.test(lowerAt(tokens, at - 1)) ?? false;
}
