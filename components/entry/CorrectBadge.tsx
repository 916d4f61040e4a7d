import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What the badge says now. */
  text: string;
  onCorrect(text: string): void;
  onClose(): void;
}

/** Lets the reader put a badge right in their own words. */
export function CorrectBadge({ text, onCorrect, onClose }: Props) {
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      aria-label="Correct the number"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() && typed.trim() !== text) onCorrect(typed.trim());
        else onClose();
      }}
    >
      <input
        ref={field}
        aria-label="What it should say"
        maxLength={200}
        dir="auto"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <div class="bar">
        <button type="submit">Correct</button>
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
