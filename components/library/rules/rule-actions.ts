import type { Paper } from '../../../lib/papers/schema';
import type { Rule } from '../../../lib/rules/rule';

/** How rules are kept and tried. */
export interface RuleActions {
  read(): Promise<readonly Rule[]>;
  write(rules: readonly Rule[]): Promise<void>;
  /** Whether a regular expression is safe to run on every paper, and if not, why. */
  check(pattern: string): { ok: true } | { ok: false; reason: string };
  /** The papers to try a rule on, and what they are. */
  samples(): Promise<{ papers: readonly Paper[]; from: string }>;
  /** Titles of the papers that the rule would act on. */
  tryOn(rule: Rule, papers: readonly Paper[]): Promise<string[]>;
}
