import { metricBounds, metricKinds } from '../papers/words';

export { metricBounds, metricKinds };

export type MetricKind = (typeof metricKinds)[number];

export type MetricBound = (typeof metricBounds)[number];

/** How long a badge may be, in characters. */
export const longestBadge = 64;

/** The marks that stand before a number for its bound. */
export const boundMarks: Readonly<Record<MetricBound, string>> = {
  exact: '',
  max: '≤ ',
  min: '≥ ',
  approx: '≈ ',
  mean: 'avg ',
};

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
  /** 0 to 1: how likely a reader would show it beside the paper, and as its headline. */
  worth: number;
  headline: number;
}
