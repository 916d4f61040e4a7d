import type { Colour } from '../../lib/papers/records';
import { type EditedNote, NoteEditor } from '../note-editor/NoteEditor';
import { ColourButtons } from './ColourButtons';

interface Props {
  note: EditedNote;
  colour: Colour;
  /** What went wrong when it was saved. */
  problem?: string | undefined;
  isDeleted: boolean;
  preview(markdown: string): Node;
  onColour(colour: Colour): void;
  onType(text: string): void;
  onLeave(): void;
  onDelete(): void;
  onRestore(): void;
  onClose(): void;
}

/** One highlight: its colour, its note, and the way to be rid of it. */
export function HighlightCard({ note, colour, problem, isDeleted, onColour, onRestore, onClose, ...editing }: Props) {
  if (isDeleted) {
    return (
      <div class="bar undo" role="status">
        <span>Highlight deleted</span>
        <button type="button" onClick={onRestore}>
          Undo
        </button>
      </div>
    );
  }
  return (
    <section role="dialog" aria-label="Highlight">
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <NoteEditor
        note={note}
        label={`Note on the highlight “${note.quote ?? ''}”`}
        focused
        badges={[]}
        preview={editing.preview}
        onType={editing.onType}
        onLeave={editing.onLeave}
        onDelete={editing.onDelete}
      />
      <div class="bar">
        <fieldset class="tools" aria-label="Colour">
          <ColourButtons chosen={colour} onChoose={onColour} />
        </fieldset>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </section>
  );
}
