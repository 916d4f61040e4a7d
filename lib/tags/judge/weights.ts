import { topics } from '../topics';
import { Judge, type Learned } from './judge';
import weights from './weights.json';

/** Learned by `scripts/train-topics.ts`; not edited by hand. */
const learned: Learned = weights;

let judge: Judge | undefined;

/** The judge that has learned them, made when first asked for. */
export function learnedJudge(): Judge {
  judge ??= new Judge(
    learned,
    topics().map(({ slug }) => slug),
  );
  return judge;
}
