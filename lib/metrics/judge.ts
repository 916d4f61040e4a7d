import { remember } from '../text/remember';
import type { Features } from './features';
import { labelFeatures } from './label-features';
import { type MetricKind, metricKinds } from './metric';
import type { UnitType } from './rules/rule';

/** What a feature says for or against a number being a metric, and for each kind: log-odds, learned by `scripts/train-metrics.ts`. */
export interface Weights {
  keep: Readonly<Record<string, number>>;
  /** For each feature what it says of each kind, in the order of `metricKinds`; zeros at the end are left out. */
  kinds: Readonly<Record<string, readonly number[]>>;
}

/** What the kind of a number is judged by. */
export interface Unjudged {
  features: Features;
  type: UnitType;
  /** The kind that the unit alone suggests. */
  unitKind: MetricKind;
  label: string;
}

/** 0 to 1: how sure it is that a number is a result or the scale of this paper. */
export function confidenceOf(features: Features, { keep }: Weights): number {
  let sum = keep['bias'] ?? 0;
  features.forEach((value, name) => {
    sum += (keep[name] ?? 0) * value;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** Units that leave open what is measured: a percentage may be of quality, speed or memory. */
const openTypes: ReadonlySet<UnitType> = new Set([
  'ratio',
  'percent',
  'time',
  'bytes',
  'tokens',
  'count',
  'points',
  'bare',
]);

/** Whether a unit leaves its kind open, so that the words around decide. */
export const isOpen = ({ type, unitKind }: Pick<Unjudged, 'type' | 'unitKind'>): boolean =>
  openTypes.has(type) && (type !== 'count' || unitKind !== 'hardware');

/** The name of how usual each kind is for a type of unit, in `Weights.kinds`. */
const usualName = remember((type) => `type=${type}`);

/** Calls `visit` with all that speaks for or against a kind of number. The names are those of `Weights.kinds`. */
export function eachKindFeature(
  { features, type, label }: Unjudged,
  visit: (name: string, value: number) => void,
): void {
  visit(usualName(type), 1);
  features.forEach((value, name) => {
    visit(name, value);
  });
  for (const name of labelFeatures(label, type)) visit(name, 1);
}

/** The kind of a number: its unit's own, or where the unit leaves it open the one its surroundings speak for. */
export function kindOf(number: Unjudged, { kinds }: Weights): MetricKind {
  if (!isOpen(number)) return number.unitKind;
  const scores = metricKinds.map(() => 0);
  eachKindFeature(number, (name, value) => {
    const row = kinds[name];
    if (row) for (let i = 0; i < row.length; i += 1) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0) * value;
  });
  return metricKinds[scores.indexOf(Math.max(...scores))] ?? number.unitKind;
}
