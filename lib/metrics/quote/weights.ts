import type { NetworkData } from '../judge/network';
import { Quoter } from './quote';
import learned from './weights.json';

/** Learned by `scripts/learn` from the labelled abstracts; not edited by hand. */
const data: NetworkData = learned;

let quoter: Quoter | undefined;

/** The quoter that has learned it, made when the first badge is written. */
export function learnedQuoter(): Quoter {
  quoter ??= new Quoter(data);
  return quoter;
}
