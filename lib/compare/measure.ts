import { isScale } from '../metrics/badge/order';
import type { MetricKind } from '../metrics/metric';
import { numberIn, type PaperNumber } from './number';
import { dimensionOf, isConvertible, partScores, unitText } from './units';

/** What a number measures, so far that numbers of one measure can stand in one row. */
export interface Measure {
  id: string;
  kind: MetricKind;
  /** `speed-up`, `latency reduction`, `accuracy`. */
  name: string;
  /** The unit that its numbers are compared in. */
  unit: string;
}

/** What is measured, by the first pattern that a label fits; by kind. */
const names: Readonly<Partial<Record<MetricKind, readonly (readonly [name: string, label: RegExp])[]>>> = {
  speed: [
    ['slowdown', /slow/],
    ['time to first token', /ttft|first[- ]token|prefill/],
    ['throughput', /throughput|goodput|bandwidth|requests|frames|flop/],
    ['latency', /latenc|delay/],
    ['training time', /train.*time|iteration time/],
    ['speed-up', /speed-? ?up|speed|faster|quicker|accelerat|outperform|improvement|performance|gain/],
    ['time', /time|duration|makespan/],
  ],
  memory: [['memory', /memory|footprint|vram|cache|storage/]],
  quality: [
    ['accuracy', /accura/],
    ['error rate', /error rate|wer\b/],
    ['success rate', /success|resolve|solve/],
    ['perplexity', /perplexity|ppl/],
  ],
  cost: [
    ['energy', /energy|power/],
    ['communication', /communicat|traffic|data movement/],
    ['trainable parameters', /trainable parameter/],
    ['cost', /cost|price|budget|saving/],
  ],
  efficiency: [
    ['scaling efficiency', /scal/],
    ['utilisation', /utili[sz]|mfu|peak/],
    ['throughput', /throughput/],
  ],
  context: [
    ['batch size', /batch/],
    ['context length', /context|length|token|sequence/],
  ],
};

/** What a unit says by itself, for kinds in which it says it all. */
const byUnit: Readonly<Record<string, string>> = {
  'model params': 'model size',
  'data tokens': 'training tokens',
  'context tokens': 'context length',
};

/** What a ratio of a kind is of where its label says nothing that is known. */
const ratios: Readonly<Partial<Record<MetricKind, string>>> = { speed: 'speed-up' };

const changes = [
  [
    'reduction',
    /\b(?:reduc\w*|decreas\w*|drops?|sav(?:ings?|es?|ed)|less|lower\w*|fewer|cut\w*|shorten\w*|slash\w*)\b/,
  ],
  [
    'increase',
    /\b(?:increas\w*|improv\w*|gains?|higher|more|faster|boost\w*|rais\w*|better|outperform\w*|surpass\w*|exceed\w*)\b/,
  ],
] as const;

/** Words of a label that say how a measure was taken or changed, not what it is. */
const passedOver =
  /\b(?:peak|maximum|max|minimum|average|mean|overall|total|end-to-end|up|to|over|the|a|an|of|in|reductions?|improvements?|increases?|decreases?|gains?|savings?)\b/g;

/** The words of a label that name what is measured. */
const core = (label: string): string => label.toLowerCase().replace(passedOver, ' ').replace(/\s+/g, ' ').trim();

function nameOf(kind: MetricKind, label: string, unit: string): string {
  const lower = label.toLowerCase();
  const known = byUnit[`${kind} ${unit}`] ?? names[kind]?.find(([, pattern]) => pattern.test(lower))?.[0];
  if (known !== undefined) return known === 'speed-up' && unit !== 'x' ? 'speed' : known;
  if (kind === 'hardware' && unit !== '' && !isConvertible(unit)) return unit;
  return (unit === 'x' ? ratios[kind] : undefined) ?? (core(label) || lower || kind);
}

/** The unit that a number is compared in: a score between 0 and 1 counts as a share. */
const baseOf = (unit: string): string => (partScores.has(unit) ? '%' : dimensionOf(unit).base);

/** What a number measures. A share by which something changed is not a measure of the thing itself. */
export function measureOf({ kind, label, unit, said }: PaperNumber): Measure {
  const score = partScores.has(unit) ? unit : '';
  const name = nameOf(kind, `${label} ${score}`.trim(), unit);
  const base = baseOf(unit);
  const words = `${label} ${said}`.toLowerCase();
  const change = base === '%' && score === '' ? changes.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
  const full = change === undefined ? name : `${name} ${change}`;
  return { id: [kind, full, base].join('|'), kind, name: full, unit: base };
}

/** The number in the unit that its measure is compared in. */
export function comparedValue(number: PaperNumber): number {
  const value = numberIn(number);
  if (partScores.has(number.unit)) return Math.abs(value) <= 1 ? value * 100 : value;
  return value * dimensionOf(number.unit).factor;
}

/** A measure with its unit, where its name does not say it: `Speed-up (×)`, `GPUs`. */
export function measureText({ name, unit }: Measure): string {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return unit === '' || title.toLowerCase().split(' ').includes(unit.toLowerCase())
    ? title
    : `${title} (${unitText(unit)})`;
}

export { isScale };
