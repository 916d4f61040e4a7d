import type { MetricKind } from './metric';
import type { Quantity } from './quantities';
import type { Token } from './tokens';

/** 0 to 1: how sure it is that a quantity is a result or the scale of this paper. */
export function confidenceOf(tokens: readonly Token[], quantity: Quantity, kind: MetricKind): number {
  return quantity.type === 'bare' || (kind === 'context' && tokens.length < 0) ? 0.2 : 0.8;
}
