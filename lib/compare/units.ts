/** What can be measured in one unit or another: `h` and `min` are both time. */
export interface Dimension {
  /** The unit that values are compared in. */
  base: string;
  /** How many of `base` one of the unit is. */
  factor: number;
}

const day = 86_400;

/** Units that can be converted, by the one that they are compared in. */
const families: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  s: {
    ns: 1e-9,
    µs: 1e-6,
    ms: 1e-3,
    s: 1,
    min: 60,
    h: 3600,
    days: day,
    weeks: 7 * day,
    months: 30.44 * day,
    years: 365.25 * day,
  },
  'GPU h': { 'GPU s': 1 / 3600, 'GPU min': 1 / 60, 'GPU h': 1, 'GPU days': 24, 'GPU weeks': 168, 'GPU years': 8766 },
  GB: { bytes: 1e-9, KB: 1e-6, MB: 1e-3, GB: 1, TB: 1000, PB: 1e6 },
  'GB/s': { 'MB/s': 1e-3, Mbps: 1.25e-4, Gbps: 0.125, 'GB/s': 1, 'TB/s': 1000 },
  'TFLOP/s': { 'FLOP/s': 1e-12, 'GFLOP/s': 1e-3, 'TFLOP/s': 1, 'PFLOP/s': 1000, 'EFLOP/s': 1e6 },
  GFLOPs: { FLOPs: 1e-9, GFLOPs: 1 },
  J: { mJ: 1e-3, J: 1, kWh: 3.6e6 },
  W: { mW: 1e-3, W: 1 },
  USD: { cents: 0.01, USD: 1 },
  m: { nm: 1e-9, µm: 1e-6, mm: 1e-3, cm: 0.01, m: 1, km: 1000 },
  g: { µg: 1e-6, mg: 1e-3, g: 1, kg: 1000, t: 1e6 },
};

const dimensions = new Map<string, Dimension>();
for (const [base, units] of Object.entries(families))
  for (const [unit, factor] of Object.entries(units)) dimensions.set(unit, { base, factor });

/** In what a unit is compared; a unit that converts into no other stands for itself. */
export const dimensionOf = (unit: string): Dimension => dimensions.get(unit) ?? { base: unit, factor: 1 };

/** Whether a unit has others that it converts into. */
export const isConvertible = (unit: string): boolean => dimensions.has(unit);

/** A unit as it is shown by itself. */
export const unitText = (unit: string): string => (unit === 'x' ? '×' : unit);

/** Scores that are written as parts of one or of a hundred. */
export const partScores: ReadonlySet<string> = new Set([
  'accuracy',
  'F1',
  'AUC',
  'AUROC',
  'AUPRC',
  'mAP',
  'AP',
  'mIoU',
  'IoU',
]);
