import { useRef } from 'preact/hooks';
import { Icon } from '../../ui/parts/Icon';

interface Props {
  busy: boolean;
  onFile(file: File): void;
}

/** A button to choose a file; one can be dropped anywhere on the page too. */
export function FileChoice({ busy, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="drop-place" aria-busy={busy}>
      <button type="button" class="button" disabled={busy} onClick={() => input.current?.click()}>
        <Icon name="open" />
        {busy ? 'Reading…' : 'Choose a file…'}
      </button>
      <span class="hint">or drop one on this page. Nothing is changed before you have seen what it holds.</span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to bring in"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
