import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Colour } from '../../lib/papers/records';
import { colourNames } from '../../lib/papers/words';
import { difference, type FormatCommand, formatSelection } from './format';
import { typeOver } from './type-over';

/** Where highlighted words are, for a page that looks for them. */
export interface QuotePlace {
  /** They are not on this page, or not any more. */
  isMissing: boolean;
  /** The address of the page they were highlighted on, where it is another. */
  madeAt?: string;
}

/** A note as its editor needs it. */
export interface EditedNote {
  id: string;
  text: string;
  /** The highlighted words that the note is about. */
  quote?: string;
  /** What they are marked in. */
  colour?: Colour | undefined;
  place?: QuotePlace;
  /** How saving stands, in words. */
  status: string;
  failed: boolean;
}

interface Props {
  note: EditedNote;
  /** What the note is on, for screen readers. */
  label: string;
  /** Takes the focus when it appears. */
  focused: boolean;
  /** Numbers of the paper that can be put in with a click: what is shown and what is inserted. */
  badges: readonly { text: string; markdown: string }[];
  /** Markdown as nodes that are safe to show. */
  preview(markdown: string): Node;
  onType(text: string): void;
  onLeave(): void;
  onDelete(): void;
  /** Goes to the highlighted words on the page. */
  onShow?: (() => void) | undefined;
}

const commands: readonly { command: FormatCommand; label: string; face: string; key: string; shift?: boolean }[] = [
  { command: 'bold', label: 'Bold', face: 'B', key: 'b' },
  { command: 'italic', label: 'Italic', face: 'I', key: 'i' },
  { command: 'link', label: 'Link', face: 'Link', key: 'k' },
  { command: 'list', label: 'List', face: '• List', key: '8', shift: true },
];

/** Height by content where the browser has no `field-sizing`. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

const isPressed = (event: KeyboardEvent, key: string, shift = false): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.altKey &&
  event.shiftKey === shift &&
  (event.key.toLowerCase() === key || event.code === `Digit${key}`);

/** A Markdown note: grows with its text, tells each change at once, formats by button and key, and shows a preview. */
export function NoteEditor({ note, label, focused, badges, preview, onType, onLeave, onDelete, onShow }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const [quoting, setQuoting] = useState(false);

  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    if (field.value !== note.text) {
      const { from, to, insert } = difference(field.value, note.text);
      field.setRangeText(insert, from, to, 'preserve');
    }
    grow(field);
  }, [note.text, previewing]);
  useLayoutEffect(() => {
    const field = area.current;
    if (!focused || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [focused]);

  const format = (command: FormatCommand): void => {
    const field = area.current;
    if (field) typeOver(field, formatSelection(field.value, field.selectionStart, field.selectionEnd, command));
  };
  const insert = (markdown: string): void => {
    const field = area.current;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const text = from > 0 && !/\s/.test(value[from - 1] ?? '') ? ` ${markdown}` : markdown;
    typeOver(field, { from, to, insert: text, select: [from + text.length, from + text.length] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pressed = commands.find(({ key, shift }) => isPressed(event, key, shift));
    if (pressed) {
      event.preventDefault();
      format(pressed.command);
    } else if (isPressed(event, 'enter')) {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div class="note-editor">
      {note.quote !== undefined && <Quote quote={note.quote} colour={note.colour} />}
      {note.place && <Place {...note.place} onShow={onShow} />}
      <textarea
        ref={area}
        aria-label={label}
        placeholder="A note, in Markdown. Saved while you type."
        rows={2}
        dir="auto"
        hidden={previewing}
        spellcheck
        defaultValue={note.text}
        onInput={({ currentTarget }) => {
          grow(currentTarget);
          onType(currentTarget.value);
        }}
        onBlur={onLeave}
        onKeyDown={onKeyDown}
      />
      {previewing && <Preview content={preview(note.text)} />}
      <div class="bar">
        <fieldset class="tools" aria-label="Format">
          {commands.map(({ command, label: name, face }) => (
            <button
              type="button"
              key={command}
              title={name}
              aria-label={name}
              disabled={previewing}
              onClick={() => format(command)}
            >
              <span class={command}>{face}</span>
            </button>
          ))}
          <button type="button" aria-pressed={previewing} onClick={() => setPreviewing(!previewing)}>
            Preview
          </button>
          {badges.length > 0 && (
            <button type="button" aria-expanded={quoting} disabled={previewing} onClick={() => setQuoting(!quoting)}>
              + Number
            </button>
          )}
          <button type="button" onClick={onDelete}>
            Delete
          </button>
        </fieldset>
        <span class={note.failed ? 'status failed' : 'status'} role="status">
          {note.status}
        </span>
      </div>
      {quoting && !previewing && (
        <fieldset class="quotes" aria-label="Put a number into the note">
          {badges.map(({ text, markdown }) => (
            <button type="button" key={text} title="Put into the note" onClick={() => insert(markdown)}>
              {text}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Quote({ quote, colour }: Required<Pick<EditedNote, 'quote' | 'colour'>>) {
  return (
    <blockquote dir="auto" data-colour={colour} title={colour && `Highlighted in ${colourNames[colour].toLowerCase()}`}>
      {quote}
    </blockquote>
  );
}

function Place({ isMissing, madeAt, onShow }: QuotePlace & { onShow: (() => void) | undefined }) {
  if (!isMissing)
    return onShow ? (
      <div class="place tools">
        <button type="button" onClick={onShow}>
          Show on the page
        </button>
      </div>
    ) : null;
  return (
    <p class="place">
      Not found on this page.{' '}
      {madeAt !== undefined && (
        <a href={madeAt} target="_blank" rel="noreferrer">
          Open the page it was made on
        </a>
      )}
    </p>
  );
}

function Preview({ content }: { content: Node }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.replaceChildren(content), [content]);
  return <div ref={box} class="preview" dir="auto" />;
}
