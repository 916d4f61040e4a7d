import { useEffect, useState } from 'preact/hooks';
import type { BulkAct } from '../../../lib/messages/changes';
import type { LibraryChange, LibraryChanges } from '../../../lib/rules/library-changes';
import type { Action, Rule } from '../../../lib/rules/rule';
import { countOf } from '../../../lib/text/numbers';
import { type Ask, useServices } from '../../ui/data/services';
import { Dialog } from '../../ui/parts/Dialog';
import { useAsk, useMessages } from '../../ui/parts/Toasts';
import type { RuleActions } from './rule-actions';
import { actionWords } from './rule-draft';

interface Props {
  rules: readonly Rule[];
  actions: RuleActions;
  listName(id: string): string;
  onClose(): void;
}

/** Titles of one action that are shown at once. */
const shown = 100;
/** Papers that are asked for at a time. */
const atOnce = 1000;

/** What the rules would change in the library, and doing it. */
export function ApplyRules({ rules, actions, listName, onClose }: Props) {
  const ask = useAsk();
  const { done, follow } = useMessages();
  const [changes, setChanges] = useState<readonly LibraryChange[] | undefined>(undefined);
  const services = useServices();
  useEffect(() => void gather(services.ask, actions.changesBy(rules)).then(setChanges), [services, actions, rules]);
  const count = new Set(changes?.flatMap(({ papers }) => papers.map(({ key }) => key))).size;
  const apply = async () => {
    const steps = (changes ?? []).flatMap(({ action, papers }) => {
      const act = actOf(action);
      return act ? [{ keys: papers.map(({ key }) => key), act }] : [];
    });
    follow();
    const made = await ask('applyEach', { steps, words: `Rules applied to ${countOf(count, 'paper')}` });
    if (!made) return;
    done(made.words, true);
    onClose();
  };
  return (
    <Dialog title="Apply the rules to the library" onClose={onClose}>
      {!changes && (
        <p role="status" aria-busy="true">
          Looking through the library…
        </p>
      )}
      {changes && (
        <p role="status">
          {count === 0
            ? 'No paper lacks what the rules that are switched on ask for. Highlighting and dimming are for pages alone.'
            : `${countOf(count, 'paper')} would change:`}
        </p>
      )}
      {changes?.map(({ action, papers }) => (
        <details key={JSON.stringify(action)}>
          <summary dir="auto">
            {actionWords(action, listName)}: {countOf(papers.length, 'paper')}
          </summary>
          <ul>
            {papers.slice(0, shown).map(({ key, title }) => (
              <li key={key} dir="auto">
                {title || key}
              </li>
            ))}
            {papers.length > shown && <li>and {papers.length - shown} more</li>}
          </ul>
        </details>
      ))}
      <div class="dialog-foot">
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" class="button primary" disabled={count === 0} onClick={() => void apply()}>
          Apply
        </button>
      </div>
    </Dialog>
  );
}

/** Tries the rules on the whole library, part by part. */
async function gather(ask: Ask, changes: LibraryChanges): Promise<LibraryChange[]> {
  for (let offset = 0, total = 1; offset < total; offset += atOnce) {
    const found = await ask('find', { offset, limit: atOnce });
    if (!found.ok) break;
    total = found.value.total;
    const { rows } = found.value;
    const facts = await ask('facts', { keys: rows.map(({ paper }) => paper.key) });
    changes.add(rows, facts.ok ? facts.value : []);
  }
  return changes.all();
}

function actOf(action: Action): BulkAct | undefined {
  if (action.do === 'tag') return { do: 'tag', tag: action.tag };
  return action.do === 'list' ? { do: 'save', listId: action.listId } : undefined;
}
