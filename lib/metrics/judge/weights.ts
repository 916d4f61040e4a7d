import { Judge, type JudgeData } from './judge';
import learned from './weights.json';

/** Learned by `scripts/learn` from the labelled abstracts; not edited by hand. */
const data: JudgeData = learned;

/** The judge that has learned it. */
export const learnedJudge = new Judge(data);
