import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { usePaper } from '../paper/use-paper';
import { usePaperActions } from '../ui/papers/paper-actions';
import { Icon } from '../ui/parts/Icon';
import { LibraryPaper } from './paper/LibraryPaper';

interface Props {
  paperKey: string;
  lists: readonly ListSummary[];
  onClose(): void;
}

function focusAgain(before: Element | null): void {
  if (document.activeElement !== document.body) return;
  const isThere = before?.isConnected && before !== document.body;
  const home = isThere ? before : document.querySelector('[role="grid"] [tabindex="0"]');
  if (home instanceof HTMLElement || home instanceof SVGElement) home.focus();
}

/** Takes the focus, and gives it back to where it was, or to the table where that is gone. */
function useLentFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    const before = document.activeElement;
    element?.focus();
    return () => {
      const isInside = element?.contains(document.activeElement) || document.activeElement === document.body;
      // The table beside it is laid out anew as it goes, which takes cells away.
      if (isInside) requestAnimationFrame(() => setTimeout(() => focusAgain(before)));
    };
  }, []);
}

/** The open paper beside the table. Escape closes it. */
export function DetailPane({ paperKey, lists, onClose }: Props) {
  const [known, patch] = usePaper(paperKey);
  const actions = usePaperActions(patch);
  const pane = useRef<HTMLElement>(null);
  useLentFocus(pane);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]')) onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside ref={pane} class="detail-pane" aria-label="Paper" tabIndex={-1}>
      <button
        type="button"
        class="icon-button detail-close"
        aria-label="Close details"
        title="Close (Escape)"
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      {known === 'loading' && (
        <p class="empty" aria-busy="true">
          …
        </p>
      )}
      {known === 'missing' && <p class="empty">This paper is not in the library.</p>}
      {typeof known === 'object' && <LibraryPaper row={known} lists={lists} actions={actions} />}
    </aside>
  );
}
