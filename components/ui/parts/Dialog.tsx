import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';

import { Icon } from './Icon';
import { Foot, useMessages } from './Toasts';

interface Props {
  title: string;
  /** A drawer stands at the side, and is closed by its own button too. */
  kind?: 'dialog' | 'drawer';
  onClose(): void;
  /** For what has parts side by side. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A modal dialog: takes the focus, keeps it, and gives it back; Escape closes. */
export function Dialog({ title, kind = 'dialog', onClose, wide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { within } = useMessages();
  const self = useMemo(() => ({}), []);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    const leave = within(self);
    return () => {
      leave();
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? `${kind} wide` : kind}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {kind === 'drawer' && (
        <button type="button" class="icon-button drawer-close" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
      {children}
      <Foot dialog={self} />
    </dialog>
  );
}
