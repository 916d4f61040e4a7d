import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { NotesSession } from '../../notes/session';
import { useFrame } from '../context';

/** The notes of the frame's paper, from its opening until all that was typed is kept. */
export function useSession(): NotesSession {
  const frame = useFrame();
  const [, redraw] = useState(0);
  const session = useMemo(() => {
    const { paper, request, drafts, newId, announce } = frame;
    const changed = (): void => redraw((count) => count + 1);
    const merged = (): void => announce('The note was changed elsewhere too. Both versions are in it now.');
    return new NotesSession({ paper, request, drafts, newId, changed, merged });
  }, [frame]);
  useLayoutEffect(() => {
    const load = (): void => void session.load();
    const flush = (): void => void session.flush();
    load();
    const forget = frame.last(() => session.close());
    const stop = frame.onChange(load);
    for (const type of ['pagehide', 'blur']) addEventListener(type, flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      forget();
      stop();
      for (const type of ['pagehide', 'blur']) removeEventListener(type, flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [session, frame]);
  return session;
}
