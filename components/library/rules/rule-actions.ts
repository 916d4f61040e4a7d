import type { Paper } from '../../../lib/papers/schema';
import type { LibraryChanges } from '../../../lib/rules/library-changes';
import type { Rule } from '../../../lib/rules/rule';

/** How rules are kept and tried. */
export interface RuleActions {
  read(): Promise<readonly Rule[]>;
  write(rules: readonly Rule[]): Promise<void>;
  /** Whether a regular expression is safe to run on every paper, and if not, why. */
  check(pattern: string): { ok: true } | { ok: false; reason: string };
  /** A number as typed, `7b`, `50 ms`, in the base unit of its dimension; undefined where it is none. */
  amount(text: string): { value: number; unit: string } | undefined;
  /** Gathers what the rules that are switched on would change in the library. */
  changesBy(rules: readonly Rule[]): LibraryChanges;
  /** The papers to try a rule on, and what they are. */
  samples(): Promise<{ papers: readonly Paper[]; from: string }>;
  /** Titles of the papers that the rule would act on. */
  tryOn(rule: Rule, papers: readonly Paper[]): Promise<string[]>;
}
