import { useLayoutEffect, useState } from 'preact/hooks';
import { HighlightCard } from '../../../components/highlights/HighlightCard';
import type { PurposeOf } from '../../messages/frame-wire';
import type { NotesSession } from '../../notes/session';
import type { Colour } from '../../papers/records';
import { useFrame } from '../context';
import { previewLate } from '../late-preview';
import { Sure } from './Sure';
import { offerStays } from './UndoBar';
import { useReady } from './use-ready';
import { useSession } from './use-session';

interface Props {
  purpose: PurposeOf<'highlight'>;
  onReady(): void;
}

/** One highlight: its note and colour, and the way to be rid of it. */
export function HighlightView({ purpose: { highlight }, onReady }: Props) {
  const { link, announce } = useFrame();
  const session = useSession();
  const { id, colour: first = 'yellow' } = highlight;
  const note = session.notes?.find((each) => each.id === id);
  const [isGoing, setGoing] = useState(false);
  const isDeleted = isGoing || session.deleted === id;
  const colour = note?.colour ?? first;
  const close = (): void => link.tell({ tell: 'close' });
  useBegun(session, highlight);
  useGone(note !== undefined, isDeleted);
  useReady(note !== undefined, onReady);
  useLayoutEffect(() => {
    if (note?.isKept) link.tell({ tell: 'kept' });
  }, [note?.isKept]);
  useLayoutEffect(() => {
    if (!isDeleted) return undefined;
    announce('Highlight deleted');
    document.querySelector<HTMLElement>('.undo button')?.focus();
    const timer = setTimeout(close, offerStays);
    return () => clearTimeout(timer);
  }, [isDeleted]);
  const draw = (drawn: Colour | undefined): void => link.tell({ tell: 'drawn', ...(drawn && { colour: drawn }) });
  const discard = async (): Promise<void> => {
    setGoing(true);
    await session.discard(id);
    setGoing(false);
    draw(session.deleted === id ? undefined : colour);
  };
  const restore = async (): Promise<void> => {
    await session.restore(id);
    draw(session.deleted === id ? undefined : colour);
  };
  if (!note && !isDeleted) return null;
  return (
    <Sure>
      {(lose) => (
        <HighlightCard
          note={note ?? { id, text: '', status: '', failed: false }}
          colour={colour}
          problem={session.problem}
          isDeleted={isDeleted}
          preview={previewLate}
          onColour={(chosen) => {
            session.recolour(id, chosen);
            draw(chosen);
          }}
          onType={(text) => session.type(id, text)}
          onLeave={() => void session.flush(id)}
          onDelete={() => lose('Delete this highlight?', () => void discard())}
          onRestore={() => void restore()}
          onClose={close}
        />
      )}
    </Sure>
  );
}

/** Goes on with a highlight that the store does not have. */
function useBegun(session: NotesSession, highlight: PurposeOf<'highlight'>['highlight']): void {
  const isRead = session.notes !== undefined;
  useLayoutEffect(() => {
    const { colour = 'yellow', ...begun } = highlight;
    if (isRead && !session.notes?.some(({ id }) => id === begun.id)) session.begin(begun, colour);
  }, [isRead]);
}

/** Closes the card where the highlight was deleted elsewhere. */
function useGone(isHere: boolean, isDeleted: boolean): void {
  const { link } = useFrame();
  const [wasHere, setWasHere] = useState(false);
  useLayoutEffect(() => {
    if (isHere) setWasHere(true);
    else if (wasHere && !isDeleted) link.tell({ tell: 'close' });
  }, [isHere, isDeleted]);
}
