import { remember } from '../../text/remember';
import { measureOf } from '../about/measures';
import { type MetricKind, metricKinds } from '../metric';
import type { UnitType } from '../rules/rule';
import { type Features, featureName } from './feature-list';
import { level } from './features';
import { labelFeatures } from './label-features';

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

/** A feature by the name that `Weights` know it by, and its value. */
export type NamedFeature = [name: string, value: number];

/** The name of what a label's measure says of the kind: of a level it may be another than of a change. */
function measureName({ features, type, label }: Unjudged): string {
  const measure = measureOf(label, type);
  return measure ? `=${measure.kind}${features.features.includes(level) ? ' level' : ''}` : '';
}

/** The features that the confidence is worked out from. */
export const keepFeatures = ({ features, values }: Features): NamedFeature[] => [
  ['bias', 1],
  ...features.map((feature, i): NamedFeature => [featureName(feature), values[i] ?? 0]),
];

/** All that speaks for or against a kind of number. */
export const kindFeatures = (number: Unjudged): NamedFeature[] => [
  [usualName(number.type), 1],
  ...keepFeatures(number.features).slice(1),
  ...[...labelFeatures(number.label, number.type), measureName(number)].map((name): NamedFeature => [name, 1]),
];

/** Judges numbers by what was learned. */
export class Judge {
  private readonly weights: Weights;
  /** By feature, filled as features are met. */
  private readonly keep: number[] = [];
  private readonly kinds: Float64Array[] = [];
  private readonly kindRow = remember((name) => Float64Array.from(this.weights.kinds[name] ?? []));
  private readonly scores = new Float64Array(metricKinds.length);

  constructor(weights: Weights) {
    this.weights = weights;
  }

  /** 0 to 1: how sure it is that a number is a result or the scale of this paper. */
  confidenceOf({ features, values }: Features): number {
    let sum = this.weights.keep['bias'] ?? 0;
    for (let i = 0; i < features.length; i += 1) sum += this.keepWeight(features[i] ?? 0) * (values[i] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  }

  /** The kind of a number: its unit's own, or where the unit leaves it open the one its surroundings speak for. */
  kindOf(number: Unjudged): MetricKind {
    if (!isOpen(number)) return number.unitKind;
    const { features, values } = number.features;
    this.scores.fill(0);
    this.add(this.kindRow(usualName(number.type)), 1);
    for (let i = 0; i < features.length; i += 1) this.add(this.kindRowOf(features[i] ?? 0), values[i] ?? 0);
    this.add(this.kindRow(measureName(number)), 1);
    for (const name of labelFeatures(number.label, number.type)) this.add(this.kindRow(name), 1);
    let best = 0;
    for (let i = 1; i < metricKinds.length; i += 1) if ((this.scores[i] ?? 0) > (this.scores[best] ?? 0)) best = i;
    return metricKinds[best] ?? number.unitKind;
  }

  private keepWeight(feature: number): number {
    const known = this.keep[feature];
    if (known !== undefined) return known;
    const weight = this.weights.keep[featureName(feature)] ?? 0;
    this.keep[feature] = weight;
    return weight;
  }

  private kindRowOf(feature: number): Float64Array {
    const known = this.kinds[feature];
    if (known !== undefined) return known;
    const row = this.kindRow(featureName(feature));
    this.kinds[feature] = row;
    return row;
  }

  private add(row: Float64Array, value: number): void {
    const { scores } = this;
    for (let i = 0; i < row.length; i += 1) scores[i] = (scores[i] ?? 0) + (row[i] ?? 0) * value;
  }
}
