import { useState } from 'preact/hooks';
import { ago } from '../../../../lib/text/ago';
import { useServices } from '../../../ui/data/services';
import { useMessages } from '../../../ui/parts/Toasts';

const word = 'erase';

/** Takes everything away on all machines, once the word is typed; and brings it back. */
export function EraseEverywhere({ erasedAt, onRestore }: { erasedAt: number | undefined; onRestore(): void }) {
  const { ask, now } = useServices();
  const { failed } = useMessages();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const erase = async () => {
    const reply = await ask('syncErase', { typed: word });
    if (!reply.ok) failed(reply.error.message);
    setTyped(undefined);
  };
  if (erasedAt !== undefined) {
    return (
      <div class="sync-buttons">
        <span>Everything was erased everywhere {ago(erasedAt, now().getTime())}.</span>
        <button type="button" class="button primary" onClick={onRestore}>
          Bring everything back
        </button>
      </div>
    );
  }
  if (typed === undefined) {
    return (
      <button type="button" class="link-button sync-erase" onClick={() => setTyped('')}>
        Erase everywhere…
      </button>
    );
  }
  return (
    <form
      class="sync-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim().toLowerCase() === word) void erase();
      }}
    >
      <label class="field">
        <span>
          This removes all papers, lists and notes on every machine. It can be undone for 30 days. Type{' '}
          <strong>{word}</strong> to go on.
        </span>
        <input value={typed} autocomplete="off" onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
      </label>
      <div class="sync-buttons">
        <button type="submit" class="button danger" disabled={typed.trim().toLowerCase() !== word}>
          Erase everywhere
        </button>
        <button type="button" class="button" onClick={() => setTyped(undefined)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
