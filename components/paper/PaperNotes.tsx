import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../lib/notes/drafts';
import type { NoteSaver } from '../../lib/notes/note-saver';
import { refOf } from '../../lib/papers/names';
import type { Note } from '../../lib/papers/records';
import type { Paper } from '../../lib/papers/schema';
import { NoteEditor } from '../note-editor/NoteEditor';
import { Icon } from '../ui/Icon';
import { useServices, useTools } from '../ui/services';
import { useAsk, useMessages } from '../ui/Toasts';
import { noteFields, quoteOf, statusWords } from './note-words';

interface Props {
  paper: Paper;
  badges: readonly { text: string; markdown: string }[];
  /** Ids of highlights that are not found on the page in the tab. */
  missing?: ReadonlySet<string> | undefined;
}

type Open = { note: Pick<Note, 'id' | 'kind' | 'markdown' | 'target' | 'colour' | 'url'>; saver: NoteSaver };

/** The paper's notes and highlights, each editable where it stands and saved as it is typed. */
export function PaperNotes({ paper, badges, missing }: Props) {
  const tools = useTools();
  const { open, focused, add, remove } = useOpenNotes(paper);
  const written = open?.filter(({ note }) => note.kind === 'note') ?? [];
  const highlights = open?.filter(({ note }) => note.kind === 'highlight') ?? [];
  const editor = ({ note, saver }: Open, index: number) => {
    const quote = quoteOf(note);
    return (
      <NoteEditor
        key={note.id}
        note={{
          id: note.id,
          text: saver.text,
          status: statusWords(saver.status),
          failed: saver.status.is === 'failed',
          ...(quote ? { quote, place: { isMissing: missing?.has(note.id) ?? false } } : {}),
        }}
        label={`${note.kind === 'note' ? 'Note' : 'Highlight'} ${index + 1} on ${paper.title}`}
        focused={note.id === focused}
        badges={note.kind === 'note' ? badges : []}
        preview={(markdown) => tools?.preview(markdown) ?? document.createTextNode(markdown)}
        onType={(text) => saver.type(text)}
        onLeave={() => void saver.flush()}
        onDelete={() => void remove(note.id)}
      />
    );
  };
  return (
    <>
      <section aria-labelledby="notes-heading">
        <div class="section-head">
          <h3 id="notes-heading">Notes</h3>
          <button type="button" class="button quiet" disabled={!open} onClick={add}>
            <Icon name="plus" />
            New note
          </button>
        </div>
        {written.map(editor)}
        {open && written.length === 0 && <p class="hint">No note yet.</p>}
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

/** The notes of a paper with what saves each; follows changes made elsewhere. */
function useOpenNotes(paper: Paper) {
  const { onChange, saveNote, leftDrafts, dropDraft, newId } = useServices();
  const ask = useAsk();
  const { done } = useMessages();
  const savers = useRef<Open[] | undefined>(undefined);
  const [, redraw] = useState(0);
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const draw = useCallback(() => redraw((count) => count + 1), []);
  const edit = useCallback(
    (note: Open['note'], draft?: Draft): Open => {
      const markdown = draft?.write.note.markdown ?? note.markdown;
      const stored = async () =>
        (await ask('notesOf', { ref: refOf(paper) }))?.find(({ id }) => id === note.id)?.markdown;
      const options = { paper, note: { ...noteFields(note), markdown }, stored, changed: draw, merged: draw };
      return { note, saver: saveNote(options, draft?.write.base ?? note.markdown, draft?.sent) };
    },
    [paper.key, ask, saveNote, draw],
  );
  const load = useCallback(async () => {
    const stored = await ask('notesOf', { ref: refOf(paper) });
    if (!stored) return;
    const drafts = savers.current ? [] : await leftDrafts();
    const known = savers.current ?? [];
    const kept = known.filter(
      ({ note, saver }) =>
        stored.some(({ id }) => id === note.id) ||
        saver.status.is !== 'saved' ||
        (note.kind === 'note' && saver.text === ''),
    );
    for (const note of stored) {
      const held = known.find(({ note: { id } }) => id === note.id);
      if (held) held.saver.takeOver(note.markdown);
      else
        kept.push(
          edit(
            note,
            drafts.find(({ write }) => write.note.id === note.id),
          ),
        );
    }
    savers.current = kept;
    draw();
  }, [paper.key, ask, edit, leftDrafts, draw]);
  useEffect(() => {
    void load();
    const stop = onChange(() => void load());
    const flush = () => savers.current?.forEach(({ saver }) => void saver.flush());
    addEventListener('pagehide', flush);
    return () => {
      stop();
      removeEventListener('pagehide', flush);
      flush();
      savers.current = undefined;
    };
  }, [load, onChange]);

  const add = () => {
    const note = edit({ id: newId(), kind: 'note', markdown: '' });
    savers.current = [...(savers.current ?? []), note];
    setFocused(note.note.id);
    draw();
  };
  const remove = async (id: string) => {
    const held = savers.current?.find(({ note }) => note.id === id);
    held?.saver.stop();
    savers.current = savers.current?.filter((each) => each !== held);
    dropDraft(id);
    draw();
    if (held?.note.kind === 'note' && held.saver.text === '' && held.note.markdown === '') return;
    if ((await ask('deleteNote', { id })) !== undefined) done('Note deleted', () => void ask('restoreNote', { id }));
  };
  return { open: savers.current, focused, add, remove };
}
