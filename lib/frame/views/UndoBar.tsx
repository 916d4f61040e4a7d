import { useLayoutEffect, useRef } from 'preact/hooks';
import { Problem } from './Problem';

/** Milliseconds that an offer to take something back stays. */
export const offerStays = 8000;

interface Props {
  /** What was done. */
  done: string;
  problem: string | undefined;
  onUndo(): void;
  onClose(): void;
}

/** Says what was done, and offers for a while to take it back. */
export function UndoBar({ done, problem, onUndo, onClose }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    undo.current?.focus();
    const timer = setTimeout(onClose, offerStays);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Problem text={problem} />
      <div class="bar undo">
        <span role="status">{done}</span>
        <button type="button" ref={undo} onClick={onUndo}>
          Undo
        </button>
      </div>
    </>
  );
}
