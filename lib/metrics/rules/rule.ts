import type { MetricKind } from '../metric';

/** What a number's unit says about how to read it. */
export type UnitType =
  | 'ratio'
  | 'percent'
  | 'points'
  | 'params'
  | 'tokens'
  | 'machines'
  | 'rate'
  | 'time'
  | 'bytes'
  | 'money'
  | 'energy'
  | 'score'
  | 'statistic'
  | 'count'
  | 'physical'
  | 'bare';

/** Spellings after a number that mean one canonical unit. */
export interface UnitRule {
  id: string;
  type: UnitType;
  kind: MetricKind;
  /** Canonical unit, then its spellings: a letter's case counts where the word has at most three letters. */
  units: readonly (readonly [unit: string, spellings: string])[];
}

/** Words that tell what a ratio, a percentage or another open quantity is about. */
export interface CueRule {
  id: string;
  kind: MetricKind;
  /** Word stems; `*` stands for any ending. */
  words: string;
  /** Unit types that the words speak for; all open ones when left out. */
  types?: readonly UnitType[];
  weight?: number;
}

/** Nouns whose count is a quantity of this kind. */
export interface NounRule {
  id: string;
  kind: MetricKind;
  nouns: string;
}

/** Names of what is measured, as a label says them: `memory footprint`, `tail latency`. */
export interface MeasureRule {
  id: string;
  kind: MetricKind;
  /** Singular nouns and phrases, separated by `;`. The last one in a label is what is measured. */
  names: string;
  /** Unit types that the names say this of. */
  types: readonly UnitType[];
}

/** All rules of one kind of metric. */
export interface KindRules {
  units?: readonly UnitRule[];
  cues?: readonly CueRule[];
  nouns?: readonly NounRule[];
  measures?: readonly MeasureRule[];
  /** Comparatives that say by themselves what is compared where they follow a number: `9x cheaper`. */
  comparatives?: string;
}
