import { useState } from 'preact/hooks';
import { ago } from '../../../../lib/text/ago';
import { useServices } from '../../../ui/data/services';
import { useMessages } from '../../../ui/parts/Toasts';
import { TypedConfirm } from '../../../ui/parts/TypedConfirm';

const word = 'erase';

/** Takes everything away on all machines, once the word is typed; and brings it back. */
export function EraseEverywhere({ erasedAt, onRestore }: { erasedAt: number | undefined; onRestore(): void }) {
  const { ask, now } = useServices();
  const { failed } = useMessages();
  const [isAsked, setIsAsked] = useState(false);
  const erase = async () => {
    const reply = await ask('syncErase', { typed: word });
    if (!reply.ok) failed(reply.error.message);
    setIsAsked(false);
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
  if (!isAsked) {
    return (
      <button type="button" class="link-button sync-erase" onClick={() => setIsAsked(true)}>
        Erase everywhere…
      </button>
    );
  }
  return (
    <TypedConfirm word={word} verb="Erase everywhere" onConfirm={() => void erase()} onCancel={() => setIsAsked(false)}>
      This removes all papers, lists and notes on every machine. It can be undone for 30 days.
    </TypedConfirm>
  );
}
