import { useEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  submit: string;
  maxLength?: number;
  onSubmit(name: string): void;
  onCancel(): void;
}

/** One name typed in place: Enter takes it, Escape leaves it. */
export function NameForm({ label, value, submit, maxLength = 120, onSubmit, onCancel }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = input.current?.value.trim();
        if (name) onSubmit(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <input ref={input} dir="auto" aria-label={label} defaultValue={value} maxLength={maxLength} required />
      <button type="submit" class="button primary">
        {submit}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
