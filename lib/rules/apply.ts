import { compileRule, type Matcher, type RuleSubject } from './compile';
import type { Action, Rule } from './rule';

/** A rule ready to be tried on papers. */
export interface CompiledRule {
  rule: Rule;
  matches: Matcher;
}

/** What rules ask for, with the rule that asked first. */
export interface RuleAction {
  action: Action;
  ruleId: string;
  ruleName: string;
}

/** The rules that are switched on. One whose pattern no longer compiles is left out: it must not stop the others. */
export function compileRules(rules: readonly Rule[]): CompiledRule[] {
  return rules.flatMap((rule) => {
    if (!rule.enabled || rule.deletedAt !== undefined) return [];
    try {
      return [{ rule, matches: compileRule(rule) }];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  });
}

/**
 * What the rules ask for on this paper, each action once, in the order of the rules. A highlight wins over dimming, the first
 * colour over later ones.
 */
export function applyRules(rules: readonly CompiledRule[], subject: RuleSubject): RuleAction[] {
  const asked = new Map<string, RuleAction>();
  for (const { rule, matches } of rules) {
    if (!matches(subject)) continue;
    for (const action of rule.actions) {
      const name = nameOf(action);
      if (!asked.has(name)) asked.set(name, { action, ruleId: rule.id, ruleName: rule.name });
    }
  }
  if (asked.has('highlight')) asked.delete('dim');
  return [...asked.values()];
}

function nameOf(action: Action): string {
  if (action.do === 'tag') return `tag ${action.tag.toLowerCase()}`;
  return action.do === 'list' ? `list ${action.listId}` : action.do;
}
