import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Format, Template } from '../../../lib/export/format';
import type { PaperRecord } from '../../../lib/papers/records';
import { countOf } from '../../../lib/text/numbers';
import { type ExportChoices, type Tools, useServices, useTools } from '../data/services';
import { Dialog } from '../parts/Dialog';
import { Icon } from '../parts/Icon';
import { Field } from './Field';
import { FormatSelect } from './FormatSelect';
import { HandOverPanel } from './HandOverPanel';
import { LackingNote } from './LackingNote';
import { type ExportSource, loadRecords } from './load-records';
import { Preview } from './Preview';
import { TemplateEditor } from './TemplateEditor';
import { useExport } from './use-export';
import { ZoteroPanel } from './ZoteroPanel';

/** Papers that can be exported together. */
export interface ExportScope {
  name: string;
  source: ExportSource;
}

interface Props {
  /** What can be exported, the likeliest first. */
  scopes: readonly ExportScope[];
  onClose(): void;
}

/** Papers that the preview shows. */
const shown = 3;

/** Takes papers out: which, in which format, by which template, with a look at what comes of it. */
export function ExportDialog({ scopes, onClose }: Props) {
  const tools = useTools();
  const { exports } = useServices();
  const [choices, setChoices] = useState<ExportChoices | undefined>(undefined);
  useEffect(() => void exports.read().then(setChoices), [exports]);
  return (
    <Dialog title="Export" onClose={onClose} wide>
      {tools && choices ? (
        <ExportForm
          tools={tools}
          scopes={scopes}
          choices={choices}
          onChoices={(next) => {
            setChoices(next);
            void exports.write(next);
          }}
          onClose={onClose}
        />
      ) : (
        <p aria-busy="true">…</p>
      )}
    </Dialog>
  );
}

interface FormProps extends Props {
  tools: Tools;
  choices: ExportChoices;
  onChoices(choices: ExportChoices): void;
}

/** Papers on which a template shows what it can: those with most notes first. */
const richest = (records: readonly PaperRecord[]): PaperRecord[] =>
  [...records].sort((a, b) => b.notes.length - a.notes.length).slice(0, shown);

/** The papers of the scope, once they are loaded, and anew after each change. */
function useScopeRecords({ source }: ExportScope): readonly PaperRecord[] | undefined {
  const { ask, onChange } = useServices();
  const address = JSON.stringify(source);
  const [loaded, setLoaded] = useState<{ address: string; records: readonly PaperRecord[] } | undefined>(undefined);
  const [round, setRound] = useState(0);
  useEffect(() => onChange(() => setRound((last) => last + 1)), [onChange]);
  useEffect(() => {
    let gone = false;
    void loadRecords(ask, source).then(
      (records) => gone || setLoaded({ address, records }),
      () => gone || setLoaded({ address, records: [] }),
    );
    return () => {
      gone = true;
    };
  }, [ask, address, round]);
  return loaded?.address === address ? loaded.records : undefined;
}

function ExportForm({ tools, scopes, choices, onChoices, onClose }: FormProps) {
  const [place, setPlace] = useState(0);
  const [editing, setEditing] = useState<Template | undefined>(undefined);
  const scope = scopes[place] ?? scopes[0] ?? { name: '', source: { rows: [] } };
  const records = useScopeRecords(scope);
  const [first] = tools.formats;
  const format = tools.formats.find(({ id }) => id === choices.format) ?? first;
  const templates = [...tools.templates, ...choices.templates];
  const template = templates.find(({ id }) => id === choices.template) ?? templates[0];
  const sample = useMemo(() => records?.slice(0, shown) ?? [], [records]);
  if (!format || !template) return null;
  const chosen = format.templated ? template : undefined;
  if (editing)
    return (
      <TemplateEditor
        tools={tools}
        template={editing}
        own={choices.templates.some(({ id }) => id === editing.id)}
        sample={richest(records ?? [])}
        onSave={(saved) => {
          const others = choices.templates.filter(({ id }) => id !== saved.id);
          onChoices({ ...choices, templates: [...others, saved], template: saved.id });
          setEditing(undefined);
        }}
        onDelete={() => {
          onChoices({ ...choices, templates: choices.templates.filter(({ id }) => id !== editing.id) });
          setEditing(undefined);
        }}
        onClose={() => setEditing(undefined)}
      />
    );
  return (
    <>
      <div class="export">
        <Choices
          tools={tools}
          scopes={scopes}
          place={place}
          scope={scope}
          onPlace={setPlace}
          records={records}
          format={format}
          template={chosen}
          choices={choices}
          onChoices={onChoices}
          onEdit={setEditing}
          onClose={onClose}
        />
        <Preview tools={tools} format={format} template={chosen} sample={sample} title={scope.name} />
      </div>
      <Foot format={format} template={chosen} scope={scope} records={records} onClose={onClose} />
    </>
  );
}

