import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  /** The control, which takes the id. */
  children(id: string): ComponentChildren;
}

/** A field below its name. */
export function Field({ label, children }: Props) {
  const id = useId();
  return (
    <div class="export-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}
