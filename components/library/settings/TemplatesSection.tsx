import { useEffect, useState } from 'preact/hooks';
import type { Template } from '../../../lib/export/format';
import type { PaperRecord } from '../../../lib/papers/records';
import { type ExportChoices, type Tools, useServices, useTools } from '../../ui/data/services';
import { Field } from '../../ui/export/Field';
import { loadRecords } from '../../ui/export/load-records';
import { TemplateEditor } from '../../ui/export/TemplateEditor';
import { FolderPanel } from '../../ui/folder/FolderPanel';
import { Dialog } from '../../ui/parts/Dialog';

/** Papers that a template is tried on, and how many are looked through for those with most notes. */
const tried = 3;
const lookedThrough = 50;

const kinds = { paper: 'one paper', group: 'many papers' } as const;

/** Papers of the library with most notes; those saved last where none has any. */
function useSample(): readonly PaperRecord[] {
  const { ask } = useServices();
  const [sample, setSample] = useState<readonly PaperRecord[]>([]);
  useEffect(() => {
    void (async () => {
      for (const query of [{ place: 'annotated' as const }, {}]) {
        const found = await ask('findKeys', query);
        const keys = found.ok ? found.value.slice(0, lookedThrough) : [];
        if (keys.length === 0) continue;
        const records = await loadRecords(ask, { scope: { kind: 'keys', keys } }).catch(() => []);
        return setSample([...records].sort((a, b) => b.notes.length - a.notes.length).slice(0, tried));
      }
    })();
  }, [ask]);
  return sample;
}

/** The reader's own templates: looking at them, changing them, beginning one from one that is there. */
export function TemplatesSection() {
  const tools = useTools();
  const { exports } = useServices();
  const [choices, setChoices] = useState<ExportChoices | undefined>(undefined);
  const load = () => void exports.read().then(setChoices);
  useEffect(load, [exports]);
  if (!tools || !choices) return null;
  const write = (templates: Template[]) => void exports.write({ ...choices, templates }).then(load);
  return <Templates tools={tools} own={choices.templates} onChange={write} />;
}

interface TemplatesProps {
  tools: Tools;
  own: readonly Template[];
  onChange(templates: Template[]): void;
}

function Templates({ tools, own, onChange }: TemplatesProps) {
  const sample = useSample();
  const [from, setFrom] = useState(tools.templates[0]?.id ?? '');
  const [editing, setEditing] = useState<Template | undefined>(undefined);
  const close = () => setEditing(undefined);
  const others = own.filter(({ id }) => id !== editing?.id);
  return (
    <>
      <p class="hint">
        How notes are written, as files of their own or all in one: in the language of Liquid, tried on papers of yours
        while you write.
      </p>
      {own.length > 0 && (
        <ul class="own-templates">
          {own.map((template) => (
            <li key={template.id}>
              <span dir="auto">{template.name}</span>
              <span class="hint">for {kinds[template.each]}</span>
              <button
                type="button"
                class="button quiet"
                aria-label={`Edit the template ${template.name}`}
                onClick={() => setEditing(template)}
              >
                Edit
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="button-row">
        <Field label="New template, from">
          {(id) => (
            <select id={id} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
              {tools.templates.map(({ id: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" class="button" onClick={() => setEditing(tools.templates.find(({ id }) => id === from))}>
          New template…
        </button>
      </div>
      {editing && (
        <Dialog title="Template" onClose={close} wide>
          <TemplateEditor
            tools={tools}
            template={editing}
            own={own.includes(editing)}
            sample={sample}
            onSave={(saved) => {
              onChange([...others, saved]);
              close();
            }}
            onDelete={() => {
              onChange(others);
              close();
            }}
            onClose={close}
          />
        </Dialog>
      )}
    </>
  );
}

/** The folder of notes that stays up to date. */
export function NotesFolderSection() {
  const tools = useTools();
  const { exports, handOver } = useServices();
  const [own, setOwn] = useState<readonly Template[] | undefined>(undefined);
  useEffect(() => void exports.read().then(({ templates }) => setOwn(templates)), [exports]);
  if (!tools || !own || !handOver) return null;
  if (!handOver.folder)
    return (
      <p class="hint">
        This browser gives no access to folders. Export “Markdown, a file per paper (zip)” and unpack it there.
      </p>
    );
  return (
    <div class="hand-over">
      <FolderPanel folder={handOver.folder} templates={[...tools.templates, ...own]} template="plain" />
    </div>
  );
}
