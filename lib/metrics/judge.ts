import { remember } from '../text/remember';
import type { Features } from './features';
import { type MetricKind, metricKinds } from './metric';
import type { UnitType } from './rules/rule';

/** What a feature says for or against a number being a metric, and for each kind: log-odds, learned by `scripts/train-metrics.ts`. */
export interface Weights {
  keep: Readonly<Record<string, number>>;
  kinds: Readonly<Record<string, number>>;
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

/** The kind that a cue or noun rule speaks for: its id begins with it (`>` marks words after the number, `~` anywhere in its sentence). */
const kindOfRule = remember((name): MetricKind | null => {
  const id = name.replace(/^(?:[>~]|noun:)/, '');
  return metricKinds.find((kind) => id.startsWith(`${kind}-`)) ?? null;
});
/** The names of how usual each kind is for a unit: `percent:quality`. */
const usualKinds = remember((type) => metricKinds.map((kind) => [kind, `${type}:${kind}`] as const));

/**
 * Calls `visit` with all that speaks for a kind of number: how usual the kind is for such a unit, and the rules whose words
 * stand near. The names are those of `Weights.kinds`.
 */
export function eachKindEvidence(
  features: Features,
  type: UnitType,
  visit: (kind: MetricKind, name: string, value: number) => void,
): void {
  for (const [kind, name] of usualKinds(type)) visit(kind, name, 1);
  features.forEach((value, name) => {
    const kind = kindOfRule(name);
    if (kind) visit(kind, name, value);
  });
}

/** Whether a unit leaves its kind open, so that the words around decide. */
export const isOpen = ({ type, kind }: { type: UnitType; kind: MetricKind }): boolean =>
  openTypes.has(type) && (type !== 'count' || kind === 'data');

/** The kind of a number: its unit's own, or where the unit leaves it open the one its surroundings speak for. */
export function kindOf(features: Features, unit: { type: UnitType; kind: MetricKind }, { kinds }: Weights): MetricKind {
  if (!isOpen(unit)) return unit.kind;
  const scores = new Map<MetricKind, number>();
  eachKindEvidence(features, unit.type, (kind, name, value) => {
    scores.set(kind, (scores.get(kind) ?? 0) + (kinds[name] ?? 0) * value);
  });
  let best = unit.kind;
  let most = Number.NEGATIVE_INFINITY;
  for (const [kind, score] of scores) {
    if (score > most) {
      most = score;
      best = kind;
    }
  }
  return best;
}
