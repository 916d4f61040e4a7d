import { useState } from 'preact/hooks';
import type { SessionNote } from '../../lib/notes/session';
import type { Paper } from '../../lib/papers/schema';
import { NoteEditor } from '../note-editor/NoteEditor';
import { useTools } from '../ui/data/services';
import { Icon } from '../ui/parts/Icon';
import { useMessages } from '../ui/parts/Toasts';
import { useNotes } from './use-notes';

interface Props {
  paper: Paper;
  badges: readonly { text: string; markdown: string }[];
  /** Ids of highlights that are not found on the page in the tab. */
  missing?: ReadonlySet<string> | undefined;
}

/** The paper's notes and highlights, each editable where it stands and saved as it is typed. */
export function PaperNotes({ paper, badges, missing }: Props) {
  const tools = useTools();
  const session = useNotes(paper);
  const { done } = useMessages();
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const { notes, problem } = session;
  const written = notes?.filter(({ kind }) => kind === 'note') ?? [];
  const highlights = notes?.filter(({ kind }) => kind === 'highlight') ?? [];
  const remove = async (id: string) => {
    await session.discard(id);
    if (session.deleted === id) done('Note deleted', () => void session.restore(id));
  };
  const editor = (note: SessionNote, index: number) => (
    <NoteEditor
      key={note.id}
      note={note.quote === undefined ? note : { ...note, place: { isMissing: missing?.has(note.id) ?? false } }}
      label={`${note.kind === 'note' ? 'Note' : 'Highlight'} ${index + 1} on ${paper.title}`}
      focused={note.id === focused}
      badges={note.kind === 'note' ? badges : []}
      preview={(markdown) => tools?.preview(markdown) ?? document.createTextNode(markdown)}
      onType={(text) => session.type(note.id, text)}
      onLeave={() => void session.flush(note.id)}
      onDelete={() => void remove(note.id)}
    />
  );
  return (
    <>
      <section aria-labelledby="notes-heading">
        <div class="section-head">
          <h3 id="notes-heading">Notes</h3>
          <button type="button" class="button quiet" disabled={!notes} onClick={() => setFocused(session.add())}>
            <Icon name="plus" />
            New note
          </button>
        </div>
        {written.map(editor)}
        {notes && written.length === 0 && problem === undefined && <p class="hint">No note yet.</p>}
      </section>
      {highlights.length > 0 && (
        <section aria-labelledby="highlights-heading">
          <div class="section-head">
            <h3 id="highlights-heading">Highlights</h3>
          </div>
          {highlights.map(editor)}
        </section>
      )}
    </>
  );
}
