import { remember } from '../../text/remember';
import type { Unit } from '../rules/unit';
import type { Token } from '../tokens/word';

const statistic = (unit: string): Unit => ({ unit, type: 'statistic', kind: 'other' });
const score = (unit: string): Unit => ({ unit, type: 'score', kind: 'quality' });

/** Measures that are written out, by their last word: what stands before it says which. */
const spelled: Readonly<Record<string, readonly (readonly [before: string, unit: Unit])[]>> = {
  ratio: [
    ['odds', statistic('OR')],
    ['hazard', statistic('HR')],
    ['hazards', statistic('HR')],
    ['risk', statistic('RR')],
    ['rate', statistic('RR')],
  ],
  hazard: [['relative', statistic('HR')]],
  risk: [['relative', statistic('RR')]],
  deviation: [['standard', statistic('SD')]],
  deviations: [['standard', statistic('SD')]],
  curve: [
    ['under the', score('AUC')],
    ['under the roc', score('AUC')],
    ['under the receiver operating characteristic', score('AUC')],
    ['under roc', score('AUC')],
  ],
  similarity: [['cosine', score('cosine similarity')]],
  precision: [['mean average', score('mAP')]],
  index: [
    ['structural similarity', score('SSIM')],
    ['adjusted rand', score('Adjusted Rand Index')],
  ],
  error: [
    ['mean absolute', score('MAE')],
    ['root mean square', score('RMSE')],
    ['root mean squared', score('RMSE')],
    ['mean squared', score('MSE')],
    ['mean square', score('MSE')],
  ],
};

/** Whether a measure that is written out ends with a word. */
export const endsMeasure = (word: string): boolean => Object.hasOwn(spelled, word);

/** The measure whose last word stands at a token: `odds ratio`, `area under the curve`. */
export function spelledMeasure(tokens: readonly Token[], i: number): Unit | undefined {
  const last = tokens[i]?.lower ?? '';
  if (!endsMeasure(last)) return undefined;
  return spelled[last]?.find(([before]) => {
    const words = before.split(' ');
    return words.every((word, k) => tokens[i - words.length + k]?.lower === word);
  })?.[1];
}

/** `g-1` in `412 mAh g-1`: the word and its power. */
const negativePower = remember((word): readonly [below: string, power: string] | null => {
  const found = /^([A-Za-zµ]{1,6})-([1-4])$/.exec(word);
  return found ? [found[1] ?? '', found[2] ?? ''] : null;
});
/** `^2` right after a unit that ends before token `next`: `km^2`, `GeV/c^2`. */
export function squarePower(tokens: readonly Token[], next: number): { power: string; next: number } | undefined {
  const power = tokens[next + 1];
  return tokens[next]?.text === '^' && tokens[next]?.glued && /^[23]$/.test(power?.text ?? '')
    ? { power: power?.text ?? '', next: next + 2 }
    : undefined;
}

const over = (below: string, power: string, sign = ''): string => `/${below}${power === '1' ? '' : `${sign}${power}`}`;

/** The negative power at token `at`: `^-3`, `^(-3)`, or `(-3)` right after its word. */
function negativeAt(tokens: readonly Token[], at: number): { power: string; next: number } | undefined {
  const caret = tokens[at]?.text === '^' ? 1 : 0;
  const open = tokens[at + caret]?.text === '(' && tokens[at + caret]?.glued ? 1 : 0;
  const power = tokens[at + 1 + caret + open];
  if (caret + open === 0 || tokens[at + caret + open]?.text !== '-' || power?.type !== 'number') return undefined;
  return open === 0 || tokens[at + 2 + caret + open]?.text === ')'
    ? { power: power.text, next: at + 2 + caret + 2 * open }
    : undefined;
}

/** What stands below a unit that ends before token `next`, as powers: `s^-1`, `g-1`, `cm^{-3}`. */
export function powersAfter(tokens: readonly Token[], next: number): { below: string; next: number } | undefined {
  const word = tokens[next];
  if (word?.type !== 'word') return undefined;
  const joined = negativePower(word.text);
  if (joined) return { below: over(...joined), next: next + 1 };
  const raised = negativeAt(tokens, next + 1);
  return raised && { below: over(word.text, raised.power, '^'), next: raised.next };
}

/** `^-1` right after a unit that ends before token `next`, as in `fb^{-1}` and `fb(-1)`. */
export function ownPower(tokens: readonly Token[], next: number): { power: string; next: number } | undefined {
  const raised = negativeAt(tokens, next);
  return raised && { power: `^-${raised.power}`, next: raised.next };
}
