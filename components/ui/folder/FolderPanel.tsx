import { useState } from 'preact/hooks';
import type { Template } from '../../../lib/export/format';
import type { FolderPlan, FolderStatus } from '../../../lib/papers/folder-plan';
import { ago } from '../../../lib/text/ago';
import { countOf } from '../../../lib/text/numbers';
import { useServices } from '../data/services';
import { Field } from '../export/Field';
import type { FolderActions } from '../export/hand-over';
import { useLists } from '../lists/use-lists';
import { useMessages } from '../parts/Toasts';
import { FolderEdits } from './FolderEdits';
import { type FolderNow, useFolder } from './use-folder';

interface Props {
  folder: FolderActions;
  /** Templates that files can be written by, and the one that is chosen. */
  templates: readonly Template[];
  template: string;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The folder of notes that stays up to date: choosing it, what it holds, writing it, and taking back what was changed in it. */
export function FolderPanel({ folder, templates, template }: Props) {
  const now = useFolder(folder);
  const [said, setSaid] = useState('');
  if (!now) return null;
  const act = (work: () => Promise<string>) => {
    setSaid('…');
    void work()
      .then(setSaid, (error) => setSaid(wordsOf(error)))
      .then(now.look);
  };
  return (
    <>
      <Chosen folder={folder} templates={templates} template={template} now={now} act={act} />
      <p role="status">{said}</p>
    </>
  );
}

interface ChosenProps extends Props {
  now: FolderNow;
  act(work: () => Promise<string>): void;
}

function Chosen({ folder, templates, template, now: { state, status }, act }: ChosenProps) {
  const { ask, now } = useServices();
  const { follow } = useMessages();
  const [changes, setChanges] = useState<Partial<FolderPlan>>({});
  const [left, setLeft] = useState(0);
  const first: FolderPlan = { scope: { kind: 'all' }, template, auto: true };
  const plan: FolderPlan = { ...(state?.plan ?? first), ...changes };
  const write = async (over: boolean): Promise<string> => {
    follow();
    const reply = await ask('writeFolder', { plan, over });
    if (!reply.ok) return reply.error.message;
    const { written, unchanged } = reply.value;
    setLeft(reply.value.left.length);
    const aside =
      reply.value.left.length === 0 ? '' : ` ${countOf(reply.value.left.length, 'file')} changed there left alone.`;
    return `${countOf(written, 'file')} written, ${unchanged} as they were.${aside}`;
  };
  const fields = <PlanFields plan={plan} templates={templates} onPlan={setChanges} />;
  if (!state)
    return (
      <>
        <p class="hint">
          One file for each paper, written again as the paper or its notes change. What you write around our part of a
          file is never touched. The weekly copy of the library is put there too.
        </p>
        {fields}
        <button
          type="button"
          class="button"
          onClick={() => act(async () => ((await folder.choose()) ? write(false) : ''))}
        >
          Choose a folder…
        </button>
      </>
    );
  const allow = async () => ((await folder.allow()) ? write(false) : 'The browser was not allowed to write.');
  return (
    <>
      <p>
        <strong dir="auto">{state.name}</strong>
        <span class="hint"> {stateWords(state.plan.auto, state.due, status, now().getTime())}</span>
      </p>
      {fields}
      <div class="button-row">
        {state.allowed ? (
          <>
            <button type="button" class="button" onClick={() => act(() => write(false))}>
              Write what changed
            </button>
            <FolderEdits folder={folder} act={act} />
          </>
        ) : (
          <button type="button" class="button" onClick={() => act(allow)}>
            Allow writing again
          </button>
        )}
        {left > 0 && (
          <button type="button" class="button" onClick={() => act(() => write(true))}>
            Write those anew, keeping your changes below
          </button>
        )}
      </div>
      <button
        type="button"
        class="link-button"
        onClick={() => act(() => folder.forget().then(() => 'Forgotten. Its files stay.'))}
      >
        Forget this folder
      </button>
    </>
  );
}

/** How the folder is, in a few words. */
function stateWords(auto: boolean, due: number, { at, trouble }: FolderStatus, now: number): string {
  if (trouble !== undefined) return trouble;
  const when = at === undefined ? '' : `Written ${ago(at, now)}. `;
  if (!auto) return `${when}It is written when you press the button.`;
  return due > 0 ? `${when}Changes wait to be written.` : `${when}Up to date.`;
}

interface FieldsProps {
  plan: FolderPlan;
  templates: readonly Template[];
  onPlan(changes: (before: Partial<FolderPlan>) => Partial<FolderPlan>): void;
}

/** Which papers are written, how, and whether by themselves. */
function PlanFields({ plan, templates, onPlan }: FieldsProps) {
  const lists = useLists() ?? [];
  const change = (to: Partial<FolderPlan>) => onPlan((before) => ({ ...before, ...to }));
  return (
    <>
      <Field label="Papers in the folder">
        {(id) => (
          <select
            id={id}
            value={plan.scope.kind === 'list' ? plan.scope.id : ''}
            onChange={({ currentTarget: { value } }) =>
              change({ scope: value === '' ? { kind: 'all' } : { kind: 'list', id: value } })
            }
          >
            <option value="">all papers of the library</option>
            {lists.map(({ id: list, name }) => (
              <option key={list} value={list}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Template of its files">
        {(id) => (
          <select
            id={id}
            value={plan.template}
            onChange={({ currentTarget }) => change({ template: currentTarget.value })}
          >
            {templates
              .filter(({ each }) => each === 'paper')
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={plan.auto}
          onChange={({ currentTarget }) => change({ auto: currentTarget.checked })}
        />{' '}
        Write by itself what changes
      </label>
    </>
  );
}
