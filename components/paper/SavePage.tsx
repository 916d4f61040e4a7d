import { useState } from 'preact/hooks';
import type { Paper, PaperEdit } from '../../lib/papers/schema';
import { Icon } from '../ui/parts/Icon';
import { useAsk, useMessages } from '../ui/parts/Toasts';
import { PaperForm } from './PaperForm';

interface Props {
  /** Reads the page as a paper; call it straight from a click. */
  read(): Promise<Paper>;
  onSaved(): Promise<void>;
  /** Whether other things on the page are meant more likely. */
  quiet?: boolean;
}

/** Saves what is in the tab as a paper: what the page says of itself can be looked over first. */
export function SavePage({ read, onSaved, quiet = false }: Props) {
  const ask = useAsk();
  const { done } = useMessages();
  const [draft, setDraft] = useState<Paper | undefined>(undefined);
  const save = async (paper: Paper, change: PaperEdit) => {
    const state = await ask('save', { paper });
    if (!state) return;
    if (Object.keys(change).length > 0 && !(await ask('editPaper', { key: state.key, change }))) return;
    setDraft(undefined);
    done('Saved to the library', true);
    await onSaved();
  };
  if (draft)
    return (
      <PaperForm
        label="Save this page as a paper"
        paper={draft}
        onSave={(change) => void save(draft, change)}
        onClose={() => setDraft(undefined)}
      />
    );
  return (
    <button
      type="button"
      class={quiet ? 'button quiet add-button' : 'button'}
      onClick={() => void read().then(setDraft)}
    >
      <Icon name="plus" />
      Save this page as a paper
    </button>
  );
}
