import { fold } from '../text/search-words';

/** What is a share of one, and written as one or out of a hundred: an F1 of 0.93 is one of 93 %. */
const scores =
  /\b(?:score|acc|accuracy|(?:\w+ )?f-?[12](?:[- ](?:score|macro|micro))?|f-?(?:score|measure)|(?:pr|roc)?[- ]?auc|auroc|auprc|area under|m?ap|m?iou|jaccard|dice|dsc|precision|recall|sensitivity|specificity|kappa|mcc|c-index|concordance|ssim|n?dcg|mrr|bleu|rouge|correlation|pearson|spearman|r|r2|rho)\b/u;

/** By how much something changed, and not what it is. */
export const change = /improve|gain|increase|decrease|drop|reduc|higher|lower|loss|degrad|difference|gap/;

/** Whether a measure or a unit by this name is a score. */
export const isScore = (name: string): boolean => scores.test(fold(name));

/** A score out of a hundred, whichever way it is written. */
export const outOfHundred = (value: number): number =>
  Math.abs(value) <= 1 ? Number((value * 100).toPrecision(12)) : value;

/** The unit of what a number says in points and below one, where its label says that it is a score. */
export const scoreUnit = 'score';

/** Whether a number without a unit of its own is a score by its label. */
export const isScoreByLabel = (label: string, unit: string, ends: readonly number[]): boolean =>
  unit === 'points' && ends.every((end) => Math.abs(end) <= 1) && isScore(label) && !change.test(fold(label));
