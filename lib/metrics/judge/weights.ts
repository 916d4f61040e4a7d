import { Judge, type JudgeData } from './judge';
import learned from './weights.json';

/** Learned by `scripts/learn` from the labelled abstracts; not edited by hand. */
const data: JudgeData = learned;

let judge: Judge | undefined;

/** The judge that has learned it, made when it is first asked for, so that a background that starts for something else does not wait for it. */
export function learnedJudge(): Judge {
  judge ??= new Judge(data);
  return judge;
}
