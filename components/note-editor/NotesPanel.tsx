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

/** All notes of one paper, each editable where it stands. */
export function NotesPanel(props: Props) {
  const { title, notes, problem, focusedId, badges, deleted, preview, onType, onLeave, onDelete } = props;
  return (
    <section aria-label={`Notes on ${title}`}>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {notes?.map((note, index) => (
        <NoteEditor
          key={note.id}
          note={note}
          label={`Note ${index + 1} on ${title}`}
          focused={note.id === focusedId}
          badges={badges}
          preview={preview}
          onType={(text) => onType(note.id, text)}
          onLeave={() => onLeave(note.id)}
          onDelete={() => onDelete(note.id)}
          onShow={() => props.onShow(note.id)}
        />
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
