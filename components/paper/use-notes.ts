import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { NotesSession } from '../../lib/notes/session';
import type { Paper } from '../../lib/papers/schema';
import { useServices } from '../ui/data/services';
import { useMessages } from '../ui/parts/Toasts';

/** The notes of a paper while they are on screen; follows changes made elsewhere and says what goes wrong. */
export function useNotes(paper: Paper): NotesSession {
  const { ask, drafts, newId, onChange } = useServices();
  const { failed } = useMessages();
  const [, redraw] = useState(0);
  const changed = useCallback(() => redraw((count) => count + 1), []);
  const session = useMemo(
    () => new NotesSession({ paper, request: ask, drafts, newId, changed }),
    [paper.key, ask, drafts, newId, changed],
  );
  useEffect(() => {
    const load = () => void session.load();
    const flush = () => void session.flush();
    load();
    const stop = onChange(load);
    addEventListener('pagehide', flush);
    return () => {
      stop();
      removeEventListener('pagehide', flush);
      void session.close();
    };
  }, [session, onChange]);
  useEffect(() => {
    if (session.problem !== undefined) failed(session.problem);
  }, [session.problem, failed]);
  return session;
}
