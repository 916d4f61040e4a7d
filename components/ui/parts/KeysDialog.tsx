import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from './Dialog';

/** Keys, or what is typed, and what they do. */
export type KeyRows = readonly (readonly [key: string, does: string])[];

/** A list of keys, or with `typed` of what can be typed. */
export const KeyList = ({ rows, typed = false }: { rows: KeyRows; typed?: boolean }) => (
  <dl class="keys-list">
    {rows.map(([key, does]) => (
      <div key={key}>
        <dt>{typed ? <code>{key}</code> : <kbd>{key}</kbd>}</dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);

interface Props {
  title: string;
  keys: KeyRows;
  children?: ComponentChildren;
  onClose(): void;
}

/** Tells the keys of a page, and what `children` add. */
export const KeysDialog = ({ title, keys, children, onClose }: Props) => (
  <Dialog title={title} onClose={onClose}>
    <KeyList rows={keys} />
    {children}
    <div class="dialog-foot">
      <button type="button" class="button" onClick={onClose}>
        Close
      </button>
    </div>
  </Dialog>
);

/** Tells the keys of a page whenever `?` is pressed. */
export function KeysHelp({ keys }: { keys: KeyRows }) {
  const [isOpen, setIsOpen] = useState(false);
  useHelpKey(() => setIsOpen(true));
  return isOpen ? <KeysDialog title="Keys" keys={keys} onClose={() => setIsOpen(false)} /> : null;
}

/** Calls back when `?` is pressed outside of a field. */
export function useHelpKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '?' || typing || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
