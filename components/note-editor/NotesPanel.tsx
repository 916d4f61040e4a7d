import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type EditedNote, NoteEditor } from './NoteEditor';

interface Props {
  /** Title of the paper. */
  title: string;
  /** Undefined while they are being fetched. */
  notes: readonly EditedNote[] | undefined;
  /** Why they could not be fetched. */
  problem?: string | undefined;
  /** The note that takes the focus. */
  focusedId: string | undefined;
  badges: readonly { text: string; markdown: string }[];
  /** A note that was just deleted and can come back. */
  deleted?: string | undefined;
  preview(markdown: string): Node;
  onType(id: string, text: string): void;
  onLeave(id: string): void;
  onDelete(id: string): void;
  onRestore(): void;
  /** Goes to a highlight on the page. */
  onShow(id: string): void;
  onAdd(): void;
  onClose(): void;
}

/** All notes of one paper, each editable where it stands; its highlights below, one line each until they are opened. */
export function NotesPanel(props: Props) {
  const { title, notes, problem, focusedId, badges, deleted, preview, onType, onLeave, onDelete } = props;
  const written = notes?.filter(({ quote }) => quote === undefined) ?? [];
  const highlights = notes?.filter(({ quote }) => quote !== undefined) ?? [];
  const editor = (note: EditedNote, label: string) => (
    <NoteEditor
      key={note.id}
      note={note}
      label={label}
      focused={note.id === focusedId}
      badges={badges}
      preview={preview}
      onType={(text) => onType(note.id, text)}
      onLeave={() => onLeave(note.id)}
      onDelete={() => onDelete(note.id)}
      onShow={() => props.onShow(note.id)}
    />
  );
  return (
    <section aria-label={`Notes on ${title}`}>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="written">{written.map((note, index) => editor(note, `Note ${index + 1} on ${title}`))}</div>
      {highlights.map((note, index) => (
        <Folded key={note.id} note={note}>
          {editor(note, `Highlight ${index + 1} on ${title}`)}
        </Folded>
      ))}
      <div class="bar">
        <div class="tools">
          <button type="button" onClick={props.onAdd} disabled={!notes}>
            Another note
          </button>
          {deleted !== undefined && (
            <button type="button" onClick={props.onRestore}>
              Note deleted · Undo
            </button>
          )}
        </div>
        <button type="button" onClick={props.onClose}>
          Close
        </button>
      </div>
    </section>
  );
}

/** A highlight in one line: its words and what was written on them. What is in it comes with the first opening. */
function Folded({ note: { quote, text, place }, children }: { note: EditedNote; children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="folded" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <q dir="auto">{quote}</q>
        {text !== '' && <span dir="auto">{text}</span>}
        {place?.isMissing && <small>Not found on this page</small>}
      </summary>
      {isOpen && children}
    </details>
  );
}
