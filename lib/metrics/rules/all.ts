import type { MetricKind } from '../metric';
import { context } from './context';
import { cost } from './cost';
import { data } from './data';
import { duration } from './duration';
import { efficiency } from './efficiency';
import { hardware } from './hardware';
import { memory } from './memory';
import { model } from './model';
import { other } from './other';
import { quality } from './quality';
import type { KindRules } from './rule';
import { speed } from './speed';

/** The rule table of each kind. */
export const rules: Readonly<Record<MetricKind, KindRules>> = {
  speed,
  quality,
  efficiency,
  memory,
  cost,
  model,
  data,
  context,
  hardware,
  duration,
  other,
};
