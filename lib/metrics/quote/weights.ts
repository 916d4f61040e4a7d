import type { NetworkData } from '../judge/network';
import { Quoter } from './quote';
import learned from './weights.json';

/** Learned by `scripts/learn` from the labelled abstracts; not edited by hand. */
const data: NetworkData = learned;

/** The quoter that has learned it. */
export const learnedQuoter = new Quoter(data);
