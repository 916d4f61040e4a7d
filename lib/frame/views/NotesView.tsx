import { useLayoutEffect, useState } from 'preact/hooks';
import type { EditedNote } from '../../../components/note-editor/NoteEditor';
import { NotesPanel } from '../../../components/note-editor/NotesPanel';
import type { PurposeOf } from '../../messages/frame-wire';
import type { NotesSession, SessionNote } from '../../notes/session';
import { useFrame } from '../context';
import { previewLate } from '../late-preview';
import { Sure } from './Sure';
import { useReady } from './use-ready';
import { useSession } from './use-session';

interface Props {
  purpose: PurposeOf<'notes'>;
  onReady(): void;
}

/** The notes of the paper, each editable; a new one where there is none. */
export function NotesView({ purpose, onReady }: Props) {
  const { paper, link, url } = useFrame();
  const session = useSession();
  const missing = useMissing(purpose.missing);
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const { notes } = session;
  useFirstNote(session, url, setFocused);
  useReady(focused !== undefined, onReady);
  const restore = async (id: string): Promise<void> => {
    await session.restore(id);
    setFocused(id);
  };
  return (
    <Sure>
      {(lose) => (
        <NotesPanel
          title={paper.title}
          notes={notes?.map((note) => shown(note, missing, url))}
          problem={session.problem}
          focusedId={focused}
          badges={purpose.badges}
          deleted={session.deleted}
          preview={previewLate}
          onType={(id, text) => session.type(id, text)}
          onLeave={(id) => void session.flush(id)}
          onDelete={(id) => lose('Delete this note?', () => void session.discard(id))}
          onRestore={() => session.deleted !== undefined && void restore(session.deleted)}
          onShow={(id) => link.tell({ tell: 'show', id })}
          onAdd={() => setFocused(session.add(url))}
          onClose={() => link.tell({ tell: 'close' })}
        />
      )}
    </Sure>
  );
}

/** Goes to the last note once they are read, or begins one where there are only highlights. */
function useFirstNote(session: NotesSession, url: string, focus: (id: string) => void): void {
  const isRead = session.notes !== undefined;
  useLayoutEffect(() => {
    if (isRead) focus(session.notes?.findLast(({ kind }) => kind === 'note')?.id ?? session.add(url));
  }, [isRead]);
}

/** Ids of the highlights that are not found on the page, as the page's side tells them. */
function useMissing(first: readonly string[]): ReadonlySet<string> {
  const { link } = useFrame();
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set(first));
  useLayoutEffect(
    () =>
      link.listen((message) => {
        if (message.tell === 'missing') setMissing(new Set(message.ids));
      }),
    [link],
  );
  return missing;
}

function shown({ id, url, ...note }: SessionNote, missing: ReadonlySet<string>, here: string): EditedNote {
  if (note.quote === undefined) return { id, ...note };
  const isElsewhere = url !== undefined && url !== here.replace(/#.*/, '');
  return { id, ...note, place: { isMissing: missing.has(id), ...(isElsewhere && { madeAt: url }) } };
}
