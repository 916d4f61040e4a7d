import { useMemo, useRef, useState } from 'preact/hooks';
import type { Template } from '../../../lib/export/format';
import type { PaperRecord } from '../../../lib/papers/records';
import { type Tools, useServices } from '../data/services';
import { Field } from './Field';
import { Rendered } from './Rendered';

interface Props {
  tools: Tools;
  template: Template;
  /** Whether it is the reader's own already; a ready-made one becomes a copy. */
  own: boolean;
  /** Papers to try it on. */
  sample: readonly PaperRecord[];
  onSave(template: Template): void;
  onDelete(): void;
  onClose(): void;
}

/** A template as text, with what it makes of a real paper beside it, and what is wrong with it below. */
export function TemplateEditor({ tools, template, own, sample, onSave, onDelete, onClose }: Props) {
  const { newId, now } = useServices();
  const [draft, setDraft] = useState<Template>(() =>
    own ? template : { ...template, id: newId(), name: `${template.name}, my own` },
  );
  const papers = draft.each === 'paper' ? sample.slice(0, 1) : sample;
  const tried = useMemo(
    () => tools.tryTemplate(draft, papers, { gloss: tools.gloss, now: now() }),
    [tools, draft, sample],
  );
  const { fault } = tried;
  // While there is a fault, what the template made before stands.
  const drawn = useRef('');
  if (tried.text !== undefined) drawn.current = tried.text;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!fault && draft.name.trim() !== '') onSave(draft);
      }}
    >
      <div class="export">
        <div class="export-choices wide">
          <Field label="Name">
            {(id) => (
              <input
                id={id}
                value={draft.name}
                required
                maxLength={100}
                onInput={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
              />
            )}
          </Field>
          <Field label="For">
            {(id) => (
              <select
                id={id}
                value={draft.each}
                onChange={({ currentTarget }) =>
                  setDraft({ ...draft, each: currentTarget.value === 'group' ? 'group' : 'paper' })
                }
              >
                <option value="paper">one paper: title, authors, notes …</option>
                <option value="group">many papers: papers, title, date, count</option>
              </select>
            )}
          </Field>
          {draft.each === 'paper' && (
            <Field label="File name, where each paper has a file">
              {(id) => (
                <input
                  id={id}
                  value={draft.fileName ?? ''}
                  placeholder="{{ title }}"
                  maxLength={1000}
                  onInput={({ currentTarget }) => setDraft({ ...draft, fileName: currentTarget.value })}
                />
              )}
            </Field>
          )}
          <Field label="Template, in the language of Liquid">
            {(id) => (
              <textarea
                id={id}
                class="template-source"
                value={draft.source}
                spellcheck={false}
                rows={18}
                aria-invalid={fault !== undefined}
                aria-describedby="template-fault"
                onInput={({ currentTarget }) => setDraft({ ...draft, source: currentTarget.value })}
              />
            )}
          </Field>
          <p id="template-fault" class={fault ? 'template-fault' : 'hint'} role="status">
            {fault
              ? `Line ${fault.line}, column ${fault.column}: ${fault.message}`
              : 'What a template puts out is escaped; filters such as note, quote, link, property and tag write Markdown.'}
          </p>
        </div>
        <section class="export-preview" aria-label="Preview">
          <div class="export-preview-head">
            <h3>Preview</h3>
          </div>
          <Rendered tools={tools} markdown={drawn.current} />
        </section>
      </div>
      <div class="dialog-foot">
        {own && (
          <button type="button" class="button quiet" onClick={onDelete}>
            Delete
          </button>
        )}
        <button type="button" class="button quiet" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" class="button primary" disabled={fault !== undefined}>
          {own ? 'Save template' : 'Save as my own'}
        </button>
      </div>
    </form>
  );
}
