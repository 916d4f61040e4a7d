import { longestBadge } from '../metric';

/** Words that say how something was measured, or how good it was, and not what. */
const bareWords = new Set(
  'accuracy accuracies precision recall sensitivity specificity auc auroc auprc f f1 f1-score f-score macro-f1 micro-f1 macro micro score scores rmse mae mse mape map miou iou dice dsc psnr ssim fid wer cer bleu rouge rouge-l meteor error errors rate rates correlation pearson spearman coefficient success win pass performance quality area under curve roc kappa mcc ndcg mrr hit top top-1 top-5 improvement improvements improves improved improve gain gains boost boosts speedup speed-up speedups acceleration faster slower higher lower better worse more less than increase increases reduction reduces reduced latency throughput overall average avg mean median best highest new state-of-the-art sota model models method approach system framework classifier network relative absolute overhead cost costs performs achieves achieving achieved reaching running with an a of in the and by to up at vs significant substantial consistent notable strong superior competitive percentage percent points point p values value parameters params training inference time runtime test validation patients subjects participants samples studies cases volunteers articles'.split(
    ' ',
  ),
);

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}_-]*/gu) ?? [];

/** Whether a badge says how much, and not of what: `RMSE of 0.361`. */
export const isBare = (badge: string): boolean => words(badge).every((word) => bareWords.has(word));

/** What ends the thing that a title speaks of. */
const end =
  /^(?:via|using|with|through|by|from|based|under|and|in|on|for|at|to|without|across|as|or|against|during|after|when|that|is|are|versus|vs)$/i;
const longest = 36;

/** What is no thing to be good at, only what does it. */
const generic = /\bmodels?$/i;
const task =
  /(?:segmentation|detection|recognition|prediction|classification|assessment|generation|translation|answering|forecasting|estimation|tracking|retrieval|grading|reconstruction|diagnosis|identification|summarization|navigation|registration|localization)s?$/i;
/** How many words may stand before the noun of a task. */
const before = 3;
const isEdge = (word: string): boolean =>
  end.test(word) || /(?:ing|ed|[,:;?!])$/i.test(word) || /^(?:of|an?|the)$/i.test(word);

const isPhrase = (phrase: string): boolean =>
  / /.test(phrase) && phrase.length <= longest && !/[$\\{}()]/.test(phrase) && !generic.test(phrase);

/** What stands behind `for`, or else behind `in` or `of`, in a title. */
function phraseBehind(all: readonly string[], link: RegExp): string | undefined {
  const at = all.findIndex((word) => link.test(word));
  if (at < 0) return undefined;
  const rest = all.slice(at + 1);
  const stop = rest.findIndex((word, i) => end.test(word) || /[,:;?!]$/.test(rest[i - 1] ?? ''));
  return (stop < 0 ? rest : rest.slice(0, stop))
    .join(' ')
    .replace(/^(?:an?|the) /i, '')
    .replace(/[,:;?!]$/, '');
}

/** The task that a title names, with the words before it: `Meibomian Gland Segmentation`. */
function taskIn(all: readonly string[]): string | undefined {
  const at = all.findIndex((word) => task.test(word));
  let from = at;
  while (from > 0 && at - from < before && !isEdge(all[from - 1] ?? '')) from -= 1;
  return at < 0 ? undefined : all.slice(from, at + 1).join(' ');
}

/** The thing that a title says its work is for: `Spoken Language Assessment` of `LOPA: Enhancing Spoken Language Assessment via …`. */
export function borrowedFrom(title: string): string | undefined {
  const said = title.slice(title.indexOf(': ') + 1).trim();
  const all = said.replace(/\.$/, '').split(/\s+/);
  return [phraseBehind(all, /^for$/i), taskIn(all), phraseBehind(all, /^(?:in|of)$/i)].find(
    (phrase) => phrase !== undefined && isPhrase(phrase),
  );
}

/** A badge with what the title is about in front where it says only how much, and there is room. */
export function withSubject(badge: string, title: string): string {
  const phrase = isBare(badge) ? borrowedFrom(title) : undefined;
  const text = `${phrase}: ${badge}`;
  return phrase !== undefined && text.length <= longestBadge ? text : badge;
}
