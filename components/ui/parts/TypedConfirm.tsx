import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  /** What is to be typed, in small letters. */
  word: string;
  /** What will happen, before “Type …”. */
  children: ComponentChildren;
  /** On the button that does it. */
  verb: string;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks for a word to be typed before something is done that a slip must not do. */
export function TypedConfirm({ word, children, verb, onConfirm, onCancel }: Props) {
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim().toLowerCase() === word;
  return (
    <form
      class="typed-confirm"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped) onConfirm();
      }}
    >
      <label class="field">
        <span>
          {children} Type <strong>{word}</strong> to go on.
        </span>
        <input value={typed} autocomplete="off" onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      <div class="button-row">
        <button type="submit" class="button danger" disabled={!isTyped}>
          {verb}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
