import { useEffect, useState } from 'preact/hooks';
import type { ListSummary } from '../../../lib/papers/records';
import type { Rule } from '../../../lib/rules/rule';
import { notKept } from '../../../lib/text/storage-words';
import { useServices } from '../../ui/data/services';
import { Dialog } from '../../ui/parts/Dialog';
import { Icon } from '../../ui/parts/Icon';
import { useMessages } from '../../ui/parts/Toasts';
import { ApplyRules } from './ApplyRules';
import { RuleForm } from './RuleForm';
import type { RuleActions } from './rule-actions';
import { actionWords, draftOf, newAction, newCondition, type RuleDraft, whenWords } from './rule-draft';

interface Props {
  actions: RuleActions;
  lists: readonly ListSummary[];
  onClose(): void;
}

/** The reader's rules: what new entries are tagged, listed, highlighted or dimmed by. */
export function RulesDialog({ actions, lists, onClose }: Props) {
  const { newId } = useServices();
  const { failed } = useMessages();
  const [rules, setRules] = useState<readonly Rule[] | undefined>(undefined);
  const [applying, setApplying] = useState(false);
  const [draft, setDraft] = useState<RuleDraft | undefined>(undefined);
  useEffect(() => void actions.read().then(setRules), [actions]);
  if (!rules) return null;
  /** False, with what was typed still there, where it could not be kept. */
  const store = async (changed: readonly Rule[]): Promise<boolean> => {
    const isKept = await actions.write(changed).then(
      () => true,
      () => false,
    );
    setRules([...(isKept ? changed : rules)]);
    if (!isKept) failed(notKept);
    return isKept;
  };
  const listName = (id: string) => lists.find((list) => list.id === id)?.name ?? 'a list that is gone';
  if (applying)
    return <ApplyRules rules={rules} actions={actions} listName={listName} onClose={() => setApplying(false)} />;
  if (draft)
    return (
      <Dialog
        title={rules.some(({ id }) => id === draft.id) ? 'Change the rule' : 'New rule'}
        onClose={() => setDraft(undefined)}
      >
        <RuleForm
          draft={draft}
          lists={lists}
          actions={actions}
          onChange={setDraft}
          onCancel={() => setDraft(undefined)}
          onSave={async (rule) => {
            const old = rules.find(({ id }) => id === rule.id);
            const isKept = await store(
              old
                ? rules.map((each) => (each === old ? { ...rule, createdAt: old.createdAt } : each))
                : [...rules, rule],
            );
            if (isKept) setDraft(undefined);
          }}
        />
      </Dialog>
    );
  return (
    <Dialog title="Rules" onClose={onClose}>
      <p class="hint">
        A rule acts on papers as they appear on a page; on those you have saved before only where you ask for it.
      </p>
      <ul class="rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <label>
              <input
                type="checkbox"
                checked={rule.enabled}
                onChange={({ currentTarget: { checked } }) =>
                  void store(rules.map((each) => (each === rule ? { ...rule, enabled: checked } : each)))
                }
              />
              <span>
                <strong dir="auto">{rule.name}</strong>
                <span class="rule-words" dir="auto">
                  {whenWords(rule.when)} → {rule.actions.map((action) => actionWords(action, listName)).join(', ')}
                </span>
              </span>
            </label>
            <button
              type="button"
              class="icon-button"
              aria-label={`Change the rule ${rule.name}`}
              onClick={() => setDraft(draftOf(rule))}
            >
              <Icon name="pencil" />
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={`Delete the rule ${rule.name}`}
              onClick={() => void store(rules.filter((each) => each !== rule))}
            >
              <Icon name="trash" />
            </button>
          </li>
        ))}
      </ul>
      <div class="dialog-foot">
        <button
          type="button"
          class="button"
          onClick={() =>
            setDraft({
              id: newId(),
              name: '',
              enabled: true,
              some: false,
              conditions: [newCondition],
              actions: [newAction],
            })
          }
        >
          <Icon name="plus" />
          New rule
        </button>
        <button type="button" class="button" disabled={rules.length === 0} onClick={() => setApplying(true)}>
          Apply to the library…
        </button>
        <button type="button" class="button primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  );
}
