import { Icon } from './Icon';
import { useAsk } from './Toasts';

/** Opens the library in a tab of its own. */
export function LibraryButton() {
  const ask = useAsk();
  return (
    <button
      type="button"
      class="icon-button"
      aria-label="Open the library"
      title="Open the library"
      onClick={() => void ask('openLibrary', {})}
    >
      <Icon name="table" />
    </button>
  );
}
