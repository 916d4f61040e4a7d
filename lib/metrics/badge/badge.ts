import type { Metric, MetricBound, MetricKind } from '../metric';
import { readable, singular } from './words';

const signs: Readonly<Record<MetricBound, string>> = { exact: '', max: '≤ ', min: '≥ ', approx: '≈ ', mean: 'avg ' };
const boundNames: Readonly<Record<MetricBound, string>> = {
  exact: '',
  max: 'up to ',
  min: 'at least ',
  approx: 'about ',
  mean: 'on average ',
};
const scaleKinds: ReadonlySet<MetricKind> = new Set(['model', 'data', 'context', 'hardware', 'duration']);
const symbols = [
  [1e12, 'T', 'trillion'],
  [1e9, 'B', 'billion'],
  [1e6, 'M', 'million'],
] as const;
const unitNames: Readonly<Record<string, string>> = {
  x: 'times',
  '%': 'percent',
  params: 'parameters',
  s: 'seconds',
  ms: 'milliseconds',
  µs: 'microseconds',
  ns: 'nanoseconds',
  min: 'minutes',
  h: 'hours',
  fps: 'frames per second',
  USD: 'US dollars',
  EUR: 'euros',
  GBP: 'pounds',
  J: 'joules',
  GB: 'gigabytes',
  MB: 'megabytes',
  TB: 'terabytes',
  KB: 'kilobytes',
  'tokens/s': 'tokens per second',
  p: 'p-value',
};
const currency: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£' };
/** Units that are printed before their number, as papers do: `F1 0.93`, `p = 0.48`. */
const isNamedScore = (unit: string): boolean =>
  /^(?:p|r|n|z|d|t|k|F1|R2|OR|HR|RR|AUC|AP|mAP|mIoU|IoU|BLEU|ROUGE|WER|FID|SSIM|Dice|MRR|NDCG|kappa|accuracy|perplexity|loss|recall|precision|Elo)$/.test(
    unit,
  );

const digits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 4 });
const superscript = (n: number): string => [...String(n)].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)] ?? '⁻').join('');

function numberText(value: number, words: boolean): string {
  const size = Math.abs(value);
  for (const [factor, symbol, word] of symbols) {
    if (size >= factor && size < 1e15) return `${short.format(value / factor)} ${words ? word : symbol}`;
  }
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) {
    const [mantissa = '', exponent = ''] = value.toExponential().split('e');
    return words
      ? `${mantissa} times ten to the ${Number(exponent)}`
      : `${mantissa} × 10${superscript(Number(exponent))}`;
  }
  return digits.format(value);
}

const valueText = ({ value }: Metric, words = false): string =>
  typeof value === 'number'
    ? numberText(value, words)
    : `${numberText(value[0], words)}${words ? ' to ' : '–'}${numberText(value[1], words)}`;

/** The unit of a number, one of it in the singular. */
const unitOf = ({ unit, value }: Metric): string => (value === 1 ? singular(unit) : unit);

function amountText(metric: Metric): string {
  const { unit } = metric;
  const value = valueText(metric);
  if (unit === 'x') return `${value}×`;
  if (currency[unit]) return `${currency[unit]}${value}`;
  if (isNamedScore(unit))
    return metric.bound === 'exact' ? `${unit} = ${value}` : `${unit} ${signs[metric.bound]}${value}`;
  return unit ? `${value} ${unitOf(metric)}` : value;
}

const shorten = (words: string, most: number): string => {
  if (words.length <= most) return words;
  const cut = words.lastIndexOf(' ', most);
  return `${words.slice(0, cut > most / 2 ? cut : most).trimEnd()}…`;
};

/** Whether the unit alone says what is measured, as for counts and machines. */
const tellsItself = ({ unit, label, kind }: Metric): boolean =>
  (scaleKinds.has(kind) && unit !== '' && unit !== '%' && unit !== 'x') ||
  isNamedScore(unit) ||
  label.toLowerCase() === unit.toLowerCase();

/** Labels that say no more than that a percentage is a quality: a benchmark's name beside it is enough. */
const isPlain = ({ kind, unit, label }: Metric): boolean =>
  kind === 'quality' && unit === '%' && /^(?:share|score|accuracy|performance|success|(?:re)?solves .*|)$/.test(label);

/** The number with what it is a number of: `57.4 % pass rate`, `4 trajectory data sets`. */
function measured(metric: Metric, isPlaced: boolean): string {
  const amount = amountText(metric);
  if (tellsItself(metric) || (isPlaced && isPlain(metric))) return amount;
  const label = shorten(readable(metric), 28);
  const isCounted = metric.unit !== '' && metric.label.endsWith(` ${metric.unit}`);
  return isCounted ? `${valueText(metric)} ${label}` : `${amount} ${label}`;
}

/** The text of a badge, at most about 65 characters: `≤ 4.17× speedup vs vanilla decoding`, `3,072 GPUs`, `p = 0.48`. */
export function badgeText(metric: Metric): string {
  const { unit, bound, versus, on, kind } = metric;
  const sign = isNamedScore(unit) ? '' : signs[bound];
  const isPlaced = on !== undefined && versus === undefined && !scaleKinds.has(kind);
  const what = `${sign}${measured(metric, isPlaced)}`;
  const room = Math.max(24, 60 - what.length);
  if (versus) return `${what} vs ${shorten(versus, room)}`;
  if (!isPlaced) return what;
  return `${what}${isPlain(metric) ? '' : ' on'} ${shorten(on, room)}`;
}

/** What a screen reader says for a badge: the same in plain words, nothing cut. */
export function badgeName(metric: Metric): string {
  const { unit, kind, bound, versus, on } = metric;
  const label = readable(metric);
  const value = valueText(metric, true);
  const name = unitNames[unit] ?? unitOf(metric);
  const amount = isNamedScore(unit)
    ? `${name} ${boundNames[bound]}${value}`
    : `${boundNames[bound]}${value} ${name}`.trimEnd();
  const said = amount.toLowerCase();
  const isSaid = [label, singular(label)].some((words) => said.includes(words.toLowerCase()));
  const isModel = unit === 'params' && label === 'model parameters';
  const about = label && !isSaid && !isModel ? `, ${label}` : '';
  return `${kind}: ${amount}${about}${versus ? `, compared with ${versus}` : ''}${on ? `, on ${on}` : ''}`;
}

const identity = ({ value, unit, kind, bound, label, on }: Metric): string =>
  JSON.stringify(scaleKinds.has(kind) ? [value, unit, kind] : [value, unit, kind, bound, label, on]);

/** The metrics as badges show them: results first, then scale, each in the abstract's order, equal ones once. */
export function displayMetrics(metrics: readonly Metric[]): Metric[] {
  const seen = new Set<string>();
  const once = metrics.filter((metric) => {
    const key = identity(metric);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return [...once.filter(({ kind }) => !scaleKinds.has(kind)), ...once.filter(({ kind }) => scaleKinds.has(kind))];
}
