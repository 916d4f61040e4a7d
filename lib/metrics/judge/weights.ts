import { Judge, type Weights } from './judge';
import learned from './weights.json';

/** Learned by `scripts/train-metrics.ts` from the labelled abstracts; not edited by hand. */
const weights: Weights = learned;

/** The judge that has learned them. */
export const learnedJudge = new Judge(weights);
