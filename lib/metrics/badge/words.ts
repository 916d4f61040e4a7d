import type { Metric } from '../metric';

/** Changes that a badge says in the singular: `13.3 points improvement`. */
const change =
  /^(?:improvement|gain|reduction|increase|decrease|drop|speed-?up|saving|boost|overhead|difference|degradation|throughput|rate)s$/;
/** Adjectives before a change that its number makes needless. */
const needless =
  /^(?:significant|substantial|considerable|consistent|notable|relative|clear|large|overall|average|mean|geomean)$/;
/** Names with vowels that papers write in capitals; those without are known by that (`llm`, `psnr`). */
const capitals: Readonly<Record<string, string>> = {
  ai: 'AI',
  ap: 'AP',
  api: 'API',
  auc: 'AUC',
  auroc: 'AUROC',
  bleu: 'BLEU',
  cpu: 'CPU',
  dna: 'DNA',
  em: 'EM',
  f1: 'F1',
  fid: 'FID',
  gpu: 'GPU',
  icu: 'ICU',
  iou: 'IoU',
  mae: 'MAE',
  map: 'mAP',
  miou: 'mIoU',
  mri: 'MRI',
  ram: 'RAM',
  rmse: 'RMSE',
  rna: 'RNA',
  rouge: 'ROUGE',
  ssim: 'SSIM',
  tco: 'TCO',
  tpu: 'TPU',
  vram: 'VRAM',
};

/** `GPU` for `gpu`, `LLMs` for `llms`, `rl` as `RL`; other words stay. */
function capitalised(word: string): string {
  const known = capitals[word];
  if (known) return known;
  const isShort = /^(?:[bcdfghjklmnpqrstvwxz]{2,5}|(?!v\d)[bcdfghjklmnpqrstvwxz]{1,3}\d+)$/.test(word);
  if (isShort && !/^(?:pp|th|nd|rd|st|mm|cm|kg|mg|ml|km|hrs?|yrs?|vs|pts)$/.test(word)) return word.toUpperCase();
  return /^(?:[cgt]pu|llm|vlm|cnn|gnn|icu|mlp)s$/.test(word) ? `${word.slice(0, -1).toUpperCase()}s` : word;
}

/** A label as a badge shows it: names in capitals, a change in the singular and without needless adjectives. */
export function readable({ label, bound }: Pick<Metric, 'label' | 'bound'>): string {
  if (/^(?:outperform|surpass|exceed|beat)/.test(label)) return 'better';
  const words = label.split(' ');
  const isChange =
    change.test(words.at(-1) ?? '') || /(?:improvement|gain|reduction|increase|drop|speed-?up)$/.test(label);
  const isMean = bound === 'mean';
  while (words.length > 1 && (isChange ? needless : isMean ? /^(?:average|mean|geomean)$/ : /^$/).test(words[0] ?? ''))
    words.shift();
  const last = words.at(-1) ?? '';
  if (change.test(last) && isChange) words[words.length - 1] = last.slice(0, -1);
  return words.map((word) => word.split('-').map(capitalised).join('-')).join(' ');
}

/** One of a counted unit: `GPU` of `GPUs`, `study` of `studies`. */
export const singular = (unit: string): string => {
  if (!/^[\p{L}-]{3,}s$/u.test(unit) || /(?:ss|us|is)$/.test(unit)) return unit;
  if (unit.endsWith('ies')) return unit === 'series' || unit === 'species' ? unit : `${unit.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(unit) ? unit.slice(0, -2) : unit.slice(0, -1);
};
