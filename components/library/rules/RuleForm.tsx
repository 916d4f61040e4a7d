import { useState } from 'preact/hooks';
import type { ListSummary } from '../../../lib/papers/records';
import type { Rule } from '../../../lib/rules/rule';
import { countOf } from '../../../lib/text/numbers';
import { Icon } from '../../ui/parts/Icon';
import { ActionFields, ConditionFields } from './RuleFields';
import type { RuleActions } from './rule-actions';
import { newAction, newCondition, type RuleDraft, ruleOf } from './rule-draft';

interface Props {
  draft: RuleDraft;
  lists: readonly ListSummary[];
  actions: RuleActions;
  onChange(draft: RuleDraft): void;
  onSave(rule: Rule): void;
  onCancel(): void;
}

const shown = 8;

/** One rule: when all of this is so, or any, do that. It can be tried before it is kept. */
export function RuleForm({ draft, lists, actions, onChange, onSave, onCancel }: Props) {
  const [said, setSaid] = useState<{ problem: string } | { titles: readonly string[]; of: string } | undefined>(
    undefined,
  );
  const checked = (act: (rule: Rule) => void) => {
    const result = ruleOf(draft, Date.now(), actions);
    if (result.ok) act(result.rule);
    else setSaid({ problem: result.problem });
  };
  const tryIt = async (rule: Rule) => {
    const { papers, from } = await actions.samples();
    setSaid({ titles: await actions.tryOn(rule, papers), of: `${countOf(papers.length, 'paper')} ${from}` });
  };
  const change = (part: Partial<RuleDraft>) => {
    setSaid(undefined);
    onChange({ ...draft, ...part });
  };
  return (
    <form
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        checked(onSave);
      }}
    >
      <label class="rule-name">
        Name
        <input
          dir="auto"
          maxLength={80}
          placeholder="What it says, if left empty"
          value={draft.name}
          onInput={({ currentTarget }) => change({ name: currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>
          When{' '}
          <select
            aria-label="How many of the conditions"
            value={draft.some ? 'some' : 'all'}
            onChange={({ currentTarget }) => change({ some: currentTarget.value === 'some' })}
          >
            <option value="all">all</option>
            <option value="some">any</option>
          </select>{' '}
          of this is so
        </legend>
        {draft.conditions.map((condition, index) => (
          <ConditionFields
            key={index}
            condition={condition}
            onChange={(changed) => change({ conditions: draft.conditions.with(index, changed) })}
            onRemove={
              draft.conditions.length > 1 && (() => change({ conditions: draft.conditions.toSpliced(index, 1) }))
            }
          />
        ))}
        <button
          type="button"
          class="button quiet"
          onClick={() => change({ conditions: [...draft.conditions, newCondition] })}
        >
          <Icon name="plus" />
          {draft.some ? 'Or' : 'And'}
        </button>
      </fieldset>
      <fieldset>
        <legend>do this</legend>
        {draft.actions.map((action, index) => (
          <ActionFields
            key={index}
            action={action}
            lists={lists}
            onChange={(changed) => change({ actions: draft.actions.with(index, changed) })}
            onRemove={draft.actions.length > 1 && (() => change({ actions: draft.actions.toSpliced(index, 1) }))}
          />
        ))}
        <button type="button" class="button quiet" onClick={() => change({ actions: [...draft.actions, newAction] })}>
          <Icon name="plus" />
          And
        </button>
      </fieldset>
      <div class="rule-said" role="status">
        {said && 'problem' in said && <p class="problem">{said.problem}</p>}
        {said && 'titles' in said && (
          <>
            <p>
              {countOf(said.titles.length, 'match', 'matches')} among {said.of}
            </p>
            <ul>
              {said.titles.slice(0, shown).map((title) => (
                <li key={title} dir="auto">
                  {title}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={() => checked((rule) => void tryIt(rule))}>
          Try it
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" class="button primary">
          Save rule
        </button>
      </div>
    </form>
  );
}
