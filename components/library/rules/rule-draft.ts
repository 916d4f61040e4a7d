import type { Action, Condition, MetricCondition, Rule, RuleField } from '../../../lib/rules/rule';
import type { RuleActions } from './rule-actions';

/** A rule while it is being written: every field a text as typed. */
export interface RuleDraft {
  id: string;
  name: string;
  enabled: boolean;
  conditions: readonly ConditionDraft[];
  /** One of them is enough. */
  some: boolean;
  actions: readonly ActionDraft[];
}

export interface ConditionDraft {
  on: RuleField | 'metric';
  match: 'words' | 'pattern';
  /** The words or pattern; of a metric, its label. */
  text: string;
  comparison: MetricCondition['comparison'];
  value: string;
}

export interface ActionDraft {
  do: Action['do'];
  /** The tag's name or the list's id. */
  value: string;
}

export const newCondition: ConditionDraft = { on: 'title', match: 'words', text: '', comparison: '>=', value: '' };
export const newAction: ActionDraft = { do: 'tag', value: '' };

/** A stored rule as a draft. */
export const draftOf = ({ id, name, enabled, when, actions }: Rule): RuleDraft => ({
  id,
  name,
  enabled,
  some: when.some ?? false,
  conditions: when.all.map((condition) =>
    condition.on === 'metric'
      ? {
          ...newCondition,
          on: 'metric',
          text: condition.label ?? '',
          comparison: condition.comparison,
          value: `${condition.value}${condition.unit ? ` ${condition.unit}` : ''}`,
        }
      : { ...newCondition, ...condition },
  ),
  actions: actions.map((action) => ({ do: action.do, value: valueIn(action) })),
});

const valueIn = (action: Action): string => {
  if (action.do === 'tag') return action.tag;
  return action.do === 'list' ? action.listId : '';
};

type Checked = { ok: true; rule: Rule } | { ok: false; problem: string };

/** The draft as a rule, or what is still missing or wrong, in plain words. `check` refuses dangerous patterns with a reason. */
export function ruleOf(
  draft: RuleDraft,
  now: number,
  { check, amount }: Pick<RuleActions, 'check' | 'amount'>,
): Checked {
  const problem = (text: string): Checked => ({ ok: false, problem: text });
  const all: Condition[] = [];
  for (const { on, match, text, comparison, value } of draft.conditions) {
    const words = text.trim();
    if (on === 'metric') {
      const read = amount(value);
      if (!read) return problem('A metric needs a number to compare with, such as 3, 7b, 80% or 50 ms.');
      const unit = read.unit ? { unit: read.unit } : {};
      all.push({ on, comparison, value: read.value, ...unit, ...(words ? { label: words } : {}) });
      continue;
    }
    if (!words) return problem('A condition is empty.');
    const checked = match === 'pattern' ? check(words) : { ok: true as const };
    if (!checked.ok) return problem(checked.reason);
    all.push({ on, match, text: words });
  }
  const actions: Action[] = [];
  for (const action of draft.actions) {
    const value = action.value.trim();
    if (action.do === 'tag' && !value) return problem('Name the tag to add.');
    if (action.do === 'list' && !value) return problem('Choose the list to save to.');
    if (action.do === 'tag') actions.push({ do: 'tag', tag: value });
    else if (action.do === 'list') actions.push({ do: 'list', listId: value });
    else actions.push({ do: action.do });
  }
  if (all.length === 0 || actions.length === 0) return problem('A rule needs a condition and an action.');
  const name = draft.name.trim() || whenWords({ all, some: draft.some }).slice(0, 80);
  const { id, enabled } = draft;
  const when = draft.some ? { all, some: true } : { all };
  return { ok: true, rule: { id, name, enabled, when, actions, createdAt: now, updatedAt: now } };
}

/** A condition in words: `title has “draft”`, `speedup >= 3`. */
function conditionWords(condition: Condition): string {
  if (condition.on === 'metric') {
    const { label = 'any metric', comparison, value, unit } = condition;
    return `${label} ${comparison} ${value}${unit ? ` ${unit}` : ''}`;
  }
  return `${condition.on} ${condition.match === 'words' ? 'has' : 'matches'} “${condition.text}”`;
}

/** What a rule asks for, in words. */
export const whenWords = ({ all, some }: Rule['when']): string => all.map(conditionWords).join(some ? ' or ' : ' and ');

/** An action in words: `tag “read soon”`. */
export function actionWords(action: Action, listName: (id: string) => string): string {
  if (action.do === 'tag') return `tag “${action.tag}”`;
  if (action.do === 'list') return `save to ${listName(action.listId)}`;
  return action.do;
}
