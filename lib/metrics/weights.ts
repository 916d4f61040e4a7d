import type { Weights } from './judge';
import learned from './weights.json';

/** Learned by `scripts/train-metrics.ts` from the labelled abstracts; not edited by hand. */
export const weights: Weights = learned;