interface ChoicesProps extends FormProps {
  place: number;
  scope: ExportScope;
  onPlace(place: number): void;
  records: readonly PaperRecord[] | undefined;
  format: Format;
  template: Template | undefined;
  onEdit(template: Template): void;
}

/** Which papers, in which format, by which template; and what they lack. */
const Choices = ({
  tools,
  scopes,
  place,
  scope,
  onPlace,
  records,
  format,
  template,
  choices,
  onChoices,
  onEdit,
  onClose,
}: ChoicesProps) => (
  <div class="export-choices">
    <Field label="Papers">
      {(id) => (
        <select id={id} value={place} onChange={({ currentTarget }) => onPlace(Number(currentTarget.value))}>
          {scopes.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
    <p class="hint" role="status">
      {records ? countOf(records.length, 'paper') : '…'}
    </p>
    <Field label="Format">
      {(id) => (
        <FormatSelect
          id={id}
          formats={tools.formats}
          format={format}
          onChange={(chosen) => onChoices({ ...choices, format: chosen })}
        />
      )}
    </Field>
    {template && (
      <>
        <Field label="Template">
          {(id) => (
            <select
              id={id}
              value={template.id}
              onChange={({ currentTarget }) => onChoices({ ...choices, template: currentTarget.value })}
            >
              {[...tools.templates, ...choices.templates].map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="button" class="link-button" onClick={() => onEdit(template)}>
          Edit this template
        </button>
      </>
    )}
    <section class="hand-over" aria-label="Hand over">
      {template && (
        <HandOverPanel
          records={records ?? []}
          title={scope.name}
          ready={tools.templates}
          template={template}
          choices={choices}
          onChoices={onChoices}
          onClose={onClose}
        />
      )}
      <ZoteroPanel
        title={scope.name}
        source={scope.source}
        records={records ?? []}
        file={tools.formats.find(({ id }) => id === 'ris')}
        onClose={onClose}
      />
    </section>
    {format.group === 'bibliography' && records && <LackingNote lacking={tools.lackingIn(records)} onOpen={onClose} />}
  </div>
);

interface FootProps {
  format: Format;
  template: Template | undefined;
  scope: ExportScope;
  records: readonly PaperRecord[] | undefined;
  onClose(): void;
}

/** What can be done with the papers, once they are loaded. */
function Foot({ format, template, scope: { name, source }, records, onClose }: FootProps) {
  const { save, copyAs } = useExport(name, source, records);
  const waits = records === undefined;
  return (
    <div class="dialog-foot">
      <button type="button" class="button quiet" onClick={onClose}>
        Close
      </button>
      {format.kind === 'text' && (
        <button
          type="button"
          class="button"
          disabled={waits}
          onClick={() => void copyAs(format, template).then(onClose)}
        >
          <Icon name="copy" />
          Copy
        </button>
      )}
      <button
        type="button"
        class="button primary"
        disabled={waits}
        onClick={() => void save(format, template).then(onClose)}
      >
        <Icon name="download" />
        Save file
      </button>
    </div>
  );
}
