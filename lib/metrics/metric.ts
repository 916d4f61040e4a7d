/** The eleven kinds of the labelling guide, in the order in which badges of equal weight are shown. */
export const metricKinds = [
  'speed',
  'quality',
  'efficiency',
  'memory',
  'cost',
  'model',
  'data',
  'context',
  'hardware',
  'duration',
  'other',
] as const;
export type MetricKind = (typeof metricKinds)[number];

export const metricBounds = ['exact', 'max', 'min', 'approx', 'mean'] as const;
export type MetricBound = (typeof metricBounds)[number];

/** A quantity that an abstract reports. `start` and `end` are UTF-16 offsets into the abstract as given. */
export interface Metric {
  text: string;
  start: number;
  end: number;
  /** In base units of `unit`; two numbers for a range. */
  value: number | readonly [low: number, high: number];
  unit: string;
  kind: MetricKind;
  bound: MetricBound;
  /** What is measured, in one to four words. */
  label: string;
  /** The baseline that the abstract names for this number. */
  versus?: string;
  /** The benchmark, data set or hardware that the abstract names for this number. */
  on?: string;
  /** What its badge says: a quotation of the abstract, made short. */
  badge: string;
  /** 0 to 1: how sure the rules are that this is a metric of the paper and not background. */
  confidence: number;
}
