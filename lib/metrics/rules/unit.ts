import type { MetricKind } from '../metric';
import type { UnitType } from './rule';

/** A unit as read from the words after a number. */
export interface Unit {
  unit: string;
  type: UnitType;
  kind: MetricKind;
}
