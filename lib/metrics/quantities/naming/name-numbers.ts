import type { Token } from '../../tokens/word';
import type { Spoken } from '../people';
import type { Quantity } from '../quantity';
import { byWordsBefore } from './before';
import {
  asBatchSize,
  asBefore,
  asBenchmark,
  asCase,
  asLength,
  asParameters,
  asPerMany,
  asScorePoints,
  asShare,
} from './contexts';
import { byCount, byCountBefore, byNounBehind, byNumberOf, byWhole } from './counted';
import { byList, byNames } from './listed';
import type { Named, Scene } from './scene';
import { byScoreNear } from './score-near';
import { isSetting } from './settings';

/** Gives a number its unit: the only place where a quantity's unit changes once it is read. */
function give(quantity: Quantity, { unit, type, kind, phrase, share, of, times = 1 }: Named): void {
  quantity.unit = unit;
  quantity.type = type;
  quantity.kind = kind;
  if (phrase !== undefined) quantity.phrase = phrase;
  if (share) quantity.share = true;
  if (of !== undefined) quantity.of = of;
  if (times === 1) return;
  quantity.values = quantity.values.map((value) => value * times);
  quantity.scaled = true;
}

/** The unit that a number's surroundings give it, the surest of them first. */
const nameOf = (scene: Scene): Named | undefined =>
  isSetting(scene.tokens, scene.quantity)
    ? undefined
    : (asShare(scene) ??
      byNumberOf(scene) ??
      byWhole(scene) ??
      byCount(scene) ??
      byNounBehind(scene) ??
      byCountBefore(scene) ??
      byNames(scene) ??
      byWordsBefore(scene) ??
      asBatchSize(scene) ??
      asLength(scene) ??
      asPerMany(scene) ??
      asParameters(scene) ??
      asCase(scene) ??
      asBefore(scene) ??
      asScorePoints(scene) ??
      byScoreNear(scene) ??
      asBenchmark(scene));

/** Gives numbers without a unit the one that is said near them: first what a list says at its end, then what stands before them. */
export function nameNumbers(tokens: readonly Token[], quantities: readonly Quantity[], spoken: Spoken): void {
  const scene = (k: number, quantity: Quantity, counted: Quantity | undefined, floor: number): Scene => ({
    tokens,
    quantities,
    k,
    quantity,
    previous: quantities[k - 1],
    counted,
    floor,
    spoken,
  });
  for (let k = quantities.length - 2; k >= 0; k -= 1) {
    const quantity = quantities[k];
    const bare = quantity?.type === 'bare' ? scene(k, quantity, undefined, 0) : undefined;
    const named = bare && (byNames(bare) ?? byList(bare));
    if (quantity && named) give(quantity, named);
  }
  let counted: Quantity | undefined;
  let floor = 0;
  quantities.forEach((quantity, k) => {
    const isBare = quantity.type === 'bare';
    if (quantity.type === 'count' && quantity.kind === 'data' && quantity.phrase !== undefined) counted = quantity;
    const named = isBare ? nameOf(scene(k, quantity, counted, floor)) : undefined;
    if (named) give(quantity, named);
    if (!isBare) floor = quantity.next;
  });
}
